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
