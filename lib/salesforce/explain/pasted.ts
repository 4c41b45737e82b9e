import { type MappedText, mappedParts, replaceMapped } from "./mapped-text.ts";
import { foldedMapped } from "./said.ts";
import { type LongText, partsOf } from "./text-window.ts";

/** A pasted text as the readers of evidence look at it; all of it bounded, and each letter knows where it stood. */
export type Pasted = {
  /** The whole of it, as it was pasted. */
  readonly whole: string;
  /** What is worth a close look, with what logs and addresses do to quotes and spaces undone. */
  readonly plain: MappedText;
  /** The same, folded as the phrases are. */
  readonly folded: MappedText;
  /** The parts in which a credential may stand. */
  readonly revealing: string;
};

export function readPasted(whole: string): Pasted {
  const { parts, revealing }: LongText = partsOf(whole);
  const plain = decoded(mappedParts(whole, parts));
  return { whole, plain, folded: foldedMapped(plain), revealing };
}

const escapes = /\\{1,8}(?:["']|[rnt]|u00[0-9a-fA-F]{2})|&(?:quot|apos|amp|lt|gt|#39|#x27|#34);/g;
const addressWords = /error_?(?:description|code)?=/i;

const named: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#34;": '"' };

/** Undoes what logs and addresses do to quotes and spaces: `\"`, `\u0027`, `&quot;`, `%20`, `+` between words of an address. */
function decoded(text: MappedText): MappedText {
  const unquoted = replaceMapped(text, escapes, ([escaped]) => {
    if (escaped.startsWith("&")) return named[escaped] ?? "'";
    const unicode = /u00([0-9a-fA-F]{2})$/.exec(escaped)?.[1];
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
    return /["']$/.test(escaped) ? escaped.slice(-1) : " ";
  });
  if (!addressWords.test(unquoted.text)) return unquoted;
  const spaced = replaceMapped(unquoted, /error_?description=[^&\s"]{0,2000}/gi, ([part]) => part.replaceAll("+", " "));
  return replaceMapped(spaced, /(?:%[0-9A-Fa-f]{2}){1,200}/g, ([run]) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
