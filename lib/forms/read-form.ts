import { ok, type Result, refuse } from "#lib/domain/result";
import type { AnyForm, FieldTexts, ShownName, TypedName, Values } from "./define-form.ts";

/** Why a form was not taken: messages by field in their order; and why its page is out of date, which no field can mend. */
export type FormFault<Of extends AnyForm> = {
  readonly fields: FieldTexts<ShownName<Of>>;
  readonly outdated: string | null;
};

/**
 * Reads a form that was sent, by its declaration. A field that is missing, there twice or a file is refused by name, as is
 * one that is not the form's own. What the framework sends along is passed over.
 */
export function readForm<Of extends AnyForm>(form: Of, data: FormData): Result<Values<Of>, FormFault<Of>> {
  const names = Object.keys(form.fields);
  const files: Record<string, string> = {};
  const sent: Record<string, readonly string[]> = {};
  for (const name of names) {
    const given = data.getAll(name);
    const texts = given.filter((value) => typeof value === "string");
    if (texts.length < given.length) files[name] = "This is a file. Type or paste text.";
    else if (texts.some((text) => text.length > (form.fields[name]?.longestChars ?? 0))) {
      files[name] = "This is too long for this field.";
    } else sent[name] = texts;
  }
  const strangers = [...data.keys()].filter((name) => !name.startsWith("$ACTION") && !names.includes(name));
  const read = readTexts(form, sent, files);
  if (strangers.length === 0) return read;
  const shown = strangers.slice(0, 10).map((name) => name.slice(0, 40).replaceAll(/[^\w.-]/g, "?"));
  const outdated = `The form was sent with fields it does not have (${shown.join(", ")}). Reload the page.`;
  return refuse({ fields: read.ok ? {} : read.problem.fields, outdated });
}

/** The same for texts that a page holds before they are sent. `refused` has what is known to be wrong with a field already. */
export function readTexts<Of extends AnyForm>(
  form: Of,
  texts: Readonly<Record<string, readonly string[]>>,
  refused: Readonly<Record<string, string>> = {},
): Result<Values<Of>, FormFault<Of>> {
  const values: Record<string, unknown> = {};
  const faults: Record<string, string> = { ...refused };
  for (const [name, { read }] of Object.entries(form.fields)) {
    if (name in faults) continue;
    const value = read(texts[name] ?? []);
    if (value.ok) values[name] = value.value;
    else faults[name] = value.problem;
  }
  for (const [name, message] of Object.entries(form.check(values as never))) {
    if (typeof message === "string") faults[name] ??= message;
  }
  if (Object.keys(faults).length === 0) return ok(values as Values<Of>);
  return refuse(faultOf(form, faults));
}

function faultOf<Of extends AnyForm>(form: Of, faults: Readonly<Record<string, string>>): FormFault<Of> {
  const fields: Record<string, string> = {};
  let outdated: string | null = null;
  for (const [name, { kind }] of Object.entries(form.fields)) {
    const message = faults[name];
    if (message === undefined) continue;
    if (kind === "shown" || kind === "secret") fields[name] = message;
    else outdated ??= message;
  }
  return { fields: fields as FormFault<Of>["fields"], outdated };
}

/**
 * What was typed and may be shown again, one text a field: of several under one name all, with spaces between. Nothing of a
 * secret field, nothing too long, and nothing that looks like a credential, whichever field it was typed into.
 */
export function typedTexts<Of extends AnyForm>(form: Of, data: FormData): FieldTexts<TypedName<Of>> {
  const typed: Record<string, string> = {};
  for (const [name, { kind, longestChars, isCredential }] of Object.entries(form.fields)) {
    if (kind !== "shown") continue;
    const texts = data.getAll(name).filter((value) => typeof value === "string");
    if (texts.reduce((chars, text) => chars + text.length, texts.length - 1) > longestChars) continue;
    const text = texts.join(" ");
    // Each by itself too: what is a credential alone may not look like one among others.
    if (![text, ...texts].some(isCredential)) typed[name] = text;
  }
  return typed as FieldTexts<TypedName<Of>>;
}
