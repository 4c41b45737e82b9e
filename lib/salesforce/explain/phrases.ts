/** How far apart the parts of a phrase may stand: the same sentence. */
export const gapChars = 100;
/** As many beginnings of one phrase as are tried in a text. */
export const mostBeginnings = 16;

const partsByPhrase = new Map<string, readonly string[]>();

/** The parts of one of our own phrases, taken apart once. */
function partsOf(phrase: string): readonly string[] {
  const known = partsByPhrase.get(phrase);
  if (known) return known;
  const parts = phrase.split(" … ");
  partsByPhrase.set(phrase, parts);
  return parts;
}

/** True when every part of `phrase` (parts are separated by ` … `) occurs in `text`, in that order and near each other. */
export function holds(text: string, phrase: string): boolean {
  if (!phrase.includes("…")) return text.includes(phrase);
  const [first = "", ...others] = partsOf(phrase);
  let at = text.indexOf(first);
  if (at < 0) return false;
  if (others.some((part) => !text.includes(part))) return false;
  for (let tries = 0; at >= 0 && tries < mostBeginnings; tries += 1) {
    if (follow(text, at + first.length, others)) return true;
    at = text.indexOf(first, at + 1);
  }
  return false;
}

/** What ends a value in JSON, an address or a form: a phrase does not reach over it. */
const borders = /["{}&]/;

/** True when a value ends somewhere in `text`. */
export const isBordered = (text: string): boolean => borders.test(text);

function follow(text: string, from: number, parts: readonly string[]): boolean {
  let start = from;
  for (const part of parts) {
    const rest = text.slice(start, start + gapChars + part.length);
    const at = rest.indexOf(part);
    if (at < 0 || isBordered(rest.slice(0, at))) return false;
    start += at + part.length;
  }
  return true;
}
