import { findCredential, holdsSecret } from "#lib/domain/address/address-credentials";
import { refusalWords } from "#lib/domain/address/address-refusals";
import { type AddressOptions, type PastedAddress, parseMyDomain } from "#lib/domain/address/my-domain";
import { isId } from "#lib/domain/ids";
import { ok, type Result, refuse } from "#lib/domain/result";
import { readKeptText } from "#lib/domain/text/kept-text";
import { readConsumerKey, readConsumerSecret, withoutWrapping } from "#lib/domain/text/typed-credentials";
import { defineForm, field, hiddenField, mayLack, type ShownName, secretField, type Values } from "./define-form.ts";

/** Longest name and description, in UTF-16 units, as the browser counts them. */
export const maxNameLength = 80;
export const maxDescriptionLength = 500;

/**
 * The connection form, for the browser and for the server action, where pasted addresses may name these hosts. It has rules
 * of its own in place of schemas: it is the one form that the browser reads too. Every message says what to do and repeats
 * nothing of what was typed.
 */
export const connectionForm = (options: AddressOptions) =>
  defineForm(
    {
      instanceUrl: field((text) => readInstanceUrl(text, options), { isCredential: carriesSecret }),
      consumerKey: field(readConsumerKey, { isCredential: carriesSecret }),
      consumerSecret: secretField(mayLack(readConsumerSecret)),
      name: field(readName),
      description: field(mayLack(readDescription)),
      projectId: field(mayLack(readProjectId)),
      rotatesByApi: field(mayLack(readYesOrNothing)),
      setupId: hiddenField(readOwnId),
      runId: hiddenField(readOwnId),
      secretKept: hiddenField(mayLack(readYesOrNothing)),
    },
    // Asked even when other fields are refused, so that all messages come at once.
    ({ consumerSecret, secretKept }) =>
      consumerSecret === null && !secretKept ? { consumerSecret: "Paste the Consumer Secret." } : {},
    { name: "connect", about: "setupId" },
  );

export type ConnectionForm = ReturnType<typeof connectionForm>;
export type ConnectionFormField = ShownName<ConnectionForm>;

/** The form as it was understood: nothing in it needs a second look, only Salesforce's answer. */
export type ConnectionFormValues = Omit<Values<ConnectionForm>, "instanceUrl" | "secretKept"> & {
  readonly address: PastedAddress;
};

/** Whatever names the org: made into its My Domain, or refused by what it is. */
export function readInstanceUrl(text: string, options: AddressOptions): Result<PastedAddress, string> {
  const parsed = parseMyDomain(text, options);
  return parsed.ok ? parsed : refuse(refusalWords(parsed.problem));
}

/** In prose "secret: ask Jane" is no secret; in an address or a key whatever follows such a word may be one. */
export const carriesSecret = (text: string): boolean => holdsSecret(text) || holdsSecret(withoutWrapping(text));

function readName(text: string): Result<string, string> {
  const name = readKeptText(text, { maxChars: maxNameLength, lines: "one" });
  return name.ok && name.value === "" ? refuse("Give the connection a name.") : name;
}

const readDescription = (text: string) => readKeptText(text, { maxChars: maxDescriptionLength, lines: "many" });

function readProjectId(text: string): Result<string | null, string> {
  if (text === "") return ok(null);
  return isId(text) ? ok(text) : refuse("Choose a project from the list.");
}

const outOfDate = "This form is out of date. Reload the page.";

const readOwnId = (text: string): Result<string, string> => (isId(text) ? ok(text) : refuse(outOfDate));

const readYesOrNothing = (text: string): Result<boolean, string> =>
  text === "" || text === "yes" ? ok(text === "yes") : refuse(outOfDate);

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
