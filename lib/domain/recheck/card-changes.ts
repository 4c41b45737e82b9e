import type { CheckOutcome, IdentityCard } from "../check/check-run.ts";

/** What of an org's answer is watched: a change of it is worth a sentence. */
export const watchedFields = [
  "orgId",
  "runAsUserId",
  "scopes",
  "instanceHost",
  "apiVersion",
  "isSandbox",
  "tokenFormat",
  // Its fingerprint is another at every renewal, and says nothing.
  "certificateIssuer",
] as const satisfies readonly (keyof IdentityCard)[];
/** `answer`: what the check came to, where that is not what it came to before: `passed`, or the code of a problem. */
export type WatchedField = (typeof watchedFields)[number] | "answer";

/** One thing that is another than it was; as texts for people, null where nothing is known. */
export type CardChange = {
  readonly field: WatchedField;
  readonly before: string | null;
  readonly after: string | null;
};

/** What is another than at the last run that passed: what came of it first, then what was found out of who answers. */
export function changesSince(lastPassed: IdentityCard, outcome: CheckOutcome): readonly CardChange[] {
  if (outcome.status === "passed") return cardChanges(lastPassed, outcome.card);
  const answer = { field: "answer", before: "passed", after: outcome.problem.code } as const;
  return [answer, ...cardChanges(lastPassed, outcome.seen)];
}

/** What is another on a card than on the one before; of a run that failed, of what it had found out. */
export function cardChanges(before: IdentityCard, now: Partial<IdentityCard>): readonly CardChange[] {
  return watchedFields.flatMap((field) => {
    const [was, is] = [textOf(before, field), textOf(now, field)];
    // What was not found out this time, or never before, is no change.
    return was === null || is === null || sameness(field, was) === sameness(field, is)
      ? []
      : [{ field, before: shown(before, field, was), after: shown(now, field, is) }];
  });
}

function textOf(card: Partial<IdentityCard>, field: keyof IdentityCard): string | null {
  const value = card[field];
  if (value === undefined) return null;
  return Array.isArray(value) ? [...value].sort().join(" ") : String(value);
}

/** Ids are compared by the 15 characters that Salesforce compares. */
const sameness = (field: keyof IdentityCard, text: string): string =>
  field === "orgId" || field === "runAsUserId" ? text.slice(0, 15) : text;

/** A user is told by name where it is known. */
const shown = (card: Partial<IdentityCard>, field: keyof IdentityCard, text: string): string =>
  field === "runAsUserId" ? (card.runAsUsername ?? text) : text;
