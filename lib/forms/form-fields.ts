import { z } from "zod";
import { isId } from "#lib/domain/ids";
import { type KeptTextRule, readKeptText } from "#lib/domain/text/kept-text";

/** Anything a single line cannot hold: control characters, line and paragraph separators, half a surrogate pair. */
const unprintable = /[\p{Cc}\u2028\u2029\p{Cs}]/u;

/** One line of text that must be there, trimmed. The messages name the thing: "Type a name.", "The name is too long …". */
export const line = (thing: string, maxChars: number) =>
  z
    .string({ error: `Type ${thing}.` })
    .transform((text) => text.trim())
    .refine((text) => text !== "", { error: `Type ${thing}.`, abort: true })
    .refine((text) => text.length <= maxChars, { error: `This is longer than ${maxChars} characters.`, abort: true })
    .refine((text) => !unprintable.test(text), {
      error: "There is a character in it that cannot be typed. Type it anew.",
    });

/** One line of text that may be empty or missing. */
export const optionalLine = (maxChars: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.trim())
    .refine((text) => text.length <= maxChars, { error: `This is longer than ${maxChars} characters.`, abort: true })
    .refine((text) => !unprintable.test(text), {
      error: "There is a character in it that cannot be typed. Type it anew.",
    });

const keptText = (rule: KeptTextRule, missing?: string) =>
  z.string(missing === undefined ? {} : { error: missing }).transform((typed, context) => {
    const text = readKeptText(typed, rule);
    if (text.ok && (text.value !== "" || missing === undefined)) return text.value;
    context.addIssue({ code: "custom", message: text.ok ? (missing ?? "") : text.problem });
    return z.NEVER;
  });

/** A name that must be there, by the one rule for names; the message says of what: "Type a name for the workspace." */
export const name = (thing: string, maxChars: number) => keptText({ maxChars, lines: "one" }, `Type ${thing}.`);

/** A name that may be left out. */
export const optionalName = (maxChars: number) => keptText({ maxChars, lines: "one" }).default("");

/** A description of any number of lines, or none. */
export const description = (maxChars: number) => keptText({ maxChars, lines: "many" }).default("");

/** A hidden field with an id of ours. */
export const id = z.string({ error: "Reload the page and send the form again." }).refine(isId, {
  error: "Reload the page and send the form again.",
});

/** A choice that is sent as `yes` or as nothing. */
export const yesOrNothing = z
  .enum(["", "yes"], { error: "Choose one of the list." })
  .default("")
  .transform((text) => text === "yes");

/** A choice among projects; empty means the workspace itself. */
export const projectChoice = z
  .string()
  .default("")
  .refine((text) => text === "" || isId(text), { error: "Choose a project of the list." })
  .transform((text) => (text === "" ? null : text));
