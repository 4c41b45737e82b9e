import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import type { Advice } from "#lib/domain/check/check-run";
import { articles } from "#lib/domain/problems/articles";
import { isProblemCode, type ProblemCode } from "#lib/domain/problems/problem-codes";
import { routes } from "#lib/routes";
import { adviceWords } from "#lib/words/advice";

/** What the check noticed beside the question it answered; nothing here stops the connection. */
export function AdviceList({ advice }: { advice: readonly Advice[] }) {
  if (advice.length === 0) return null;
  return (
    <section aria-labelledby="advice-title" className="max-w-prose">
      <h2 id="advice-title" className="font-semibold text-xl">
        Worth knowing
      </h2>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {advice.map(({ kind, detail }) => (
          <li key={kind} className="grid grid-cols-[1.25rem_1fr] gap-x-2.5 py-3 text-md">
            <Icon name="info" className="mt-0.5 size-5 text-wait" />
            <span>
              <strong>{adviceWords[kind].title}</strong> <span className="text-soft">{adviceWords[kind].meaning}</span>
              {detail && <Detail detail={detail} isProblem={kind === "not-ready-to-rotate"} />}
              <ArticleLink code={adviceWords[kind].article} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Detail({ detail, isProblem }: { detail: string; isProblem: boolean }) {
  if (isProblem && isProblemCode(detail)) return <ArticleLink code={detail} />;
  return <span className="value block text-sm text-soft">{detail}</span>;
}

function ArticleLink({ code }: { code: ProblemCode | undefined }) {
  if (code === undefined) return null;
  return (
    <span className="block">
      <TextLink href={routes.problem(code)}>{articles[code].title}</TextLink>
    </span>
  );
}
