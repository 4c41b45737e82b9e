import { LinkButton } from "#components/ui/button";
import { searchReach } from "#lib/words/search-reach";
import { unknownSupportCode } from "#lib/words/support-codes";

type NothingFoundProps = {
  search: string;
  /** A support code that no run of this workspace has. */
  unknownCode: string | null;
  /** What the store finds inside of words. */
  trigrams: keyof typeof searchReach;
  allHref: string;
};

/** No connection has what is asked for: what the search looks at, and where else to look. */
export function NothingFound({ search, unknownCode, trigrams, allHref }: NothingFoundProps) {
  return (
    <section aria-labelledby="nothing-found" className="grid max-w-prose justify-items-start gap-3 py-4">
      <h2 id="nothing-found" className="font-semibold text-xl">
        {search === "" ? "None is so now" : "No connection has that"}
      </h2>
      {unknownCode !== null && <p className="text-soft">{unknownSupportCode(unknownCode)}</p>}
      {unknownCode === null && search !== "" && (
        <p className="text-soft">
          The search looks at name, My Domain, org and username, and takes a support code or the address of any page of
          an org. {searchReach[trigrams]}
        </p>
      )}
      <LinkButton href={allHref}>All connections</LinkButton>
    </section>
  );
}
