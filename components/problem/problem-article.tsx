import type { ReactNode } from "react";
import { FactLine, FactList } from "#components/ui/facts";
import { TextLink } from "#components/ui/text-link";
import { ValueChip } from "#components/ui/value-chip";
import { controls } from "#lib/domain/controls";
import type { ProblemCode } from "#lib/domain/problem-codes";
import type { Article } from "#lib/domain/problems/article";

type ProblemArticleProps = {
  code: ProblemCode;
  article: Article;
  /** Where in Setup to look. */
  place?: { readonly title: string; readonly quickFind: string } | undefined;
  seeAlso: readonly { readonly href: string; readonly title: string }[];
  /** The drawn page with the guilty control ringed. */
  screen?: ReactNode;
};

const retryWords = {
  no: "Not before something is changed.",
  now: "Yes, at once.",
  "after-wait": "Yes, after a wait.",
} as const;

/** One problem, whole: what to do, what not to do, where to look, and how sure we are. */
export function ProblemArticle({ code, article, place, seeAlso, screen }: ProblemArticleProps) {
  return (
    <div className="grid gap-8">
      {screen && <figure className="max-w-prose overflow-hidden rounded-md border border-line">{screen}</figure>}
      <section aria-labelledby="fixes" className="max-w-prose">
        <h2 id="fixes" className="font-semibold text-xl">
          What to do, the likeliest first
        </h2>
        <ol className="mt-3 grid list-decimal gap-2 pl-5 marker:font-semibold marker:text-faint">
          {article.fixes.map((fix) => (
            <li key={fix} className="pl-1">
              {fix}
            </li>
          ))}
        </ol>
      </section>
      {article.doNot && article.doNot.length > 0 && (
        <section aria-labelledby="do-not" className="max-w-prose">
          <h2 id="do-not" className="font-semibold text-xl">
            What not to do
          </h2>
          <ul className="mt-3 grid gap-2 border-line border-l-3 pl-4 text-soft">
            {article.doNot.map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Facts" className="max-w-prose">
        <FactList>
          {article.control && <FactLine name="Control">{controls[article.control].label}</FactLine>}
          {place && (
            <FactLine name="Where in Setup">
              {place.title}; Quick Find: <span className="value">{place.quickFind}</span>
            </FactLine>
          )}
          {article.loginHistory && (
            <FactLine name="Login History, Status">
              <ValueChip>{article.loginHistory}</ValueChip>
            </FactLine>
          )}
          <FactLine name="Trying again helps">{retryWords[article.retry]}</FactLine>
          <FactLine name="How sure we are">
            {article.verified === "verified"
              ? "Seen word for word in real traffic or Salesforce’s documentation."
              : "Reported by others; the exact answer is not known."}
          </FactLine>
          <FactLine name="Code">
            <span className="value">{code}</span>
          </FactLine>
        </FactList>
      </section>
      {seeAlso.length > 0 && (
        <section aria-labelledby="see-also">
          <h2 id="see-also" className="font-semibold text-xl">
            See also
          </h2>
          <ul className="mt-2 grid gap-1.5">
            {seeAlso.map(({ href, title }) => (
              <li key={href}>
                <TextLink href={href}>{title}</TextLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
