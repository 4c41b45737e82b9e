import type { MappedText } from "../mapped-text.ts";
import { phraseFinder } from "../phrase-finder.ts";

/** What says that the cause of what stands before follows, and what says that the cause stood before. */
const markers: readonly (readonly [phrase: string, step: number])[] = [
  ...[
    "caused by",
    "caused due to",
    "due to:",
    "reason:",
    "---> ",
    "--> ",
    "inner exception",
    "innerexception",
    "root cause",
    "rootcause",
    "[cause]",
    "cause:",
    "underlying error",
    "nested exception is",
    "previous:",
    "source: ",
  ].map((phrase) => [phrase, 1] as const),
  ...["direct cause of the following exception", "handling of the above exception", "#0 {main} next "].map(
    (phrase) => [phrase, -1] as const,
  ),
];
const findMarkers = phraseFinder(markers);

/** Tells how deep in a chain of causes a place of the pasted text stands. */
export function depthsIn(folded: MappedText): (from: number) => number {
  const steps = findMarkers(folded.text).map(({ row, from }) => ({ at: folded.origins[from] ?? 0, step: row }));
  return (from) => steps.reduce((depth, { at, step }) => (at < from ? depth + step : depth), 0);
}
