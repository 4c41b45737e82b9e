import * as z from "zod/mini";
import { findCredential, hasSecretShape, holdsSecret } from "#lib/domain/address/address-credentials";
import { refusalWords } from "#lib/domain/address/address-refusals";
import {
  type AddressOptions,
  maxAddressLength,
  type PastedAddress,
  parseMyDomain,
} from "#lib/domain/address/my-domain";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import { findTypedCredential, readKeptText } from "#lib/domain/text/kept-text";
import { readConsumerKey, readConsumerSecret, withoutWrapping } from "#lib/domain/text/typed-credentials";
import { longestTypedChars } from "./read-form.ts";

/** Every field of the form, by the name it has in the page; the last three are hidden. */
export const fieldNames = [
  "instanceUrl",
  "consumerKey",
  "consumerSecret",
  "name",
  "description",
  "projectId",
  "rotatesByApi",
  "setupId",
  "runId",
  "secretKept",
] as const;
export type ConnectionFormField = (typeof fieldNames)[number];

/** Longest name and description, in UTF-16 units, as the browser counts them. */
export const maxNameLength = 80;
export const maxDescriptionLength = 500;

/** The form as it was understood: nothing in it needs a second look, only Salesforce's answer. */
export type ConnectionFormValues = {
  readonly address: PastedAddress;
  readonly consumerKey: string;
  /** Null: use the sealed one that the setup keeps. */
  readonly consumerSecret: Secret | null;
  readonly name: string;
  readonly description: string;
  /** Null: the workspace itself. */
  readonly projectId: string | null;
  /** The connection is meant to rotate consumer secrets through Salesforce's API. */
  readonly rotatesByApi: boolean;
  readonly setupId: string;
  readonly runId: string;
};

type FieldMessages = Readonly<Partial<Record<ConnectionFormField, string>>>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const outOfDate = "This form is out of date. Reload the page.";

/** A text field that `read` understands or refuses with a sentence. The issue carries no input: it may be a secret. */
const typed = <Value>(read: (text: string) => Result<Value, string>) =>
  z.pipe(
    z.string("Type or paste text."),
    z.transform((text, context) => {
      const result = text.length > longestTypedChars ? refuse("This is too long for this field.") : read(text);
      if (result.ok) return result.value;
      context.issues.push({ code: "custom", message: result.problem, input: undefined });
      return z.NEVER;
    }),
  );

const hiddenId = typed((text) => (uuid.test(text) ? ok(text) : refuse(outOfDate)));

/**
 * The one schema of the connection form, for the browser and for the server action: all fields are strings on the way
 * in, `ConnectionFormValues` on the way out. Every message says what to do and repeats nothing of what was typed.
 */
export const connectionFormSchema = (options: AddressOptions) =>
  z.pipe(
    z
      .object({
        instanceUrl: typed((text) => readInstanceUrl(text, options)),
        consumerKey: typed(readConsumerKey),
        consumerSecret: typed(readConsumerSecret),
        name: typed(readName),
        description: typed(readDescription),
        projectId: typed(readProjectId),
        rotatesByApi: typed(readTick),
        setupId: hiddenId,
        runId: hiddenId,
        secretKept: typed((text) => (text === "" || text === "yes" ? ok(text) : refuse(outOfDate))),
      })
      .check(
        z.refine((form) => form?.consumerSecret !== null || form.secretKept === "yes", {
          path: ["consumerSecret"],
          error: "Paste the Consumer Secret.",
          // Asked even when other fields are refused, so that all messages come at once.
          when: () => true,
        }),
      ),
    z.transform(({ instanceUrl, secretKept: _, ...rest }): ConnectionFormValues => ({ address: instanceUrl, ...rest })),
  );

/** What the browser's form holds: strings, one for each field. */
export type ConnectionFormInput = Record<ConnectionFormField, string>;

function readInstanceUrl(text: string, options: AddressOptions): Result<PastedAddress, string> {
  const parsed = parseMyDomain(text, options);
  return parsed.ok ? parsed : refuse(refusalWords(parsed.problem));
}

function readName(text: string): Result<string, string> {
  const name = readKeptText(text, { maxChars: maxNameLength, lines: "one" });
  return name.ok && name.value === "" ? refuse("Give the connection a name.") : name;
}

const readDescription = (text: string) => readKeptText(text, { maxChars: maxDescriptionLength, lines: "many" });

function readProjectId(text: string): Result<string | null, string> {
  if (text === "") return ok(null);
  return uuid.test(text) ? ok(text) : refuse("Choose a project from the list.");
}

const readTick = (text: string): Result<boolean, string> =>
  text === "" || text === "yes" ? ok(text === "yes") : refuse(outOfDate);

/** Fields that a page may leave out, as it may the Consumer Secret when one is kept; all others must arrive, if only empty. */
const optionalFields: readonly string[] = [
  "description",
  "projectId",
  "rotatesByApi",
  "secretKept",
] satisfies ConnectionFormField[];
const isField = (name: string): name is ConnectionFormField => fieldNames.some((field) => field === name);

/** Why a sent form is refused: messages by field, and the names of fields that are not ours (bounded). */
export type FormRefusal = { readonly fields: FieldMessages; readonly unknown: readonly string[] };

