import { type Credential, findCredential } from "#lib/domain/address/address-credentials";
import { ok, type Result, refuse } from "#lib/domain/result";
import { isBinary, withoutWrapping } from "./typed-credentials.ts";

/** How long a text may be, in UTF-16 units, and whether it may have more than one line. */
export type KeptTextRule = { readonly maxChars: number; readonly lines: "one" | "many" };

/**
 * The one rule for every name and description, wherever it is typed. These texts are kept in clear, shown to everybody in
 * the workspace and written into the audit log: a credential is refused, and so is what nobody sees, which could hide one
 * or make one name look like another. Letters of every script are fine, as are emoji with the joiners they are made of.
 *
 * @returns the text without what surrounds it, in composed form (Unicode Standard Annex #15, NFC), perhaps empty; or what to
 * change, in a sentence that repeats nothing of it
 */
export function readKeptText(typed: string, { maxChars, lines }: KeptTextRule): Result<string, string> {
  // Nobody puts more than that around a name; what is longer is not even trimmed.
  if (typed.length > 4 * maxChars + mostAround) return refuse(tooLong(typed, maxChars));
  const trimmed = withoutEdges(typed);
  // Cut short before anything scans it; composing makes a text shorter by far less.
  if (trimmed.length > 4 * maxChars) return refuse(tooLong(trimmed, maxChars));
  const text = trimmed.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n").normalize("NFC");
  if (findTypedCredential(text) !== null) return refuse("This looks like a credential. Keep it out of this field.");
  if (text.length > maxChars) return refuse(tooLong(text, maxChars));
  if (isBinary(text.replaceAll(turning, "")) || /[\p{Co}\p{Noncharacter_Code_Point}]/u.test(text)) {
    return refuse("There are characters in it that cannot be typed. Type it by hand.");
  }
  if (lines === "one" && /[\n\t]/.test(text)) return refuse("This is more than one line. Use a single one.");
  const hidden = findHiddenCharacter(text);
  if (hidden !== null) return refuse(hiddenWords(hidden));
  return ok(/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? text : "");
}

const mostAround = 4_096;

const tooLong = (text: string, maxChars: number) => `This has ${text.length} characters. Use at most ${maxChars}.`;

/** A value with its label and the marks around it; what is longer is prose, in which only a telling shape counts. */
const longestWrapped = 1_024;

const labelledSecret =
  /\b(?:client|consumer)[ _-]?secret["']?\s{0,4}[:=]\s{0,4}["']?(?=[^\s"'&,;<>{}]{0,120}\d)[^\s"'&,;<>{}]{8,}/i;

/**
 * Names the Salesforce credential that a name or a description is or holds: also with a label or quotes around it, in groups
 * with spaces between, over two lines, or in wide letters. Null when there is none.
 */
export function findTypedCredential(text: string): Credential | null {
  const seen = text.normalize("NFKC").replaceAll(hiddenCharacter, "");
  const joined = seen.replaceAll(/[\s:._-]+/g, "");
  if (/^[0-9A-Fa-f]{64}$/.test(joined) || labelledSecret.test(seen)) return "consumer-secret";
  const value = seen.length <= longestWrapped ? withoutWrapping(seen) : "";
  return findCredential(seen) ?? findCredential(value) ?? (/^3MVG9\w{40,}$/.test(joined) ? "consumer-key" : null);
}

/** Marks that turn the reading order of letters around, for the words of a refusal. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** What has no shape of its own: format and filler characters, tags, blank braille. Visible number signs of Arabic are none. */
const hiddenCharacter =
  /(?![\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}])[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFC]/gu;

const joining =
  "[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{M}]";

/** Where a character without a shape belongs: inside an emoji, after a Han character, between letters that join. */
const inItsPlace = new RegExp(
  [
    "(?<=\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\uFE0F]?)\\u200D(?=\\p{Extended_Pictographic})",
    "(?<=\\p{Emoji})[\\uFE0E\\uFE0F]",
    "(?<=\\p{Script=Han})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]",
    `(?<=${joining})[\\u200C\\u200D](?=${joining})`,
  ].join("|"),
  "gu",
);

/** The first character of `text` that nobody sees and that has no business there; null when there is none. */
export function findHiddenCharacter(text: string): string | null {
  return text.replaceAll(inItsPlace, "").match(hiddenCharacter)?.[0] ?? null;
}

/** What people see of a text, to hold against what one of them typed again. */
export const visibleText = (text: string): string => text.replaceAll(hiddenCharacter, "").normalize("NFC").trim();

function hiddenWords(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return character.search(turning) === 0
    ? `There is a hidden mark in it (${code}) that turns the order of letters around. Type it by hand.`
    : `There is an invisible character in it (${code}). Type it by hand.`;
}

/** Without the spaces around it, and without the invisible marks that programs put around what they copy. */
function withoutEdges(text: string): string {
  const isEdge = (char: string) => /[\s\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]/.test(char);
  let [begin, end] = [0, text.length];
  while (begin < end && isEdge(text.charAt(begin))) begin += 1;
  while (end > begin && isEdge(text.charAt(end - 1))) end -= 1;
  return text.slice(begin, end);
}
