import type { Problem, RunState } from "../check/check-run.ts";
import { passesByItself } from "./outage.ts";

/** How a connection stands, by the checks that came to an answer. */
export type Health = {
  readonly health: "healthy" | "waiting" | "failing";
  /** Since when it fails. */
  readonly failingSince: Date | null;
  /** Since when Salesforce, or the way to it, is away. */
  readonly waitingSince: Date | null;
  readonly workedAt: Date;
  /** How the latest checks ended: `p` passed, `f` failed, `w` waiting; the oldest first. */
  readonly recent: string;
};

/** What a check came to. */
export type Checked = { readonly at: Date; readonly problem: Problem | null };

/** How many checks the strip of a connection shows. */
export const stripLength = 30;

/** What passes by itself and has not within a day is a failure like any other. */
export const longestAwayMs = 24 * 3_600_000;

/**
 * How a connection stands after a check that came to an answer. What passes by itself leaves it waiting, never failing, for up to a
 * day; one that failed before stays failing until it works.
 */
export function healthAfter(before: Health, { at, problem }: Checked): Health {
  if (problem === null) return stands("healthy", { failingSince: null, waitingSince: null, workedAt: at });
  if (before.health !== "failing" && passesByItself(problem)) {
    const waitingSince = before.waitingSince ?? at;
    const isOver = at.getTime() - waitingSince.getTime() >= longestAwayMs;
    if (!isOver) return stands("waiting", { failingSince: null, waitingSince, workedAt: before.workedAt });
    return stands("failing", { failingSince: waitingSince, waitingSince: null, workedAt: before.workedAt });
  }
  return stands("failing", { failingSince: before.failingSince ?? at, waitingSince: null, workedAt: before.workedAt });

  function stands(health: Health["health"], rest: Omit<Health, "health" | "recent">): Health {
    const letter = { healthy: "p", failing: "f", waiting: "w" }[health];
    return { health, ...rest, recent: `${before.recent}${letter}`.slice(-stripLength) };
  }
}

/** Whether a run came to an answer: one that was cancelled or cut off says nothing of the connection. */
export const cameToAnswer = (state: RunState): boolean => state === "passed" || state === "failed";