/**
 * Reads a sent form with the same schema as the browser. Refuses by name what no page of ours sends: files, fields that
 * come twice, are missing, or are unknown. React's own `$ACTION_…` fields are passed over.
 */
export function readConnectionForm(
  formData: FormData,
  options: AddressOptions,
): Result<ConnectionFormValues, FormRefusal> {
  const texts: Partial<ConnectionFormInput> = {};
  const fields: Partial<Record<ConnectionFormField, string>> = {};
  const unknown: string[] = [];
  for (const [name, value] of formData) {
    if (name.startsWith("$ACTION_")) continue;
    if (!isField(name)) unknown.push(shownName(name));
    else if (name in texts || name in fields) fields[name] = "This field arrived twice. Reload the page.";
    else if (typeof value !== "string") fields[name] = "This is a file. Type or paste text.";
    else texts[name] = value;
  }
  for (const name of fieldNames) {
    const mayLack = optionalFields.includes(name) || (name === "consumerSecret" && texts.secretKept === "yes");
    if (texts[name] === undefined && !mayLack) fields[name] ??= "This field did not arrive. Reload the page.";
  }
  const blank = Object.fromEntries(fieldNames.map((name) => [name, ""]));
  const parsed = connectionFormSchema(options).safeParse({ ...blank, ...texts });
  for (const { path, message } of parsed.error?.issues ?? []) {
    const [name] = path;
    if (typeof name === "string" && isField(name)) fields[name] ??= message;
  }
  if (parsed.success && unknown.length === 0 && Object.keys(fields).length === 0) return ok(parsed.data);
  return refuse({ fields, unknown: unknown.slice(0, 10) });
}

const shownName = (name: string) => name.slice(0, 40).replaceAll(/[^\w.-]/g, "?");

/** What may go back into the form after a refusal. */
export type TypedValues = Readonly<
  Partial<Record<"instanceUrl" | "consumerKey" | "name" | "description" | "projectId" | "rotatesByApi", string>>
>;

/**
 * What was typed, to be shown again: each value bounded, never the Consumer Secret, and no value in which a secret or a
 * token was noticed, whichever field it was typed into.
 */
export function typedValues(formData: FormData): TypedValues {
  const given: Partial<Record<keyof TypedValues, string>> = {};
  for (const name of ["instanceUrl", "consumerKey", "name", "description", "projectId", "rotatesByApi"] as const) {
    const value = formData.get(name);
    if (typeof value !== "string") continue;
    const bounded = value.slice(0, maxAddressLength);
    // In prose "secret: ask Jane" is no secret; in an address or a key whatever follows such a word may be one.
    const isSecret = name === "instanceUrl" || name === "consumerKey" ? holdsSecret : isCredential;
    // Looked at beyond the cut: a value cut short could end inside a secret and hide its shape.
    if (isSecret(value.slice(0, longestTypedChars)) || isSecret(withoutWrapping(bounded))) continue;
    given[name] = bounded;
  }
  return given;
}

const isCredential = (text: string): boolean => hasSecretShape(text) || findTypedCredential(text) !== null;

/** Something worth saying beside a field that does not stop the form. */
export type FormHint = { readonly field: ConnectionFormField; readonly text: string };

/** Says what was made of the address, and what looks unusual about key and secret. Nothing here refuses anything. */
export function connectionFormHints(
  values: Readonly<Partial<Record<"instanceUrl" | "consumerKey" | "consumerSecret", string>>>,
  options: AddressOptions,
): readonly FormHint[] {
  const hints: FormHint[] = [];
  const parsed = parseMyDomain(values.instanceUrl ?? "", options);
  if (parsed.ok) hints.push(...addressHints(parsed.value).map((text) => ({ field: "instanceUrl" as const, text })));

  const key = readConsumerKey(values.consumerKey ?? "");
  if (key.ok && !/^3MVG9[\w.]{40,}$/.test(key.value)) {
    const text = "A Consumer Key begins with 3MVG9 and has about 85 characters. Check that all of it was copied.";
    hints.push({ field: "consumerKey", text });
  }
  const secret = readConsumerSecret(values.consumerSecret ?? "");
  if (secret.ok && secret.value !== null && findCredential(secret.value.reveal()) !== "consumer-secret") {
    const text = "A Consumer Secret has 64 characters, 0 to 9 and A to F. Check that all of it was copied.";
    hints.push({ field: "consumerSecret", text });
  }
  return hints;
}

/** What was done to a pasted address, in sentences for the form. */
function addressHints({ myDomain, notes, convertedFrom }: PastedAddress): readonly string[] {
  const texts: string[] = [];
  if (convertedFrom !== undefined) {
    texts.push(`We turned ${convertedFrom} into ${myDomain}, the My Domain of the same org.`);
  } else if (notes.includes("cleaned")) texts.push(`We took ${myDomain} out of what you pasted.`);
  if (notes.includes("upgraded-to-https")) texts.push("We use https instead of http.");
  if (notes.includes("secret-in-address")) {
    texts.push("The address held a credential, which we do not keep. If others saw it, make a new one in Salesforce.");
  }
  return texts;
}
