const minuteMs = 60_000;

/** How often a connection may be checked. */
export const intervalLimits = { leastMinutes: 15, mostMinutes: 30 * 24 * 60, usualMinutes: 24 * 60 } as const;

/** Pauses after checks that did not pass, one after the other; after the last the interval holds again, or a day where that is less. */
const pausesMinutes = [5, 15, 60, 240] as const;
const dayMinutes = 24 * 60;

/** Where in every interval a connection has its place: from 0 up to 1, always the same, spread evenly over all of them. */
export const placeOf = (connectionId: string): number => Number.parseInt(connectionId.slice(0, 8), 16) / 2 ** 32;

/**
 * The next regular check after an instant: the connection's own place in the interval, at least a quarter of one away, so that
 * one that was checked a moment ago by hand has its time.
 */
export function nextSlot(connectionId: string, after: Date, intervalMinutes: number): Date {
  const everyMs = intervalMinutes * minuteMs;
  const offsetMs = Math.floor(placeOf(connectionId) * everyMs);
  const from = after.getTime() + everyMs / 4;
  return new Date(Math.ceil((from - offsetMs) / everyMs) * everyMs + offsetMs);
}

/** The next check after one that did not pass: soon, then less and less often, later where the answer asks for it. */
export function nextAfterFailure(
  connectionId: string,
  { at, failures, intervalMinutes, retryAfterSeconds = 0 }: FailedCheck,
): Date {
  const pause = pausesMinutes[failures - 1];
  const regular = nextSlot(connectionId, at, Math.min(intervalMinutes, dayMinutes));
  const askedMs = at.getTime() + Math.min(retryAfterSeconds, 86_400) * 1000;
  if (pause === undefined) return new Date(Math.max(askedMs, regular.getTime()));
  // Spread out, also of those that failed at the same instant: Salesforce comes back to all of them at once.
  const spread = 0.75 + placeOf(connectionId) / 2;
  const soon = at.getTime() + Math.min(pause, intervalMinutes) * minuteMs * spread;
  return new Date(Math.max(askedMs, soon));
}

type FailedCheck = {
  readonly at: Date;
  /** How many did not pass up to now, this one among them. */
  readonly failures: number;
  readonly intervalMinutes: number;
  readonly retryAfterSeconds?: number;
};
