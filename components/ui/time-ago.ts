/** How a moment is told: how long ago, or ahead, it is; for how long it has been so; how long it is until it comes. */
export type TimeSays = "ago" | "for" | "until";

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

const longestDays = 30;

/** "just now", "6 minutes ago", "in 2 hours"; past a month in either direction, the date. Instants in milliseconds since 1970. */
export function timeAgo(atMs: number, nowMs: number): string {
  const distanceMs = atMs - nowMs;
  const size = Math.abs(distanceMs);
  if (size > longestDays * 86_400_000) return new Date(atMs).toISOString().slice(0, 10);
  for (const [unit, unitMs] of units) {
    const count = Math.floor(size / unitMs);
    if (count === 0) continue;
    const words = `${count} ${unit}${count === 1 ? "" : "s"}`;
    return distanceMs < 0 ? `${words} ago` : `in ${words}`;
  }
  return distanceMs <= 0 ? "just now" : "in a moment";
}

/** "for 2 days", "for a moment"; past a month, "since" its date. */
function timeFor(atMs: number, nowMs: number): string {
  const words = timeAgo(atMs, nowMs);
  if (/^\d{4}-/.test(words)) return `since ${words}`;
  return words.endsWith(" ago") ? `for ${words.slice(0, -" ago".length)}` : "for a moment";
}

/** "in 2 hours", and once it should have come, "any moment". */
const timeUntil = (atMs: number, nowMs: number): string => (atMs <= nowMs ? "any moment" : timeAgo(atMs, nowMs));

export const timeWords: Readonly<Record<TimeSays, (atMs: number, nowMs: number) => string>> = {
  ago: timeAgo,
  for: timeFor,
  until: timeUntil,
};
