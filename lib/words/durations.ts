/** A measured time for people: "0 ms", "148 ms", "1.3 s". */
export function measuredTime(durationMs: number): string {
  return durationMs < 1000 ? `${Math.round(durationMs)} ms` : `${(durationMs / 1000).toFixed(1)} s`;
}

/** The time left of a countdown, in minutes and seconds: "0:18", "4:05". */
export function remainingTime(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const spans = [
  [86_400, "day", "days"],
  [3600, "hour", "hours"],
  [60, "minute", "minutes"],
  [1, "second", "seconds"],
] as const;

/** A length of time in its largest two units: "2 hours", "1 hour 30 minutes". */
export function spanOf(seconds: number): string {
  const words: string[] = [];
  let rest = Math.max(0, Math.round(seconds));
  for (const [size, one, many] of spans) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${count} ${count === 1 ? one : many}`);
    else if (words.length > 0) break;
    if (words.length === 2) break;
  }
  return words.join(" ") || "0 seconds";
}
