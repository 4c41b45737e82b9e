import { buttonClass } from "#components/ui/button-class";
import { EmptyState } from "#components/ui/empty-state";
import { controlClass } from "#components/ui/field";
import { TextLink } from "#components/ui/text-link";
import { type Article, faultOwners } from "#lib/domain/problems/article";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { faultGroup } from "#lib/words/fault-owners";

type Listed = { readonly code: ProblemCode; readonly href: string; readonly article: Article };

type ProblemListProps = { action: string; search: string; found: readonly Listed[] };

/** The articles by whose fault it is, all of them or those that a search finds. A plain form: the address carries it. */
export function ProblemList({ action, search, found }: ProblemListProps) {
  return (
    <>
      <search>
        <form action={action} className="mb-8 flex max-w-form gap-2">
          <label htmlFor="problem-search" className="sr-only">
            Search the problems
          </label>
          <input
            id="problem-search"
            type="search"
            name="search"
            maxLength={100}
            defaultValue={search}
            placeholder="Words of Salesforce’s answer, or a control"
            autoComplete="off"
            className={`${controlClass} h-10 text-md`}
          />
          <button type="submit" className={buttonClass("secondary")}>
            Search
          </button>
        </form>
      </search>
      {found.length === 0 && (
        <EmptyState title="No article has all these words">
          <p>Try fewer, or a part of Salesforce’s own text.</p>
        </EmptyState>
      )}
      {faultOwners.map((owner) => {
        const own = found.filter(({ article }) => article.faultOwner === owner);
        if (own.length === 0) return null;
        return (
          <section key={owner} aria-labelledby={`owner-${owner}`} className="mb-10">
            <h2 id={`owner-${owner}`} className="font-semibold text-xl">
              {faultGroup(owner)}
            </h2>
            <ul className="mt-2 border-line border-t md:columns-2 md:gap-x-12">
              {own.map(({ code, href, article }) => (
                <li key={code} className="break-inside-avoid border-line border-b py-2.5">
                  <TextLink href={href} className="font-medium hover:underline">
                    {article.title}
                  </TextLink>
                  <span className="value block text-faint text-xs">{code}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
