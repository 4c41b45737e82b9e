import { z } from "zod";
import { isPracticeHost } from "#lib/domain/address/my-domain";
import { ok, type Result, refuse } from "#lib/domain/result";
import { readKeptText } from "#lib/domain/text/kept-text";
import { domainNamePattern, longestDomainName } from "#lib/practice/my-domain-name";
import {
  type PracticeSettings,
  type PracticeSwitch,
  type PracticeSwitchId,
  type PracticeUserChange,
  practiceSwitches,
  practiceSwitchIds,
  practiceUserSwitches,
} from "#lib/practice/practice";
import { defineForm, type Field, type Form, field, hiddenField, listField, longestTypedChars } from "./define-form.ts";
import { practiceUserFields } from "./practice-form-marks.ts";

export const stale = (why: string) => refuse(`This form cannot be taken. ${why} Reload the page and send it again.`);

/** Which practice org a form is about. */
export const host = hiddenField((text) =>
  text.length <= 255 && isPracticeHost(text) ? ok(text) : stale("It does not say which practice org it is about."),
);

/** A press about a whole practice org. */
export const practiceOrgForm = defineForm({ host });

/** Another My Domain name for a practice org; Salesforce writes them in small letters. */
export const renameFields = {
  host,
  myDomainName: field((typed) => {
    const name = typed.trim().toLowerCase();
    const isName = name.length <= longestDomainName && domainNamePattern.test(name);
    return isName
      ? ok(name)
      : refuse(`Type at most ${longestDomainName} letters, digits and single hyphens between them, such as acme-new.`);
  }),
};

/** Everything about one user of a practice org. */
export const userFields = {
  host,
  userId: hiddenField((text) =>
    /^005[A-Za-z0-9]{15}$/.test(text) ? ok(text) : stale("It does not say which user it is about."),
  ),
  ...switchFields<Required<PracticeUserChange>>(practiceUserFields, practiceUserSwitches),
};

/** What a form of switches sets. A switch that it does not carry has no value. */
export type Carried = { readonly [Id in PracticeSwitchId]: PracticeSettings[Id] | undefined };

export type PracticeSwitchForm = Form<
  { readonly host: typeof host; readonly switches: typeof switches } & SwitchFields<Carried>
>;

export const switches = hiddenField((text) => {
  const ids = parseSwitchIds(text);
  return ids === null ? stale("It does not say which switches it carries.") : ok(ids);
});

/** The form of some switches, which its own hidden field names: an unticked box is not sent, and a list may be empty. */
export const practiceSwitchForm = (carried: string): PracticeSwitchForm =>
  defineForm({ host, switches, ...carriedFields(carried) });

/** The fields of the switches that a form says to carry; none where it does not say it as it should. */
export const carriedFields = (carried: string): SwitchFields<Carried> =>
  switchFields<Carried>(parseSwitchIds(carried) ?? [], practiceSwitches);

/** What a form of switches sets, without those that it does not carry. */
export const carriedSwitches = (values: Carried) =>
  Object.fromEntries(
    practiceSwitchIds.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]]])),
  ) as Partial<PracticeSettings>;

export type SwitchFields<Settings> = { readonly [Name in keyof Settings]: Field<"shown", Settings[Name]> };

/** The fields of these switches, by the one table of what a switch is. */
function switchFields<Settings>(
  names: readonly (keyof Settings & string)[],
  controls: Readonly<Record<keyof Settings & string, Control>>,
): SwitchFields<Settings> {
  const fields = names.map((name) => [name, listField((sent) => readControl(name, controls[name], sent))] as const);
  return Object.fromEntries(fields) as SwitchFields<Settings>;
}

type Control =
  | { readonly kind: "check-box" }
  | { readonly kind: "text" }
  | Extract<PracticeSwitch, { kind: "number" | "choice" | "list" }>;

function readControl(field: string, control: Control, texts: readonly string[]): Result<unknown, string> {
  if (control.kind === "list") {
    const offered = control.choices.map((choice) => choice.value);
    if (!texts.every((text) => offered.includes(text))) return refuse("Choose from the list only.");
    if (new Set(texts).size < texts.length) return refuse("The same was chosen twice.");
    return ok(offered.filter((value) => texts.includes(value)));
  }
  if (texts.length > 1) return refuse("This field arrived twice. Reload the page.");
  const [text] = texts;
  if (control.kind === "check-box") {
    return text === undefined || text === "on" ? ok(text === "on") : refuse("A box is ticked or not.");
  }
  if (text === undefined) return refuse("This field did not arrive. Reload the page.");
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

function parseSwitchIds(text: string): readonly PracticeSwitchId[] | null {
  if (text.length > longestTypedChars) return null;
  const names = text.split(" ");
  const ids = practiceSwitchIds.filter((id) => names.includes(id));
  return ids.length === names.length ? ids : null;
}
