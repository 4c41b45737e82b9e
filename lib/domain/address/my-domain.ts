import { ok, type Result, refuse } from "#lib/domain/result";
import { findCredential, holdsSecret, withoutCredentials } from "./address-credentials.ts";
import { readHost } from "./address-host.ts";
import { type AddressProblem, refusal, refusedSituations } from "./address-refusals.ts";
import { findAddress, hasControlCharacters, isAddressLike, readable } from "./address-text.ts";
import { hasSandboxName, judgeHost, myDomainSuffixes, orgNameOf, practiceSuffix } from "./salesforce-hosts.ts";

declare const brand: unique symbol;

/** The host of an org's My Domain, such as `acme.my.salesforce.com`: lower-case, no scheme, no port, no final dot. */
export type MyDomain = string & { readonly [brand]: "MyDomain" };

export type AddressOptions = {
  /** Whether the practice org is on, so that its `.test` hosts count. */
  readonly practice?: boolean;
  /** Further endings the operator vouches for, such as `my.crm.example`. */
  readonly extraSuffixes?: readonly string[];
};

/** What was done to the pasted text; the form says so. */
const addressNotes = ["upgraded-to-https", "converted", "cleaned", "secret-in-address"] as const;
type AddressNote = (typeof addressNotes)[number];

export type PastedAddress = {
  readonly myDomain: MyDomain;
  readonly notes: readonly AddressNote[];
  /** The other host of the same org that was pasted, such as `acme.lightning.force.com`. */
  readonly convertedFrom?: string;
  /** The External Client App whose page was pasted: `0xI` and 12 or 15 more characters. */
  readonly appId?: string;
};

/** Longest text that is looked at, in UTF-16 units. */
export const maxAddressLength = 2_048;

const appPage = /\/ManageExternalClientApplication\/(0xI[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?)(?![A-Za-z0-9])/;

/**
 * Makes the My Domain of whatever an admin copied: an address of any page of the org, a link, a row of Setup, a line of
 * a file. Guesses nothing: what could mean two orgs is refused with a suggestion to ask about. Takes linear time, never
 * throws, and yields only hosts that `isMyDomain` accepts under the same options.
 *
 * @returns the My Domain and what was done to get it, or the reason in sentences that repeat nothing of the text.
 * @see Salesforce Help, "My Domain URL Formats" (domain_name_url_formats.htm)
 */
export function parseMyDomain(pasted: string, options: AddressOptions = {}): Result<PastedAddress, AddressProblem> {
  if (pasted.length > maxAddressLength) return refuse(refusal("too-long"));
  const text = readable(pasted);
  if (hasControlCharacters(pasted)) return refuse(refusal("control-characters"));

  const credential = findCredential(text);
  if (credential !== null && !isAddressLike(withoutCredentials(text))) return refuse(refusal(credential));

  const found = findAddress(text);
  if (typeof found === "string") {
    const mayBeSecret = refusedSituations[found].kind !== "unsafe-address" && credential !== null;
    return refuse(refusal(mayBeSecret ? credential : found));
  }
  // Beside other words a credential was copied along with the address: the person must know where it belongs.
  if (credential !== null && found.extraText && /\s/.test(text)) return refuse(refusal(credential));

  const results = found.pieces.map((piece) => readPiece(piece, found.pieces.length > 1 ? piece : text, options));
  const [first] = results;
  if (first === undefined) return refuse(refusal("words"));
  const odd = results.find((result) => !isSame(result, first));
  if (odd !== undefined) return refuse(severalProblem(results, text));
  if (!first.ok) return first;

  const notes = new Set<AddressNote>(first.value.notes);
  if (found.extraText || text !== pasted.trim()) notes.add("cleaned");
  if (holdsSecret(text) || credential !== null) notes.add("secret-in-address");
  const appId = appPage.exec(text.replaceAll(/%2f/gi, "/"))?.[1];
  return ok({
    ...first.value,
    notes: addressNotes.filter((note) => notes.has(note)),
    ...(appId === undefined ? {} : { appId }),
  });
}

function readPiece(piece: string, text: string, options: AddressOptions): Result<PastedAddress, AddressProblem> {
  const read = readHost(piece);
  if (typeof read === "string") return refuse(refusal(read));
  if (!options.practice && orgNameOf(read.host, [practiceSuffix]) !== null) return refuse(refusal("practice-off"));

  const judged = judgeHost(read.host, allowedSuffixes(options), text);
  if ("refused" in judged) return refuse(refusal(judged.refused, judged.suggestion));
  if (!isMyDomain(judged.myDomain, options)) return refuse(refusal("malformed"));

  const notes: AddressNote[] = [];
  if (read.wasHttp) notes.push("upgraded-to-https");
  if (judged.convertedFrom !== undefined) notes.push("converted");
  if (read.wasRepaired || judged.wasProxied) notes.push("cleaned");
  const { myDomain, convertedFrom } = judged;
  return ok({ myDomain, notes, ...(convertedFrom === undefined ? {} : { convertedFrom }) });
}

type Read = Result<PastedAddress, AddressProblem>;
const isSame = (one: Read, other: Read) =>
  one.ok && other.ok ? one.value.myDomain === other.value.myDomain : one.ok === other.ok && one === other;

/** Several addresses that are not one: a second line that leads elsewhere is a trick, two orgs are a question. */
function severalProblem(results: readonly Read[], text: string): AddressProblem {
  if (results.every((result) => result.ok)) return refusal("several");
  const unsafe = results.find((result) => !result.ok && result.problem.kind === "unsafe-address");
  if (unsafe !== undefined && !unsafe.ok) return unsafe.problem;
  return refusal(text.includes("\n") ? "extra-lines" : "several");
}

const suffixShape =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** `my.crm.example` of `*.my.crm.example` or `.My.CRM.example`; null for what is no domain of two parts or more. */
export function parseSuffix(text: string): string | null {
  const suffix = text
    .trim()
    .toLowerCase()
    .replace(/^\*?\./, "");
  return suffix.length <= 200 && suffixShape.test(suffix) ? suffix : null;
}

function allowedSuffixes({ practice = false, extraSuffixes = [] }: AddressOptions): readonly string[] {
  const extra = extraSuffixes.flatMap((text) => parseSuffix(text) ?? []);
  return [
    ...myDomainSuffixes,
    ...(practice ? [practiceSuffix] : []),
    ...extra.filter((suffix) => practice || !suffix.endsWith(".test")),
  ];
}

const orgName = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)?$/;

/** The strict check of the egress door: exactly a My Domain as stored, one name, at most one partition, a known ending. */
export function isMyDomain(host: string, options: AddressOptions = {}): host is MyDomain {
  if (host.length > 253) return false;
  const org = orgNameOf(host, allowedSuffixes(options));
  return org !== null && orgName.test(org.name);
}

/** A host of the built-in practice org, which no real secret may reach. */
export const isPracticeHost = (myDomain: string): boolean => myDomain.endsWith(`.${practiceSuffix}`);

/** Tells by the name alone; what Salesforce's own answer says counts for more. */
export function isSandboxHost(myDomain: string): boolean {
  const [label = "", partition] = myDomain.split(".");
  return partition === "sandbox" || hasSandboxName(label);
}

/** What the name alone lets one expect; undefined for names that both kinds of org have (a scratch org counts as a sandbox). */
export function expectedSandbox(myDomain: string): boolean | undefined {
  if (isSandboxHost(myDomain)) return true;
  return /^[^.]+\.my\./.test(myDomain) ? false : undefined;
}
