/** A text made from another one, that knows of each of its letters where it came from. */
export type MappedText = {
  readonly text: string;
  /** For each UTF-16 unit of `text`, its place in the text it was made from. */
  readonly origins: Uint32Array;
};

/** Parts of a text, one after another, with a line break at the joints. */
export function mappedParts(
  text: string,
  parts: readonly { readonly from: number; readonly to: number }[],
): MappedText {
  const joined = parts.map(({ from, to }) => text.slice(from, to)).join("\n");
  const origins = new Uint32Array(joined.length);
  let at = 0;
  for (const [index, { from, to }] of parts.entries()) {
    if (index > 0) origins[at++] = from;
    for (let origin = from; origin < to; origin += 1) origins[at++] = origin;
  }
  return { text: joined, origins };
}

/** What `replace` makes of each match; its letters count as standing where the match begins. Linear like the pattern. */
export function replaceMapped(
  { text, origins }: MappedText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string,
): MappedText {
  const pieces: string[] = [];
  const places: number[] = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    pieces.push(text.slice(done, match.index));
    for (let at = done; at < match.index; at += 1) places.push(origins[at] ?? 0);
    const made = replace(match);
    pieces.push(made);
    for (let count = 0; count < made.length; count += 1) places.push(origins[match.index] ?? 0);
    done = match.index + match[0].length;
  }
  if (done === 0) return { text, origins };
  pieces.push(text.slice(done));
  for (let at = done; at < text.length; at += 1) places.push(origins[at] ?? 0);
  return { text: pieces.join(""), origins: Uint32Array.from(places) };
}

/** Where the part from `from` to `to` of a mapped text stood in the text it was made from. */
export const spanOf = (
  { origins }: MappedText,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } => ({
  from: origins[from] ?? 0,
  to: (origins[Math.max(from, to - 1)] ?? 0) + 1,
});
