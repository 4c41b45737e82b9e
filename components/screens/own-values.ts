import { mustTypeApiName, ownValueTexts, suggestedApiName } from "#lib/guide/values";

/** What the admin typed or chose so far; it shows inside the drawn pages in place of the example. */
export type OwnValues = {
  readonly appName?: string | undefined;
  readonly apiName?: string | undefined;
  readonly contactEmail?: string | undefined;
  readonly callbackUrl?: string | undefined;
  readonly runAsUsername?: string | undefined;
  /** A host such as `acme.my.salesforce.com`. */
  readonly myDomain?: string | undefined;
  readonly consumerKey?: string | undefined;
  /** Only of a practice org, whose own page shows it: a picture never has one. */
  readonly consumerSecret?: string | undefined;
  /** What only a rotation through the API needs is drawn as it is for one; otherwise as Salesforce has it. */
  readonly rotatesByApi?: boolean | undefined;
};

export type ShownValues = { readonly [Name in keyof OwnValues]-?: NonNullable<OwnValues[Name]> };

/** The same examples that the instructions give beside the pictures. */
const example: ShownValues = {
  appName: ownValueTexts.appName.example,
  apiName: ownValueTexts.apiName.example,
  contactEmail: ownValueTexts.contactEmail.example,
  callbackUrl: ownValueTexts.callbackUrl.example,
  runAsUsername: ownValueTexts.runAsUsername.example,
  myDomain: ownValueTexts.myDomain.example,
  consumerKey: "3MVG9…example…key",
  consumerSecret: "example…secret…shown…in…clear",
  rotatesByApi: false,
};

/** The Consumer Secret is never drawn: this text stands in its place and could not be taken for one. */
export const exampleSecret = example.consumerSecret;

/** What the guide has typed into Quick Find to come to the apps; the drawings show it typed. */
export const typedForApps = "External Client App";

/** Fills what is absent or empty with plainly invented examples. */
export function shownValues(own: OwnValues): ShownValues {
  const given = Object.fromEntries(
    Object.entries(own).filter(([, value]) => (typeof value === "string" ? value.trim() : value)),
  );
  return { ...example, ...given, ...(mustTypeApiName(own) ? { apiName: suggestedApiName } : {}) };
}
