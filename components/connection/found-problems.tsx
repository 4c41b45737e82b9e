import { TextLink } from "#components/ui/text-link";

type FoundProblemsProps = {
  /** The likeliest first. */
  problems: readonly { readonly href: string; readonly title: string }[];
  /** All of them, where there are more. */
  allHref: string | null;
};

/** The problems that a search is about, beside the connections that it found. */
export function FoundProblems({ problems, allHref }: FoundProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="found-problems" className="mt-12 max-w-prose">
      <h2 id="found-problems" className="font-semibold text-xl">
        Problems
      </h2>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {problems.map(({ href, title }) => (
          <li key={href} className="py-2.5">
            <TextLink href={href} className="hover:underline">
              {title}
            </TextLink>
          </li>
        ))}
      </ul>
      {allHref !== null && (
        <p className="mt-3 text-md">
          <TextLink href={allHref}>All problems with these words</TextLink>
        </p>
      )}
    </section>
  );
}
