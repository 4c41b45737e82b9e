import type { z } from "zod";
import { ok, type Result, refuse } from "#lib/domain/result";
import { findTypedCredential } from "#lib/domain/text/kept-text";

/** Why a form was not taken: messages by field, and what was typed, to be shown again. */
export type FormFault<Field extends string> = {
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly typed: Readonly<Partial<Record<Field, string>>>;
};

type Fields = Record<string, z.ZodType>;

/** The most a field may hold to be looked at, or given back, in UTF-16 units; about twice what any field here asks for. */
export const longestTypedChars = 4_096;

/**
 * What was typed into these fields and may be shown again: single texts of a bearable length, nothing that looks like a
 * credential, and nothing named in `never`.
 */
export function typedTexts<Field extends string>(
  data: FormData,
  names: readonly Field[],
  never: readonly Field[] = [],
): Partial<Record<Field, string>> {
  const typed: Partial<Record<Field, string>> = {};
  for (const name of names) {
    const value = data.get(name);
    if (typeof value !== "string" || value.length > longestTypedChars || never.includes(name)) continue;
    if (findTypedCredential(value) === null) typed[name] = value;
  }
  return typed;
}

/**
 * Reads a submitted form of single-line and multi-line texts by its schema. A field that is missing, there twice, a file,
 * or not of this form is refused by name. Values under a name in `never` (passwords, secrets) are not given back.
 */
export function readForm<Shape extends Fields>(
  data: FormData,
  schema: z.ZodObject<Shape>,
  never: readonly (keyof Shape & string)[] = [],
): Result<z.output<z.ZodObject<Shape>>, FormFault<keyof Shape & string>> {
  type Field = keyof Shape & string;
  const names = Object.keys(schema.shape) as Field[];
  const fields: Partial<Record<Field, string>> = {};
  const texts: Record<string, string> = {};
  for (const name of names) {
    const values = data.getAll(name);
    const [value] = values;
    if (values.length > 1) fields[name] = "This field was sent more than once.";
    else if (value !== undefined && typeof value !== "string") fields[name] = "A file was sent here. Type text.";
    else if (value !== undefined && value.length > longestTypedChars)
      fields[name] = `This is longer than ${longestTypedChars} characters.`;
    else if (value !== undefined) texts[name] = value;
  }
  const strangers = [...data.keys()].filter(
    (name) => !name.startsWith("$ACTION") && !(names as string[]).includes(name),
  );
  const [first] = names;
  if (strangers.length > 0 && first) {
    fields[first] ??= "This form was sent with fields it does not have. Reload the page and send it again.";
  }
  const parsed = schema.safeParse(texts);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const name = String(issue.path[0] ?? first) as Field;
      fields[name] ??= issue.message;
    }
  }
  if (parsed.success && Object.keys(fields).length === 0) return ok(parsed.data);
  return refuse({ fields, typed: typedTexts(data, names, never) });
}
