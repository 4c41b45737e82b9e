/** When the org was last seen, by this browser's clock: what an open page hears between two readings of itself. */
export type LatestSeen = {
  /** ISO 8601, as the server said it. */
  readonly at: string;
  /** The same instant by the clock here, in milliseconds since 1970. */
  readonly hereMs: number;
};

let latest: LatestSeen | null = null;
const listeners = new Set<() => void>();

/** Tells every age on the page of a new look. */
export function noteSeen(seen: LatestSeen): void {
  if (latest !== null && latest.at === seen.at) return;
  latest = seen;
  for (const listener of listeners) listener();
}

/** Another setup's page may come next, about another org. */
export function forgetSeen(): void {
  latest = null;
}

export function subscribeSeen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const latestSeen = (): LatestSeen | null => latest;
