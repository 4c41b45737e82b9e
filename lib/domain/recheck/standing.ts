import type { Health } from "./health.ts";

/** How a connection stands, as it is told: its health, unless nobody has looked for so long that it would be a guess. */
export type Standing = {
  readonly kind: "healthy" | "waiting" | "failing" | "unchecked" | "paused";
  /** Since when it is so: failing, away, not checked; of one that is healthy when it worked last. */
  readonly since: Date;
};

/** What is known of a connection and its re-checks. */
export type StandingFacts = Pick<Health, "health" | "failingSince" | "waitingSince" | "workedAt"> & {
  readonly lastCheckedAt: Date;
  readonly isPaused: boolean;
  readonly intervalMinutes: number;
};

/** "Healthy" holds for this long after its next check was due: then Orglink was stopped, or kept from looking. */
const graceMs = 24 * 3_600_000;

/** How a connection stands now. A failure stands until a check passes; "healthy" needs one that is not too old. */
export function standingOf(facts: StandingFacts, now: Date): Standing {
  const { health, failingSince, waitingSince, workedAt, lastCheckedAt, isPaused, intervalMinutes } = facts;
  if (health === "failing") return { kind: "failing", since: failingSince ?? lastCheckedAt };
  if (isPaused) return { kind: "paused", since: lastCheckedAt };
  const isOld = now.getTime() - lastCheckedAt.getTime() > intervalMinutes * 60_000 + graceMs;
  if (isOld) return { kind: "unchecked", since: lastCheckedAt };
  if (health === "waiting") return { kind: "waiting", since: waitingSince ?? lastCheckedAt };
  return { kind: "healthy", since: workedAt };
}
