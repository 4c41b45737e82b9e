import { z } from "zod";
import { isPracticeHost } from "#lib/domain/address/my-domain";
import { ok, type Result, refuse } from "#lib/domain/result";
import { findTypedCredential, readKeptText } from "#lib/domain/text/kept-text";
import {
  type PracticeSettings,
  type PracticeSwitch,
  type PracticeSwitchId,
  type PracticeUserChange,
  practiceSwitches,
  practiceSwitchIds,
  practiceUserSwitches,
} from "#lib/practice/practice";
import type { FormState } from "./form-state.ts";
import { formMarks, type PracticeUserField, practiceUserFields } from "./practice-form-marks.ts";
import { longestTypedChars } from "./read-form.ts";

type Texts<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** What a form asks for, with what was typed for the case that it cannot be done; or how the form stands instead. */
export type ReadForm<Asked, Field extends string> = Result<
  Asked & { readonly host: string; readonly typed: Texts<Field> },
  FormState<Field>
>;

/**
 * Reads a form of switches: what the boxes, lists and texts named by its own hidden field are to be. Every switch of that
 * field is in the change; an unknown, doubled or missing field and a value the switch cannot have are refused by name.
 */
export function readSwitchForm(
  data: FormData,
): ReadForm<{ readonly change: Partial<PracticeSettings> }, PracticeSwitchId> {
  const ids = parseSwitchIds(data.getAll(formMarks.switches));
  if (ids === null) return refuse(stale("It does not say which switches it carries."));
  const read = readFields(data, ids, (id) => practiceSwitches[id], [formMarks.host, formMarks.switches]);
  if (!read.ok) return read;
  return ok({ ...read.value, change: read.value.values as Partial<PracticeSettings> });
}

/** Reads the form of one user; it carries all of the user's switches. */
export function readUserForm(
  data: FormData,
): ReadForm<{ readonly userId: string; readonly change: PracticeUserChange }, PracticeUserField> {
  const [userId, ...more] = data.getAll(formMarks.userId);
  if (typeof userId !== "string" || more.length > 0 || !/^005[A-Za-z0-9]{15}$/.test(userId)) {
    return refuse(stale("It does not say which user it is about."));
  }
  const marks = [formMarks.host, formMarks.userId];
  const read = readFields(data, practiceUserFields, (id) => practiceUserSwitches[id], marks);
  if (!read.ok) return read;
  return ok({ ...read.value, userId, change: read.value.values as PracticeUserChange });
}

/** Reads the form of a button that is about a whole org. */
export function readHostForm(data: FormData): ReadForm<object, never> {
  return readFields<never>(data, [], () => ({ kind: "check-box" }), [formMarks.host]);
}

type Control =
  | { readonly kind: "check-box" }
  | { readonly kind: "text" }
  | Extract<PracticeSwitch, { kind: "number" | "choice" | "list" }>;

function readFields<Field extends string>(
  data: FormData,
  fields: readonly Field[],
  controlOf: (field: Field) => Control,
  marks: readonly string[],
): ReadForm<{ readonly values: Readonly<Partial<Record<Field, unknown>>> }, Field> {
  const [host, ...more] = data.getAll(formMarks.host);
  if (typeof host !== "string" || more.length > 0 || host.length > 255 || !isPracticeHost(host)) {
    return refuse(stale("It does not say which practice org it is about."));
  }
  const known: readonly string[] = [...fields, ...marks];
  const stranger = [...data.keys()].find((name) => !name.startsWith("$ACTION") && !known.includes(name));
  if (stranger !== undefined) return refuse(stale(`It has a field that is not its own: ${stranger.slice(0, 40)}.`));

  const typed = typedIn(data, fields);
  const values: Partial<Record<Field, unknown>> = {};
  const faults: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const value = readControl(field, controlOf(field), data.getAll(field));
    if (value.ok) values[field] = value.value;
    else faults[field] = value.problem;
  }
  if (Object.keys(faults).length === 0) return ok({ host, values, typed });
  return refuse({ status: "invalid", fields: faults, typed });
}

function readControl(field: string, control: Control, sent: readonly FormDataEntryValue[]): Result<unknown, string> {
  if (!sent.every((value) => typeof value === "string")) return refuse("A file was sent here.");
  const texts = sent as readonly string[];
  if (control.kind === "list") {
    const offered = control.choices.map((choice) => choice.value);
    if (!texts.every((text) => offered.includes(text))) return refuse("Choose from the list only.");
    if (new Set(texts).size < texts.length) return refuse("The same was chosen twice.");
    return ok(offered.filter((value) => texts.includes(value)));
  }
  if (texts.length > 1) return refuse("This field was sent more than once.");
  const [text] = texts;
  if (control.kind === "check-box") {
    return text === undefined || text === "on" ? ok(text === "on") : refuse("A box is ticked or not.");
  }
  if (text === undefined) return refuse("This field was not sent. Reload the page.");
  if (text.length > longestTypedChars) return refuse(`This is longer than ${longestTypedChars} characters.`);
  switch (control.kind) {
    case "text":
      return readText(field, text.trim());
    case "number":
      return /^\d{1,9}$/.test(text.trim()) && Number(text) >= control.min && Number(text) <= control.max
        ? ok(Number(text))
        : refuse(`Type a whole number from ${control.min} to ${control.max}.`);
    case "choice":
      return control.choices.some((choice) => choice.value === text) ? ok(text) : refuse("Choose one of the list.");
  }
}

const longestChars = 255;

/** Texts with a form of their own, and what to type; empty is always allowed but for a username. */
const textForms: Readonly<Record<string, readonly [z.ZodType, string]>> = {
  trialEndsOn: [
    z.union([z.literal(""), z.iso.date()]),
    "Type a date as year-month-day, such as 2027-03-31, or nothing.",
  ],
  renamedMyDomain: [
    z.union([z.literal(""), z.hostname()]),
    "Type a host name, such as acme-new.my.salesforce.test, or nothing.",
  ],
  username: [z.string().min(1), "Type a username."],
};

function readText(field: string, typed: string): Result<string, string> {
  const text = readKeptText(typed, { maxChars: longestChars, lines: "one" });
  if (!text.ok) return text;
  const [form, message] = textForms[field] ?? [];
  return form && message && !form.safeParse(text.value).success ? refuse(message) : text;
}

/** What was sent, one text a field, for the form to show again: a list as its values with spaces between, an unticked box as "". */
function typedIn<Field extends string>(data: FormData, fields: readonly Field[]): Partial<Record<Field, string>> {
  const typed: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const texts = data.getAll(field).filter((value) => typeof value === "string");
    const text = texts.join(" ");
    if (text.length <= longestTypedChars && findTypedCredential(text) === null) typed[field] = text;
  }
  return typed;
}

function parseSwitchIds(sent: readonly FormDataEntryValue[]): readonly PracticeSwitchId[] | null {
  const [text, ...more] = sent;
  if (typeof text !== "string" || more.length > 0 || text.length > longestTypedChars) return null;
  const names = text.split(" ");
  const ids = practiceSwitchIds.filter((id) => names.includes(id));
  return ids.length === names.length ? ids : null;
}

const stale = <Field extends string>(why: string): FormState<Field> => ({
  status: "stopped",
  message: `This form cannot be taken. ${why} Reload the page and send it again.`,
  typed: {} as Texts<Field>,
});
