import { brokenWords } from "#lib/words/broken";

/** What a person is told when Orglink itself failed at what they asked for. */
type Broken = {
  readonly reference: string;
  readonly isStoreAway: boolean;
  /** Where to see whether it was done; null when it is sure that nothing was changed. */
  readonly look: string | null;
};

/** The words of a failed action. They claim that nothing was changed only where that is known. */
export function brokenMessage({ reference, isStoreAway, look }: Broken): string {
  const what = isStoreAway ? `${brokenWords.storeAway}.` : `Orglink failed to do this. ${brokenWords.fault}`;
  const state = look === null ? "Nothing was changed." : `Whether it was done is not known: ${look}`;
  const next = isStoreAway ? brokenWords.next : "";
  return [what, state, next, `Reference: ${reference}`].filter(Boolean).join(" ");
}

/** The same for `app/error.tsx`, which gets nothing of an error but a digest: what failed, and the reference. */
export const brokenDigest = ({ reference, isStoreAway }: Omit<Broken, "look">): string =>
  `${isStoreAway ? "store-away-action" : "action"}-${reference}`;
