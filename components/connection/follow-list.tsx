import { TextLink } from "#components/ui/text-link";
import { connectedWords } from "#lib/words/connected";

/** Something to do with a new connection. */
export type Follow = { readonly says: string; readonly href: string; readonly act: string };

/** What follows once an org is connected. */
export function FollowList({ follows }: { follows: readonly Follow[] }) {
  if (follows.length === 0) return null;
  return (
    <section aria-labelledby="follows">
      <h2 id="follows" className="mb-2 font-semibold text-xl">
        {connectedWords.follows}
      </h2>
      <ul className="divide-y divide-line border-line border-y text-md">
        {follows.map(({ says, href, act }) => (
          <li key={act} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
            <span className="wrap-anywhere min-w-0">{says}</span>
            <TextLink href={href} className="link font-semibold print:hidden">
              {act}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
