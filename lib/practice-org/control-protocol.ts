import { z } from "zod";
import { domainNamePattern, longestDomainName } from "#lib/practice/my-domain-name";
import {
  type PracticeOrgState,
  type PracticeRequest,
  type PracticeSettings,
  type PracticeSwitch,
  type PracticeSwitchId,
  type PracticeUserChange,
  practiceSwitches,
  practiceSwitchIds,
} from "#lib/practice/practice";
import { partitions } from "./practice-host.ts";

/** Where the control interface answers, on the same port as the orgs. */
export const controlHost = "control.my.salesforce.test";

const text = z
  .string()
  .max(255)
  .regex(/^\P{Cc}*$/u, "no control characters");
const hostLabel = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

/** A host a practice org can have: one name, a known partition perhaps, and the suffix. */
export const practiceHostSchema = z
  .string()
  .regex(new RegExp(`^${hostLabel}(?:\\.(?:${partitions.join("|")}))?\\.my\\.salesforce\\.test$`))
  .refine((host) => host !== controlHost, "this host is the control interface");

const textRules: Partial<Record<PracticeSwitchId, z.ZodType>> = {
  trialEndsOn: z.union([z.literal(""), z.iso.date()]),
  renamedMyDomain: z.union([z.literal(""), z.hostname()]),
};

function schemaOf(id: PracticeSwitchId): z.ZodType {
  const facts: PracticeSwitch = practiceSwitches[id];
  switch (facts.kind) {
    case "check-box":
      return z.boolean();
    case "text":
      return textRules[id] ?? text;
    case "number":
      return z.int().min(facts.min).max(facts.max);
    case "choice":
      return z.enum(facts.choices.map((choice) => choice.value));
    case "list":
      return z.array(z.enum(facts.choices.map((choice) => choice.value))).max(facts.choices.length);
  }
}

const settingSchemas = Object.fromEntries(practiceSwitchIds.map((id) => [id, schemaOf(id)]));
const optional = <Shape extends Record<string, z.ZodType>>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.optional()]));

/** The value of every switch; the shapes come from the table, so the compiler cannot follow and is told. */
export const settingsSchema = z.object(settingSchemas) as unknown as z.ZodType<PracticeSettings>;

/** `PATCH /orgs/<host>`: some switches; an unknown one is refused by its name. */
export const settingsChangeSchema = z.strictObject(optional(settingSchemas)) as unknown as z.ZodType<
  Partial<PracticeSettings>
>;

const userShape = {
  username: text,
  email: text,
  name: text,
  profile: text,
  license: text,
  isActive: z.boolean(),
  isFrozen: z.boolean(),
  isApiEnabled: z.boolean(),
  isAdministrator: z.boolean(),
  mayRotateSecrets: z.boolean(),
};
export const userSchema = z.object({
  id: z.string(),
  ...userShape,
  // An org kept by an earlier version knows nothing of it.
  mayRotateSecrets: userShape.mayRotateSecrets.default(false),
});

/** `PATCH /orgs/<host>/users/<user id>`. */
export const userChangeSchema = z.strictObject(optional(userShape)) as unknown as z.ZodType<PracticeUserChange>;

/** `POST /orgs/<host>/create-app`: the create page of Salesforce; OAuth settings may be given at once, as there. */
export const createAppSchema = z.strictObject({
  appName: text.min(1),
  apiName: text.regex(
    /^[A-Za-z](?:_?[A-Za-z0-9])*$/,
    "letters, digits and single underscores, beginning with a letter",
  ),
  contactEmail: z.email(),
  ...optional({
    distributionState: schemaOf("distributionState"),
    enableOauth: z.boolean(),
    callbackUrl: text,
    oauthScopes: schemaOf("oauthScopes"),
    settingsClientCredentials: z.boolean(),
    tokenExchange: z.boolean(),
    tokenExchangeSecret: z.boolean(),
    webServerSecret: z.boolean(),
    refreshTokenSecret: z.boolean(),
    jwtAccessTokens: z.boolean(),
  }),
}) as unknown as z.ZodType<CreateApp>;
export type CreateApp = Pick<PracticeSettings, "appName" | "apiName" | "contactEmail"> &
  Partial<
    Pick<
      PracticeSettings,
      | "distributionState"
      | "enableOauth"
      | "callbackUrl"
      | "oauthScopes"
      | "settingsClientCredentials"
      | "tokenExchange"
      | "tokenExchangeSecret"
      | "webServerSecret"
      | "refreshTokenSecret"
      | "jwtAccessTokens"
    >
  >;

/** `POST /orgs`. `settings` also holds when the org starts over. */
export const createOrgSchema = z.strictObject({
  host: practiceHostSchema,
  preset: z.enum(["empty", "all-set"]),
  runAs: z.enum(["integration-user", "administrator"]).optional(),
  settings: settingsChangeSchema.optional(),
});
export type CreateOrg = {
  readonly host: string;
  readonly preset: "empty" | "all-set";
  readonly runAs?: "integration-user" | "administrator";
  readonly settings?: Partial<PracticeSettings>;
};

/** `POST /orgs/<host>/rename`: what the admin types under My Domain Name; the rest of the host stays. */
export const renameSchema = z.strictObject({
  myDomainName: z
    .string()
    .max(longestDomainName)
    .regex(domainNamePattern, "letters, digits and single hyphens between them"),
});

/** `POST /orgs/<host>/rotate`; without a body both are new. `keepsKey`: the Consumer Key stays, the Consumer Secret is new. */
export const rotateSchema = z.strictObject({ keepsKey: z.boolean() }).default({ keepsKey: false });
export type RotateApp = z.infer<typeof rotateSchema>;

/** `POST /orgs/<host>/refresh`. `restoresApp`: the app comes back with its key and secret, which Salesforce does not do by itself. */
export const refreshSchema = z.strictObject({ restoresApp: z.boolean() });
export type RefreshOrg = z.infer<typeof refreshSchema>;

export const orgStateSchema: z.ZodType<PracticeOrgState> = z.object({
  host: z.string(),
  formerHosts: z.array(z.string()),
  orgId: z.string(),
  settings: settingsSchema,
  own: settingsChangeSchema,
  users: z.array(userSchema),
  credentials: z.object({ consumerKey: z.string(), consumerSecret: z.string() }).nullable(),
  appCreatedAt: z.string().nullable(),
  appChangedAt: z.string().nullable(),
  settlesAt: z.string().nullable(),
});

export const requestsSchema: z.ZodType<readonly PracticeRequest[]> = z.array(
  z.object({
    at: z.string(),
    method: z.string(),
    path: z.string(),
    status: z.number().nullable(),
    credential: z.enum(["none", "consumer-secret", "access-token"]),
  }),
);

/** Why the control interface did not do it; `fields` names what was not understood. `not-running` is said by the client. */
const controlProblems = [
  "not-understood",
  "no-such-org",
  "no-such-user",
  "org-exists",
  "app-exists",
  "no-app",
  "not-running",
] as const;
export const controlRefusalSchema = z.object({
  problem: z.enum(controlProblems),
  fields: z.array(z.object({ name: z.string(), message: z.string() })),
});
export type ControlRefusal = {
  readonly problem: (typeof controlProblems)[number];
  readonly fields: readonly { readonly name: string; readonly message: string }[];
};
