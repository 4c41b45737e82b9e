/** Why an address is refused, as told to people and to programs (`orglink my-domain`). */
export const addressRefusals = [
  "unsafe-address",
  "looks-like-consumer-key",
  "looks-like-consumer-secret",
  "not-an-address",
  "shared-login-host",
  "instanced-host",
  "site-host",
  "not-salesforce",
  "ambiguous",
] as const;
type AddressRefusal = (typeof addressRefusals)[number];

/** Sentences for the form: what it is, and what to do instead. They never repeat what was pasted. */
type Sentences = { readonly kind: AddressRefusal; readonly title: string; readonly hint: string };

const whereToCopy = "Copy Current My Domain URL from Setup > My Domain, for example acme.my.salesforce.com.";
const addressAlone = "Paste the address alone, for example acme.my.salesforce.com.";

/** The situations we tell apart; each belongs to one of the refusal kinds. */
export const refusedSituations = {
  "control-characters": {
    kind: "unsafe-address",
    title: "There are hidden control characters in this text",
    hint: "Type the address by hand, or copy it again from Setup > My Domain.",
  },
  "extra-lines": {
    kind: "unsafe-address",
    title: "This is more than one line",
    hint: addressAlone,
  },
  "other-scheme": {
    kind: "unsafe-address",
    title: "This is not a web address",
    hint: `Only https addresses are used. ${whereToCopy}`,
  },
  "user-information": {
    kind: "unsafe-address",
    title: "There is an @ in this address",
    hint: "Leave out the user name and the password. If a password was in it, change that password.",
  },
  port: {
    kind: "unsafe-address",
    title: "This address names a port",
    hint: "Salesforce answers on the ordinary https port. Leave out the colon and what follows it.",
  },
  "ip-address": {
    kind: "unsafe-address",
    title: "This is a number, not the name of an org",
    hint: whereToCopy,
  },
  "own-network": {
    kind: "unsafe-address",
    title: "This is a name inside a private network",
    hint: whereToCopy,
  },
  "odd-characters": {
    kind: "unsafe-address",
    title: "This address has characters that no My Domain has",
    hint: `A My Domain has only letters, digits, hyphens and dots. ${whereToCopy}`,
  },
  "look-alike": {
    kind: "unsafe-address",
    title: "Some letters only look like the ones in a Salesforce address",
    hint: "Type the address by hand, or copy it again from Setup > My Domain.",
  },
  disguised: {
    kind: "unsafe-address",
    title: "This mentions Salesforce but leads somewhere else",
    hint: "If it is a link from a mail, open it and paste the address of the Salesforce page that appears.",
  },
  "consumer-key": {
    kind: "looks-like-consumer-key",
    title: "This looks like a Consumer Key",
    hint: "Paste it into Consumer Key. Here goes the address of the org, for example acme.my.salesforce.com.",
  },
  "consumer-secret": {
    kind: "looks-like-consumer-secret",
    title: "This looks like a Consumer Secret",
    hint: "Paste it into Consumer Secret. Here goes the address of the org, for example acme.my.salesforce.com.",
  },
  token: {
    kind: "not-an-address",
    title: "This holds an access token",
    hint: `Orglink gets its own token. If this one was sent to others, end its session in Salesforce. ${addressAlone}`,
  },
  empty: { kind: "not-an-address", title: "Enter the address of the org", hint: whereToCopy },
  "too-long": { kind: "not-an-address", title: "This is too long for an address", hint: addressAlone },
  words: { kind: "not-an-address", title: "There is no address in this text", hint: whereToCopy },
  email: { kind: "not-an-address", title: "This is an e-mail address or a username", hint: whereToCopy },
  "file-path": { kind: "not-an-address", title: "This is a path, not the address of an org", hint: whereToCopy },
  command: { kind: "not-an-address", title: "This is a command", hint: addressAlone },
  json: { kind: "not-an-address", title: "This is a piece of JSON", hint: addressAlone },
  placeholder: {
    kind: "not-an-address",
    title: "A placeholder is still in this address",
    hint: `Put the org's own name in its place. ${whereToCopy}`,
  },
  malformed: {
    kind: "not-an-address",
    title: "This address is not complete or has a stray character",
    hint: `A My Domain has only letters, digits, hyphens and dots. ${whereToCopy}`,
  },
  "shared-login": {
    kind: "shared-login-host",
    title: "This is Salesforce's shared login page",
    hint: `It does not say which org is meant and does not answer the client credentials flow. ${whereToCopy}`,
  },
  instanced: {
    kind: "instanced-host",
    title: "This is the name of a Salesforce server, not of an org",
    hint: whereToCopy,
  },
  site: {
    kind: "site-host",
    title: "This is a site that the org publishes",
    hint: `The client credentials flow needs the org's My Domain. ${whereToCopy}`,
  },
  "salesforce-own": {
    kind: "not-salesforce",
    title: "This belongs to Salesforce, but it is not an org",
    hint: whereToCopy,
  },
  foreign: {
    kind: "not-salesforce",
    title: "This is not a Salesforce address",
    hint: `Look for a typing slip: a My Domain ends in .my.salesforce.com. ${whereToCopy}`,
  },
  "practice-off": {
    kind: "not-salesforce",
    title: "The practice org is off",
    hint: "Addresses that end in .my.salesforce.test work only while this Orglink runs its practice org.",
  },
  several: {
    kind: "ambiguous",
    title: "There are several addresses in this text",
    hint: "Paste the one of the org to connect.",
  },
  "name-only": {
    kind: "ambiguous",
    title: "This is only a part of the address",
    hint: `The ending says what kind of org it is, so it cannot be guessed. ${whereToCopy}`,
  },
  "name-missing": {
    kind: "ambiguous",
    title: "The name of the org is missing",
    hint: whereToCopy,
  },
  "too-many-parts": {
    kind: "ambiguous",
    title: "This address has more parts than a My Domain",
    hint: whereToCopy,
  },
  "my-missing": {
    kind: "ambiguous",
    title: "The my in the address is missing",
    hint: `A My Domain ends in .my.salesforce.com. ${whereToCopy}`,
  },
  legacy: {
    kind: "ambiguous",
    title: "This is an old form of address",
    hint: `The org has a newer one. ${whereToCopy}`,
  },
} as const satisfies Record<string, Sentences>;
export type RefusedSituation = keyof typeof refusedSituations;

/** Why the pasted text is refused. Its sentences are ours alone, so that a pasted credential is not shown back. */
export type AddressProblem = {
  readonly kind: AddressRefusal;
  readonly title: string;
  readonly hint: string;
  /** A My Domain to ask about ("Is it …?"), never to be used unasked. */
  readonly suggestion?: string;
};

export function refusal(situation: RefusedSituation, suggestion?: string): AddressProblem {
  const { kind, title, hint } = refusedSituations[situation];
  return suggestion === undefined ? { kind, title, hint } : { kind, title, hint, suggestion };
}

/** A refused address in one text for a form's field: what it is, perhaps what was meant, and what to do instead. */
export const refusalWords = (refused: { title: string; hint: string; suggestion?: string }): string =>
  [`${refused.title}.`, ...(refused.suggestion ? [`Is it ${refused.suggestion}?`] : []), refused.hint].join(" ");
