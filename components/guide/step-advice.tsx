import { Disclosure } from "#components/ui/disclosure";
import { TextLink } from "#components/ui/text-link";
import type { Step } from "#lib/guide/step";
import { routes } from "#lib/routes";
import { CheckedAgainstLine } from "./checked-against-line.tsx";

/** What is said after the instructions: worth knowing, what to leave, common slips, and what may look different. */
export function StepAdvice({ step, otherLanguageHref }: { step: Step; otherLanguageHref?: string }) {
  return (
    <div className="mt-8 grid gap-6">
      {step.notes.length > 0 && (
        <section className="grid gap-2">
          <h2 className="font-semibold text-lg">Worth knowing</h2>
          <ul className="grid gap-2 text-md text-soft">
            {step.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="grid gap-2">
        <h2 className="font-semibold text-lg">Common slips</h2>
        <ul className="grid gap-2 text-md text-soft">
          {step.slips.map(({ text, problem }) => (
            <li key={text}>
              {text}{" "}
              <TextLink href={routes.problem(problem)} className="link whitespace-nowrap text-ink">
                What it looks like<span className="sr-only">: {text}</span>
              </TextLink>
            </li>
          ))}
        </ul>
      </section>
      <div>
        {step.leftAlone.length > 0 && (
          <Disclosure summary="Everything else on the page: leave it">
            <dl className="grid gap-2">
              {step.leftAlone.map(({ label, text }) => (
                <div key={label}>
                  <dt className="font-medium text-ink">{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        )}
        <Disclosure summary="My screen looks different">
          <ul className="grid gap-2">
            {step.looksDifferent.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {otherLanguageHref && (
              <li>
                Labels in another language?{" "}
                <TextLink href={otherLanguageHref}>Switch Setup to English for the job</TextLink>.
              </li>
            )}
          </ul>
        </Disclosure>
      </div>
      <CheckedAgainstLine checkedAgainst={step.checkedAgainst} />
    </div>
  );
}
