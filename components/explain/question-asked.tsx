import { TextLink } from "#components/ui/text-link";
import type { ShownQuestion } from "#lib/domain/explain/explain-state";

/** The one thing worth asking: every answer is a way on, and the page is of use without one. */
export function QuestionAsked({ question: { ask, answers } }: { question: ShownQuestion }) {
  return (
    <section aria-labelledby="question-title" className="rounded-lg border border-line bg-sheet px-5 py-4 sm:px-7">
      <p className="font-medium text-sm text-soft">One question would settle it</p>
      <h2 id="question-title" className="mt-0.5 font-semibold text-xl">
        {ask}
      </h2>
      <ul className="mt-2 divide-y divide-line border-line border-t">
        {answers.map(({ label, title, href }) => (
          <li key={label} className="py-2.5 last:pb-0">
            <TextLink href={href} className="font-medium hover:underline">
              {label}
            </TextLink>
            <span className="block text-faint text-sm">{title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
