import type { Standing, StandingFacts } from "#lib/domain/recheck/standing";
import { statusWords } from "./statuses.ts";
import { ago, lasting, type Told } from "./times.ts";

/** How a connection stands, never without its age: the word of the state, and what is known beside it. */
export function standingWords(
  { kind, since }: Standing,
  { health, workedAt, isPaused }: Pick<StandingFacts, "health" | "workedAt" | "isPaused">,
): { readonly headline: Told; readonly detail: Told } {
  switch (kind) {
    case "healthy":
      return { headline: [statusWords.healthy], detail: ["worked ", ago(since)] };
    case "failing": {
      const worked: Told = ["last worked ", ago(workedAt)];
      return {
        headline: [`${statusWords.failing} `, lasting(since)],
        detail: isPaused ? [...worked, ", not checked any more: paused"] : worked,
      };
    }
    case "waiting":
      return { headline: [statusWords.waiting], detail: [lasting(since), ", last worked ", ago(workedAt)] };
    case "unchecked":
    case "paused":
      return { headline: [statusWords[kind]], detail: ["last check ", ago(since), lastAnswers[health]] };
  }
}

/** The same in a list, where a word alone would say too little: of one that is healthy when it worked, on the same line. */
export function listedStanding(standing: Standing, facts: Pick<StandingFacts, "health" | "workedAt" | "isPaused">) {
  const words = standingWords(standing, facts);
  if (standing.kind !== "healthy") return words;
  return { headline: [...words.headline, ", ", ...words.detail] satisfies Told, detail: [] as Told };
}

/** What the last check came to, of a connection that is not looked at now. */
const lastAnswers = { healthy: ": it worked", waiting: ": no answer", failing: ": it failed" } as const;

/** Of one that waits: there is nothing to do. */
export const passesWords =
  "There is nothing to do: this passes by itself. Orglink looks again soon, and counts it as failing only after a day.";
