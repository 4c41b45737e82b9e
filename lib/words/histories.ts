/** How checks ended, a letter each as `healthAfter` keeps them: `p` passed, `f` failed, `w` waited. */
const endWords = { p: "passed", f: "failed", w: "waited" } as const;
export type CheckEnd = keyof typeof endWords;

export const checkEnds = Object.keys(endWords) as readonly CheckEnd[];

/** What such a letter says; null for any other. */
export const endOf = (letter: string): CheckEnd | null => checkEnds.find((end) => end === letter) ?? null;

/** How many ended so: "27 passed". */
export const endCount = (recent: string, end: CheckEnd): number =>
  [...recent].filter((letter) => letter === end).length;
export const endWord = (end: CheckEnd): string => endWords[end];

/** A history in a sentence: "Last 30 checks: 27 passed, 2 failed, 1 waited; the latest passed". */
export function historyWords(recent: string): string {
  const latest = endOf(recent.at(-1) ?? "");
  if (latest === null) return "No check has ended yet";
  if (recent.length === 1) return `One check so far: it ${endWords[latest]}`;
  const counts = checkEnds.flatMap((end) => {
    const count = endCount(recent, end);
    return count === 0 ? [] : [`${count} ${endWords[end]}`];
  });
  const latestWords = counts.length === 1 ? "" : `; the latest ${endWords[latest]}`;
  return `Last ${recent.length} checks: ${counts.join(", ")}${latestWords}`;
}
