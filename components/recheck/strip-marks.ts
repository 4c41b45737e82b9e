import { stripLength } from "#lib/domain/recheck/health";
import { type CheckEnd, checkEnds, endOf } from "#lib/words/histories";

/** How wide one check is in a strip, and how wide and high the whole strip, in the units of its drawing. */
export const slotWidth = 4;
export const stripSize = { width: stripLength * slotWidth, height: 16 } as const;

/**
 * How each end is drawn: a row of marks is one dashed line at a height, as thick as the marks are high, so that any number of checks
 * that ended alike one after the other costs a dozen characters. A pass stands low on the ground, a failure is as high as the strip
 * and wider, a wait floats.
 */
export const marks: Readonly<Record<CheckEnd, { readonly y: number; readonly width: number; readonly high: number }>> =
  {
    p: { y: 12.5, width: 2, high: 5 },
    f: { y: 8, width: 3, high: 14 },
    w: { y: 5, width: 2.5, high: 2.5 },
  };

/** The lines of a strip, by what they stand for; of a younger connection they begin where its checks do: the latest is at the right. */
export function stripLines(recent: string): { readonly end: CheckEnd; readonly path: string }[] {
  const letters = recent.slice(-stripLength);
  const begin = stripLength - letters.length;
  return checkEnds.flatMap((end) => {
    const { y, width } = marks[end];
    const inset = (slotWidth - width) / 2;
    const path = runsOf(letters, end).map(
      ([from, count]) => `M${(begin + from) * slotWidth + inset} ${y}h${count * slotWidth - 2 * inset}`,
    );
    return path.length === 0 ? [] : [{ end, path: path.join("") }];
  });
}

/** Where checks that ended so stand side by side: from which one on, and how many. */
function runsOf(letters: string, end: CheckEnd): readonly (readonly [from: number, count: number])[] {
  const runs: [number, number][] = [];
  for (const [at, letter] of [...letters].entries()) {
    if (endOf(letter) !== end) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1]);
  }
  return runs;
}
