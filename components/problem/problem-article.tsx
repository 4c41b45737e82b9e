import type { ReactNode } from "react";
import { FactLine, FactList } from "#components/ui/facts";
import { TextLink } from "#components/ui/text-link";
import { ValueChip } from "#components/ui/value-chip";
import type { Article } from "#lib/domain/problems/article";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { controls } from "#lib/domain/setup/controls";
import { problemWords, retryWords, verifiedWords } from "#lib/words/problems";

type ProblemArticleProps = {
  code: ProblemCode;
  article: Article;
  /** Where in Setup to look. */
  place?: { readonly title: string; readonly quickFind: string } | undefined;
  /** The step of the guide that cures it, at its control. */
  guideLink?: { readonly href: string; readonly title: string } | undefined;
  seeAlso: readonly { readonly href: string; readonly title: string }[];
  /** The drawn page with the guilty control ringed. */
  screen?: ReactNode;
};

/** One problem, below the first thing to do: why, what else to do, what not to do, where to look, and how sure we are. */
export function ProblemArticle({ code, article, place, guideLink, seeAlso, screen }: ProblemArticleProps) {
  return (
    <div
      className={
        screen ? "grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,34rem)] lg:items-start" : "max-w-prose"
      }
    >
      <div className="grid gap-8">
        <section aria-labelledby="why">
          <h2 id="why" className="font-semibold text-xl">
            {problemWords.cause}
          </h2>
          <p className="mt-2">{article.likelyCause}</p>
        </section>
        {article.fixes.length > 1 && <Fixes fixes={article.fixes.slice(1)} />}
        {article.doNot && article.doNot.length > 0 && <DoNot things={article.doNot} />}
        <Facts code={code} article={article} place={place} guideLink={guideLink} />
        {seeAlso.length > 0 && <SeeAlso others={seeAlso} />}
      </div>
      {screen && (
        <figure className="order-first overflow-hidden rounded-md border border-line lg:sticky lg:top-6 lg:order-last">
          {screen}
        </figure>
      )}
    </div>
  );
}

function Fixes({ fixes }: { fixes: readonly string[] }) {
  return (
    <section aria-labelledby="fixes">
      <h2 id="fixes" className="font-semibold text-xl">
        {problemWords.further}
      </h2>
      <ol className="mt-3 grid list-decimal gap-2 pl-5 marker:font-semibold marker:text-faint">
        {fixes.map((fix) => (
          <li key={fix} className="pl-1">
            {fix}
          </li>
        ))}
      </ol>
    </section>
  );
}

function DoNot({ things }: { things: readonly string[] }) {
  return (
    <section aria-labelledby="do-not">
      <h2 id="do-not" className="font-semibold text-xl">
        {problemWords.doNot}
      </h2>
      <ul className="mt-3 grid gap-2 border-line border-l-3 pl-4 text-soft">
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </section>
  );
}

function Facts({
  code,
  article,
  place,
  guideLink,
}: Pick<ProblemArticleProps, "code" | "article" | "place" | "guideLink">) {
  return (
    <section aria-label="Facts">
      <FactList>
        {guideLink && (
          <FactLine name="In the guide">
            <a href={guideLink.href} className="link">
              {guideLink.title}
            </a>
          </FactLine>
        )}
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
        <FactLine name="How sure we are">{verifiedWords[article.verified]}</FactLine>
        <FactLine name="Code">
          <span className="value">{code}</span>
        </FactLine>
      </FactList>
    </section>
  );
}

function SeeAlso({ others }: { others: ProblemArticleProps["seeAlso"] }) {
  return (
    <section aria-labelledby="see-also">
      <h2 id="see-also" className="font-semibold text-xl">
        See also
      </h2>
      <ul className="mt-2 grid gap-1.5">
        {others.map(({ href, title }) => (
          <li key={href}>
            <TextLink href={href}>{title}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
