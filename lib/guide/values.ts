import { apiNameOf, maxAppNameLength } from "#lib/domain/setup/api-name";

/** The admin's own values: what differs from one setup to the next and appears in the instructions, ready to copy. */
export const ownValueNames = [
  "appName",
  "apiName",
  "contactEmail",
  "callbackUrl",
  "runAsUsername",
  "myDomain",
] as const;
export type OwnValueName = (typeof ownValueNames)[number];
export type OwnValues = {
  readonly [Name in OwnValueName]?: string;
} & {
  /** The connection is to rotate consumer secrets through the API. Not said is no. */
  readonly rotatesByApi?: boolean;
};

/**
 * The callback URL the guide suggests. Salesforce does not save an app without one, but the client credentials flow never
 * calls it; this one leads no further than the browser's own machine.
 */
export const suggestedCallbackUrl = "https://localhost";

/** How much of each value Salesforce's field takes, in characters. */
export const ownValueLengths = {
  appName: maxAppNameLength,
  contactEmail: 254,
  callbackUrl: 2_000,
  runAsUsername: 80,
} as const;

/** What the guide suggests to type as API Name where Salesforce makes none from the app's name. */
export const suggestedApiName = "Orglink_connection";

/** Whether the app's name is known and holds nothing that Salesforce could make an API Name from: 会社連携, say. */
export const mustTypeApiName = ({ appName = "" }: { readonly appName?: string | undefined }): boolean =>
  appName.trim() !== "" && apiNameOf(appName) === "";

/**
 * The values a new setup starts with, from the name of the connection and the address of whoever starts it. No Run As
 * username is made up: it must be the name of a user who exists.
 */
export function suggestedValues({
  name = "",
  contactEmail = "",
}: {
  readonly name?: string;
  readonly contactEmail?: string;
}) {
  const named = `Orglink ${name.replace(/\s+/g, " ").trim()}`.trim();
  const appName = [...named].slice(0, ownValueLengths.appName).join("").trim();
  return {
    appName,
    apiName: apiNameOf(appName),
    contactEmail,
    callbackUrl: suggestedCallbackUrl,
  } as const satisfies OwnValues;
}

/** The own values as a setup keeps them; the API Name follows from the app's name, and is empty where none does. */
export function ownValuesOf(setup: {
  readonly appName: string;
  readonly contactEmail: string;
  readonly callbackUrl: string;
  readonly runAsUsername: string;
  readonly myDomain: string | null;
  readonly rotatesByApi: boolean;
}): OwnValues {
  const { appName, contactEmail, callbackUrl, runAsUsername, myDomain, rotatesByApi } = setup;
  return {
    appName,
    apiName: apiNameOf(appName),
    contactEmail,
    callbackUrl,
    runAsUsername,
    rotatesByApi,
    ...(myDomain === null ? {} : { myDomain }),
  };
}

type OwnValueText = {
  readonly label: string;
  readonly hint: string;
  readonly example: string;
};

/** How the form of own values names each of them, in Salesforce's words where it has some. */
export const ownValueTexts = {
  appName: {
    label: "External Client App Name",
    hint: "What the app is called in Salesforce's list.",
    example: "Orglink Billing sync",
  },
  apiName: {
    label: "API Name",
    hint: "Letters, digits and single underscores. Salesforce makes it from the name.",
    example: "Orglink_Billing_sync",
  },
  contactEmail: {
    label: "Contact Email",
    hint: "Who looks after the app. A shared mailbox outlives an account.",
    example: "crm-team@acme.example",
  },
  callbackUrl: {
    label: "Callback URL",
    hint: "Required by Salesforce, never called by this flow.",
    example: suggestedCallbackUrl,
  },
  runAsUsername: {
    label: "Run As (Username)",
    hint: "The username from Setup, Users. Often it differs from the e-mail address.",
    example: "billing.sync@acme.example.integration",
  },
  myDomain: {
    label: "My Domain",
    hint: "Any address from the Salesforce tab will do.",
    example: "acme.my.salesforce.com",
  },
} as const satisfies Record<OwnValueName, OwnValueText>;
