import {
  type ControlId,
  controlIds,
  controls,
  type ScreenId,
  type SetupPage,
  setupPages,
} from "#lib/domain/setup/controls";
import {
  type ElsewherePage,
  type PracticeSwitch,
  type PracticeSwitchId,
  practiceSwitches,
  practiceSwitchIds,
} from "./practice.ts";

type SectionFacts = {
  readonly id: string;
  /** As Salesforce calls the page or the part of it. */
  readonly title: string;
  readonly pages: readonly (ScreenId | ElsewherePage)[];
  readonly part: "app" | "org" | "practice";
};

/** The switches page from top to bottom: the app as the guide meets it, the org around it, then what Salesforce has no page for. */
export const practiceSections = [
  { id: "app-manager", title: "External Client App Manager", pages: ["app-manager"], part: "app" },
  { id: "basic-information", title: "Basic Information", pages: ["basic-information"], part: "app" },
  { id: "oauth-settings", title: "API (Enable OAuth Settings)", pages: ["oauth-settings"], part: "app" },
  { id: "flow-enablement", title: "Flow Enablement", pages: ["flow-enablement"], part: "app" },
  { id: "security", title: "Security", pages: ["security"], part: "app" },
  { id: "policies", title: "Policies", pages: ["policies-view", "policies-edit"], part: "app" },
  { id: "consumer-details", title: "Consumer Details", pages: [], part: "app" },
  { id: "app-settings", title: "External Client App Settings", pages: ["app-settings"], part: "org" },
  { id: "my-domain", title: "My Domain", pages: ["my-domain"], part: "org" },
  {
    id: "oauth-usage",
    title: "External Client Apps OAuth Usage",
    pages: ["External Client Apps OAuth Usage"],
    part: "org",
  },
  { id: "api-access-control", title: "API Access Control", pages: ["API Access Control"], part: "org" },
  { id: "users", title: "Users", pages: [], part: "org" },
  { id: "profiles", title: "Profiles", pages: ["Profiles"], part: "org" },
  { id: "company-information", title: "Company Information", pages: ["Company Information"], part: "org" },
  { id: "sandboxes", title: "Sandboxes", pages: [], part: "org" },
  { id: "login-history", title: "Login History", pages: ["Login History"], part: "org" },
  { id: "release", title: "Release", pages: ["Release"], part: "practice" },
  { id: "weather", title: "Weather", pages: ["Weather"], part: "practice" },
  { id: "last-requests", title: "Last requests", pages: [], part: "practice" },
] as const satisfies readonly SectionFacts[];

export type PracticeSection = (typeof practiceSections)[number];
export type PracticeSectionId = PracticeSection["id"];

/** The sections that Salesforce shows as one page with one Create button while there is no app. */
export const createSections = ["basic-information", "oauth-settings", "flow-enablement", "security"] as const;

/** The switches of a section, in the table's order. */
export function switchesOf(section: PracticeSectionId): readonly PracticeSwitchId[] {
  const pages: readonly string[] = practiceSections.find(({ id }) => id === section)?.pages ?? [];
  return practiceSwitchIds.filter((id) => pages.includes(practiceSwitches[id].page));
}

/** Where on the switches page a section or a switch stands: the `id` of its element. */
export const sectionAnchor = (id: PracticeSectionId): string => `page-${id}`;
export const switchAnchor = (id: PracticeSwitchId): string => `row-${id}`;

/** What a deep link asks for: the section to open at, and the one switch to ring, where the control is a switch. */
export type PracticePlace = { readonly section: PracticeSectionId; readonly ringed: PracticeSwitchId | null };

/** The place of a control, or of a page of Setup. */
export function placeOf(page: SetupPage, control?: ControlId): PracticePlace {
  if (control === undefined) return { section: sectionOfPage[page], ringed: null };
  const ringed = practiceSwitchIds.find((id) => (practiceSwitches[id] as PracticeSwitch).control === control) ?? null;
  return { section: sectionOfScreen[controls[control].screen], ringed };
}

/** The fragment of a deep link: the switch itself, or else the section. */
export function anchorOf(place: PracticePlace): string {
  return place.ringed === null ? sectionAnchor(place.section) : switchAnchor(place.ringed);
}

/** Reads the `page` and `control` of an address; what is not known, or there twice, is as if it were not there. */
export function parsePlace(query: { readonly page?: unknown; readonly control?: unknown }): PracticePlace | null {
  const page = setupPages.find((known) => known === query.page);
  const control = controlIds.find((known) => known === query.control);
  return page === undefined ? null : placeOf(page, control);
}

const sectionOfScreen: Readonly<Record<ScreenId, PracticeSectionId>> = {
  "gear-menu": "app-manager",
  "quick-find": "app-manager",
  "app-manager": "app-manager",
  "basic-information": "basic-information",
  "oauth-settings": "oauth-settings",
  "flow-enablement": "flow-enablement",
  security: "security",
  "policies-view": "policies",
  "policies-edit": "policies",
  "settings-tab": "consumer-details",
  verification: "consumer-details",
  "consumer-details": "consumer-details",
  "app-settings": "app-settings",
  "my-domain": "my-domain",
  users: "users",
  "user-detail": "users",
  "user-edit": "users",
  "user-permission-set-licenses": "users",
  profile: "profiles",
  "permission-sets": "policies",
  "permission-set": "policies",
  "permission-set-assign": "policies",
  "api-access-control": "api-access-control",
  "connected-apps-usage": "oauth-usage",
  "external-client-apps-usage": "oauth-usage",
  "login-history": "login-history",
  "setup-audit-trail": "last-requests",
  "session-settings": "policies",
};

/** A page without switches of its own leads to what it is opened for. */
const sectionOfPage: Readonly<Record<SetupPage, PracticeSectionId>> = {
  "external-client-app-manager": "app-manager",
  "external-client-app-settings": "app-settings",
  "external-client-app-oauth-usage": "oauth-usage",
  "connected-apps-oauth-usage": "oauth-usage",
  "manage-connected-apps": "app-manager",
  "app-manager": "app-manager",
  "my-domain": "my-domain",
  users: "users",
  "permission-sets": "policies",
  profiles: "profiles",
  "login-history": "login-history",
  "setup-audit-trail": "last-requests",
  "session-settings": "policies",
  "session-management": "last-requests",
  "network-access": "profiles",
  "company-information": "company-information",
  sandboxes: "sandboxes",
  "release-updates": "release",
  "oauth-and-openid-connect-settings": "api-access-control",
  "api-access-control": "api-access-control",
};
