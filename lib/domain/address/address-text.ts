import type { RefusedSituation } from "./address-refusals.ts";

/** Characters that nobody sees: soft hyphen, zero-width and direction marks, byte order mark. */
const invisible = /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202C\u2060-\u2064\u2066-\u206F\uFEFF]/g;
/** Control characters other than tab and line ends, and the two marks that turn the reading order of letters around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202D\u202E\uFFF9-\uFFFC]/;

const quotes = "\"'`\u00B4\u2018-\u201F\u2039\u203A\u00AB\u00BB\u300C\u300D";
const leadingMarks = new RegExp(`^[${quotes}([{*_~,;]+`);
const trailingMarks = new RegExp(`[${quotes})\\]}*_~.,;:!?\u2026\u3002]+$`);

/** Marks around a text that are no part of an address, a key or a secret: quotes, brackets, closing punctuation. */
export const withoutMarks = (text: string): string => {
  const inner = text.replace(leadingMarks, "");
  // From the end by hand: a regular expression anchored only at the end would try every run of marks in between.
  let end = inner.length;
  while (end > 0 && trailingMarks.test(inner.charAt(end - 1))) end -= 1;
  return inner.slice(0, end);
};

const hrefValue = /(?:^|\s)href\s{0,9}=\s{0,9}["']?([^"'\s<>]+)/i;
const markdownTarget = /\]\(\s{0,9}<?([^\s()<>]+)/;
const markupTag = /<\/?[a-z][\w:-]*(?:\s[^<>]*)?>/gi;
const addressLike = /:\/\/[^/\s]|:\\\\|^\/\/[^/]|[a-z0-9-]\.[a-z]{2,}|[a-z0-9-]\.xn--/i;
const codeScheme = /^(?:javascript|vbscript|data|blob|about):/i;
const emailParts = /^[^\s@:/]+@([^\s@:/]+)$/;
const labelWord =
  /^(?:url|uri|domain|host|instance|org|link|address|server|salesforce|prod|production|sandbox|export|set)$/;
/** An id of Salesforce's, 15 or 18 characters, such as an org's `00D…`. */
const recordId = /^0[A-Za-z0-9]{14}(?:[A-Za-z0-9]{3})?$/;
const commandName = /^(?:sf|sfdx|curl|wget)$/;
const commandOption = /^--[a-z]|^-[a-zA-Z]$/;
/** Letters of a script without spaces, in which an address begins right after the words. */
const wordsBefore = /^[^:/?#@\\]{0,60}[\u3000-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF\uFF00-\uFF1F](?=https?:\/\/)/;
const separators = /[\s|<>]+|&(?:lt|gt|quot|nbsp|#39);/;
/** `*.my.salesforce.com`, as the panel My Domain Details prints the suffix. */
const suffixPattern = /^[("'[]*\*\./;

/** One piece of the pasted text, or several that may turn out to be the same address. */
export type FoundAddress = { readonly pieces: readonly string[]; readonly extraText: boolean };

export const isAddressLike = (text: string): boolean => addressLike.test(text);
export const hasControlCharacters = (text: string): boolean => control.test(text);

/** A name, an @, and a host with a dot inside. */
export function isEmailLike(text: string): boolean {
  const host = emailParts.exec(text)?.[1] ?? "";
  const dot = host.indexOf(".", 1);
  return dot > 0 && dot < host.length - 1;
}

/** The pasted text without what nobody sees, with every kind of space as a plain one; line ends stay. */
export const readable = (pasted: string): string =>
  pasted
    .replaceAll(invisible, "")
    .replaceAll(/[^\S\n\r]/g, " ")
    .replaceAll(/[\r\u0085\u2028\u2029]+/g, "\n")
    .trim();

/**
 * Finds the address in a readable text: in a link, beside the label of its row, in a sentence.
 * @returns the pieces that look like an address, or the situation in which there is none to take.
 */
export function findAddress(text: string): FoundAddress | RefusedSituation {
  if (/^\[?\s*\{\s*["'\n]/.test(text)) return "json";
  if (codeScheme.test(text)) return "other-scheme";
  const target = (hrefValue.exec(text) ?? markdownTarget.exec(text))?.[1];
  if (target !== undefined) return { pieces: [withoutMarks(target)], extraText: true };

  const lines = text.replaceAll(markupTag, " ").split("\n");
  const pieces = piecesOf(lines);
  const [only, second] = pieces;
  if (only === undefined) return "empty";
  if (second === undefined) return recordId.test(only) ? "words" : { pieces: [only], extraText: only !== text };

  if (commandName.test(only) || pieces.some((piece) => commandOption.test(piece))) return "command";
  if (pieces.some((piece) => /^\.[a-z0-9]/i.test(piece))) return lines.length > 1 ? "extra-lines" : "malformed";
  const addresses = pieces.filter(isAddress);
  if (addresses.length === 0) return "words";
  if (addresses.length === 1 && hasFieldsAfter(lines)) return "extra-lines";
  if (addresses.length === 1 && isTornOff(pieces, text)) return lines.length > 1 ? "extra-lines" : "malformed";
  return { pieces: addresses, extraText: true };
}

const isAddress = (piece: string) =>
  isAddressLike(piece) && !(isEmailLike(piece) && !/salesforce|force\.com/i.test(piece));

function piecesOf(lines: readonly string[]): string[] {
  const raw = lines
    .flatMap((line) => line.split(separators))
    .map((piece) => piece.replace(wordsBefore, ""))
    .filter((piece) => piece !== "");
  const kept = raw.length > 1 ? raw.filter((piece) => !suffixPattern.test(piece)) : raw;
  return kept.map(withoutMarks).filter((piece) => piece !== "" && !(kept.length > 1 && /^https?:\/*$/i.test(piece)));
}

/** `ac me.my.salesforce.com`: one stray word in front may be the beginning of the name, and without it another org is meant. */
function isTornOff([word = "", address = ""]: readonly string[], text: string): boolean {
  if (!isAddress(address) || address.includes("://") || labelWord.test(word)) return false;
  return /^[a-z][a-z0-9-]*$/.test(word) && !text.startsWith(`${word}:`) && !text.startsWith(`${word} =`);
}

/** A `Name: value` line or a further request after the address is how a header is smuggled in; a row of a copied page has no colon. */
function hasFieldsAfter(lines: readonly string[]): boolean {
  const line = lines.findIndex((text) => isAddressLike(text));
  return lines.slice(line + 1).some((text) => /[:=]|\bHTTP\/\d/.test(text));
}
