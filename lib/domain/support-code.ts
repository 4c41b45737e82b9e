import { supportWords } from "./support-words.ts";

/** Random bytes a support code is made of. */
export const supportCodeBytes = 4;

/**
 * The spoken name of a check run, such as `maple-42-otter`: two words that are hard to mishear around a number of two digits.
 * Made of `supportCodeBytes` random bytes; the store keeps codes unique, the caller draws again when one is taken.
 */
export function supportCodeOf(random: Uint8Array): string {
  const [first = 0, number = 0, rest = 0, last = 0] = random;
  const digits = 10 + (((number << 8) | rest) % 90);
  return `${supportWords[first]}-${digits}-${supportWords[last]}`;
}

/** Reads a support code as people type or dictate it ("Maple 42 Otter", "support code maple42otter"); null when it is none. */
export function parseSupportCode(typed: string): string | null {
  if (typed.length > 80) return null;
  const parts = typed
    .toLowerCase()
    .replace(/^\s*(?:support )?code:?\s/, "")
    .replace(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/g, " ")
    .trim()
    .split(/[\s\-_.,]+/);
  const [first, digits, last] = parts;
  if (parts.length !== 3 || !first || !digits || !last) return null;
  return supportWords.includes(first) && supportWords.includes(last) && /^[1-9]\d$/.test(digits)
    ? `${first}-${digits}-${last}`
    : null;
}
