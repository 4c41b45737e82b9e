import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button-class";
import { controlClass } from "#components/ui/field";
import { TextLink } from "#components/ui/text-link";
import { maxSearchChars } from "#lib/domain/text/search-words";
import type { Look } from "#lib/guide/looks";
import type { GuideFind, GuideFinds } from "#lib/guide/search";
import { routes } from "#lib/routes";

type FoundProblem = { readonly href: string; readonly title: string };

type GuideSearchProps = {
  action: string;
  search: string;
  /** Passed on by the form while the reader's browser has not kept it. */
  look: Look | null;
  found: GuideFinds;
  /** The likeliest first. */
  problems: readonly FoundProblem[];
  /** A place of the guide in the reader's look. */
  to: (path: string) => string;
};

/** Finds a place of the guide by what is said there, and the problems a text may be about. A plain form: the address carries it. */
export function GuideSearch({ action, search, look, ...finds }: GuideSearchProps) {
  return (
    <div className="mt-7 mb-8 print:hidden">
      <search>
        <form action={action} className="flex max-w-form gap-2">
          <label htmlFor="guide-search" className="sr-only">
            Search the guide
          </label>
          <input
            id="guide-search"
            type="search"
            name="search"
            maxLength={maxSearchChars}
            defaultValue={search}
            placeholder="A label, or what you call it: Client Secret, Connected App"
            autoComplete="off"
            className={`${controlClass} h-10 text-md`}
          />
          {look && <input type="hidden" name="look" value={look} />}
          <button type="submit" className={buttonClass("secondary")}>
            Search
          </button>
        </form>
      </search>
      {search.trim() !== "" && <Found search={search} {...finds} />}
    </div>
  );
}

type FoundProps = Pick<GuideSearchProps, "search" | "found" | "problems" | "to">;

function Found({ search, found, problems, to }: FoundProps) {
  const places = found.shown.length > 0 && <Places key="places" found={found} to={to} />;
  const answers = problems.length > 0 && <Problems key="problems" search={search} problems={problems} />;
  if (!places && !answers) return <Nothing search={search} />;
  // What the guide only mentions is less likely meant than a problem of that name.
  return <div className="mt-4 grid max-w-prose gap-6">{found.isNamed ? [places, answers] : [answers, places]}</div>;
}

function Nothing({ search }: { search: string }) {
  return (
    <div role="status" className="mt-4 grid max-w-prose gap-2 text-soft">
      <p>
        No control, title or text of the guide has “<bdi className="wrap-anywhere">{search.trim()}</bdi>”, and no
        problem has. Try one word of the label, in English.
      </p>
      <p>
        If Salesforce or a program said it, look through <TextLink href={routes.problems}>all problems</TextLink>, or
        sign in and have <TextLink href={routes.explain}>the whole text explained</TextLink>.
      </p>
    </div>
  );
}

function Places({ found: { shown, more }, to }: Pick<FoundProps, "found" | "to">) {
  return (
    <Results id="found-places" title="In the guide">
      {shown.map((find) => (
        <Place key={find.href} find={find} href={to(find.href)} />
      ))}
      {more > 0 && (
        <li className="py-2.5 text-faint text-sm">
          {more === 1 ? "1 more place has" : `${more} more places have`} these words. One more word narrows it down.
        </li>
      )}
    </Results>
  );
}

function Place({ find: { title, synonym, said, where }, href }: { find: GuideFind; href: string }) {
  return (
    <li className="py-2.5">
      {/* A plain link: only the browser's own way to a page marks the line that the address names. */}
      <a href={href} className="font-medium hover:underline">
        {title}
      </a>
      {synonym && (
        <span className="block text-md text-soft">
          {synonym.term}: {synonym.note}
        </span>
      )}
      {said && <span className="block text-md text-soft">{said}</span>}
      <span className="block text-faint text-sm">{where}</span>
    </li>
  );
}

const maxProblems = 3;

function Problems({ search, problems }: Pick<FoundProps, "search" | "problems">) {
  return (
    <Results id="found-problems" title="Something went wrong?">
      {problems.slice(0, maxProblems).map(({ href, title }) => (
        <li key={href} className="py-2.5">
          <TextLink href={href} className="font-medium hover:underline">
            {title}
          </TextLink>
        </li>
      ))}
      {problems.length > maxProblems && (
        <li className="py-2.5 text-sm">
          <TextLink href={routes.problemSearch(search)}>All {problems.length} problems with these words</TextLink>
        </li>
      )}
    </Results>
  );
}

function Results({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="font-semibold text-lg">
        {title}
      </h2>
      <ul className="mt-2 divide-y divide-line border-line border-y">{children}</ul>
    </section>
  );
}
