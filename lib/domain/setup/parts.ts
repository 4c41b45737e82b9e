import type { ControlId, GuideControlId, StepId } from "./controls.ts";

/**
 * What a setup is done in, one page each. The id is also the URL. Where there is an app already, checking it stands in the
 * place of creating one.
 */
export const partIds = [
  "my-domain",
  "create-app",
  "existing-app",
  "connected-app",
  "key-and-secret",
  "run-as",
  "rest-access",
  "connect",
] as const;
export type PartId = (typeof partIds)[number];

/** A part that is done in Salesforce; connecting is done here. */
export type GuidedPartId = Exclude<PartId, "connect">;
export const guidedPartIds = partIds.filter((id): id is GuidedPartId => id !== "connect");

/** What is there when a setup begins. */
export const appsAtStart = ["new-app", "existing-app", "connected-app"] as const;
export type AppAtStart = (typeof appsAtStart)[number];

/** What decides which parts a setup has. */
export type PartFacts = {
  readonly path: AppAtStart;
  readonly isMyDomainKnown: boolean;
  /** The connection is to rotate consumer secrets through the API. */
  readonly rotatesByApi: boolean;
};

/**
 * The parts of a setup, in their order: the My Domain only while it is unknown, access over REST only for a connection that
 * rotates its secret. A Connected App names its Run As user on the page on which it is checked, and has no such switch.
 */
export function partsOf({ path, isMyDomainKnown, rotatesByApi }: PartFacts): readonly PartId[] {
  const ofConnectedApp = path === "connected-app";
  return [
    ...(isMyDomainKnown ? [] : (["my-domain"] as const)),
    appPart(path),
    "key-and-secret",
    ...(ofConnectedApp ? [] : (["run-as"] as const)),
    ...(rotatesByApi && !ofConnectedApp ? (["rest-access"] as const) : []),
    "connect",
  ];
}

/** The part that sees to the app itself. */
export const appPart = (path: AppAtStart): GuidedPartId => (path === "new-app" ? "create-app" : path);

const controlsByPart = {
  "my-domain": ["gear-icon", "setup-menu-item", "my-domain-quick-find", "current-my-domain-url"],
  "create-app": [
    "quick-find",
    "app-manager-item",
    "new-external-client-app",
    "app-name",
    "api-name",
    "contact-email",
    "distribution-state",
    "enable-oauth",
    "callback-url",
    "oauth-scopes",
    "settings-client-credentials",
    "token-exchange",
    "token-exchange-secret",
    "web-server-secret",
    "refresh-token-secret",
    "create-button",
  ],
  "existing-app": ["app-row", "app-status", "oauth-scopes", "settings-client-credentials"],
  "connected-app": ["oauth-scopes", "settings-client-credentials", "run-as-username", "permitted-users"],
  "key-and-secret": ["settings-tab", "consumer-key-and-secret", "verification-code", "consumer-key", "consumer-secret"],
  "run-as": [
    "app-row",
    "app-status",
    "policies-tab",
    "policies-edit-button",
    "permitted-users",
    "policies-client-credentials",
    "run-as-username",
    "ip-relaxation",
    "policies-save-button",
  ],
  "rest-access": ["app-settings-item", "rest-secret-access"],
  connect: [],
} as const satisfies Record<PartId, readonly GuideControlId[]>;

/** What is looked at or set in a part of such a setup, in order. What an earlier part saw to is not asked for again. */
export function controlsOf(part: PartId, path: AppAtStart): readonly GuideControlId[] {
  const own: readonly GuideControlId[] = controlsByPart[part];
  const before: readonly GuideControlId[] = part === "run-as" && path === "existing-app" ? controlsByPart[path] : [];
  return own.filter((control) => !before.includes(control));
}

/** The part in which a control is set, in a setup that begins without an app; null for one that no setup asks for. */
export const partOfControl = (control: ControlId): GuidedPartId | null =>
  inNewSetups.find((part) => (controlsByPart[part] as readonly ControlId[]).includes(control)) ?? null;

const inNewSetups = guidedPartIds.filter((part) => part !== "existing-app" && part !== "connected-app");

const partByStep: Readonly<Record<StepId, GuidedPartId>> = {
  "1-open-setup": "create-app",
  "2-create": "create-app",
  "3-oauth-settings": "create-app",
  "4-policies": "run-as",
  "5-key-and-secret": "key-and-secret",
  "6-rest-access": "rest-access",
  "7-my-domain": "my-domain",
};

/** The part that does what a step of the guide does. */
export const partOfStep = (step: StepId): GuidedPartId => partByStep[step];
