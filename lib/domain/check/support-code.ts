import { supportWords } from "./support-words.ts";

/** Random bytes a support code is made of. */
export const supportCodeBytes = 6;

/**
 * The spoken name of a check run, such as `maple-42-otter-comet`: words that are hard to mishear and a number of two digits.
 * Made of `supportCodeBytes` random bytes. There are 1,509,949,440 of them, and 256 times as many long ones, which have a fourth
 * word: a thousand connections checked hourly for ten years use 88 million. The store keeps codes unique; the caller draws again
 * when one is taken, and draws a long one when that goes on.
 */
export function supportCodeOf(random: Uint8Array, { isLong = false }: { readonly isLong?: boolean } = {}): string {
  const [high = 0, low = 0, ...bytes] = random;
  const [first, ...rest] = bytes.slice(0, isLong ? 4 : 3).map((byte) => supportWords[byte]);
  return [first, 10 + (((high << 8) | low) % 90), ...rest].join("-");
}

/**
 * Reads a support code as people type or dictate it ("Maple 42 Otter Comet", "support code maple42 otter comet"); null when it is
 * none. Runs of earlier releases have codes with one word behind the number.
 */
export function parseSupportCode(typed: string): string | null {
  if (typed.length > 80) return null;
  const parts = typed
    .toLowerCase()
    .replace(/^\s*(?:support )?code:?\s/, "")
    .replace(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/g, " ")
    .trim()
    .split(/[\s\-_.,]+/);
  const [first, digits, ...rest] = parts;
  if (first === undefined || digits === undefined || rest.length < 1 || rest.length > 3) return null;
  const areWords = [first, ...rest].every((word) => supportWords.includes(word));
  return areWords && /^[1-9]\d$/.test(digits) ? [first, digits, ...rest].join("-") : null;
}
