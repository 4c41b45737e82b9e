import { findCredential } from "#lib/domain/address/address-credentials";
import { hasControlCharacters, isEmailLike, readable } from "#lib/domain/address/address-text";
import { ok, type Result, refuse } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";

/** Longest Consumer Key or Consumer Secret that is taken, in UTF-16 units; today's have about 85 and 64. */
const maxCredentialLength = 512;

/** Longest paste that is looked at: a value with its label, its tags and the quotes around it. */
const maxTypedLength = 2 * maxCredentialLength;

const copiedLabel =
  /^["']?(?:export\s)?[\w.-]{0,40}?(?:consumer|client)[\s_-]?(?:key|id|secret)["']?\s{0,9}(?:[:=]|\s)\s{0,9}/i;
const copiedTag = /<\/?[a-z][\w:-]{0,40}>/gi;
const openingMark = /["'`\u2018-\u201F\u00AB\u00BB([<,;]/;
const closingMark = /["'`\u2018-\u201F\u00AB\u00BB)\]>,;]/;
const webAddress = /:\/\/|\.(?:sales)?force(?:-setup)?\.(?:com|mil|test)(?![a-z0-9])/i;
const masked = /^[*\u2022\u25CF\u00B7.]{4,}$/;
const appId = /^0xI[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/;

/** The value alone, of a paste with quotes, a label, a tag or the word of the Copy button around it. Linear in its length. */
export function withoutWrapping(typed: string): string {
  let text = readable(typed).replaceAll(copiedTag, " ").trim();
  for (let round = 0; round < 3; round += 1) {
    text = text
      .replace(copiedLabel, "")
      .replace(/\scopy$/i, "")
      .trim();
    text = withoutEdgeMarks(text);
  }
  return text;
}

/** From both ends by hand: taken off one at a time with a pattern, each mark would cost a look at the whole text. */
function withoutEdgeMarks(text: string): string {
  let begin = 0;
  let end = text.length;
  while (begin < end && openingMark.test(text.charAt(begin))) begin += 1;
  while (end > begin && closingMark.test(text.charAt(end - 1))) end -= 1;
  return text.slice(begin, end);
}

/**
 * Takes a Consumer Key out of what was pasted. Refuses what surely is something else; a key of an unusual shape passes.
 * @returns the key, or a sentence for the field that repeats nothing of the paste
 */
export function readConsumerKey(typed: string): Result<string, string> {
  if (typed.length > maxTypedLength) return refuse(tooLong("Consumer Key"));
  const text = withoutWrapping(typed);
  if (text === "") return refuse("Paste the Consumer Key.");
  const found = findCredential(text);
  const wrong = wrongValue(typed, text, "Consumer Key");
  if (wrong !== null) return refuse(wrong);
  if (found === "consumer-secret") return refuse("This looks like the Consumer Secret. It goes into the next field.");
  if (appId.test(text)) return refuse("This is the id of the app's page. The Consumer Key begins with 3MVG9.");
  return ok(text);
}

/**
 * Takes a Consumer Secret out of what was pasted; null when nothing was typed.
 * @returns the secret, or a sentence for the field that repeats nothing of the paste
 */
export function readConsumerSecret(typed: string): Result<Secret | null, string> {
  if (typed.length > maxTypedLength) return refuse(tooLong("Consumer Secret"));
  const text = withoutWrapping(typed);
  if (text === "") return ok(null);
  const wrong = wrongValue(typed, text, "Consumer Secret");
  if (wrong !== null) return refuse(wrong);
  if (findCredential(text) === "consumer-key") {
    return refuse("This looks like the Consumer Key. The Consumer Secret is the value below it.");
  }
  return ok(new Secret(text));
}

/** What cannot be either of the two values, by name. */
function wrongValue(typed: string, text: string, label: string): string | null {
  if (text.length > maxCredentialLength) return tooLong(label);
  if (isBinary(typed)) return `There are characters in it that cannot be typed. Copy the ${label} again.`;
  if (findCredential(text) === "token") return `This is an access token. Copy the ${label} instead.`;
  if (isEmailLike(text)) return `This is an e-mail address or a username. Copy the ${label} instead.`;
  if (webAddress.test(text)) return `This is a web address. Copy the ${label} instead.`;
  if (masked.test(text)) return `These are the dots that hide the value. Use the Copy button beside the ${label}.`;
  if (/\s/.test(text)) return `There is a space or a line break inside. Copy the ${label} alone.`;
  if (/[^!-~]/.test(text)) return `There is a character in it that no ${label} has. Copy it again.`;
  return null;
}

const tooLong = (label: string) => `This is too long. A ${label} has at most ${maxCredentialLength} characters.`;

/** Control characters, halves of characters, and the mark that stands for bytes that were no text. */
export const isBinary = (text: string): boolean => hasControlCharacters(text) || /[\uFFFD\p{Cs}]/u.test(text);
