import type { ScreenId } from "#lib/domain/setup/controls";
import { type ElsewherePage, type PracticeSwitchId, practiceSwitches, practiceSwitchIds } from "./practice.ts";

type SectionFacts = {
  readonly id: string;
  /** As Salesforce calls the page or the part of it. */
  readonly title: string;
  readonly pages: readonly (ScreenId | ElsewherePage)[];
  readonly part: "app" | "org" | "practice" | "at-once";
};

/**
 * The trainers' page from top to bottom: the app as the guide meets it, the org around it, what Salesforce has no page for, and
 * after these switches with their one Save what is done at once or only looked at.
 */
export const practiceSections = [
  { id: "app-manager", title: "External Client App Manager", pages: ["app-manager"], part: "app" },
  { id: "basic-information", title: "Basic Information", pages: ["basic-information"], part: "app" },
  { id: "oauth-settings", title: "API (Enable OAuth Settings)", pages: ["oauth-settings"], part: "app" },
  { id: "flow-enablement", title: "Flow Enablement", pages: ["flow-enablement"], part: "app" },
  { id: "security", title: "Security", pages: ["security"], part: "app" },
  { id: "policies", title: "Policies", pages: ["policies-view", "policies-edit"], part: "app" },
  { id: "app-settings", title: "External Client App Settings", pages: ["app-settings"], part: "org" },
  { id: "my-domain", title: "My Domain", pages: ["my-domain"], part: "org" },
  {
    id: "oauth-usage",
    title: "External Client Apps OAuth Usage",
    pages: ["External Client Apps OAuth Usage"],
    part: "org",
  },
  { id: "api-access-control", title: "API Access Control", pages: ["API Access Control"], part: "org" },
  { id: "profiles", title: "Profiles", pages: ["Profiles"], part: "org" },
  { id: "company-information", title: "Company Information", pages: ["Company Information"], part: "org" },
  { id: "login-history", title: "Login History", pages: ["Login History"], part: "org" },
  { id: "release", title: "Release", pages: ["Release"], part: "practice" },
  { id: "weather", title: "Weather", pages: ["Weather"], part: "practice" },
  { id: "consumer-details", title: "Consumer Details", pages: [], part: "at-once" },
  { id: "my-domain-name", title: "My Domain Name", pages: [], part: "at-once" },
  { id: "users", title: "Users", pages: [], part: "at-once" },
  { id: "sandboxes", title: "Sandboxes", pages: [], part: "at-once" },
  { id: "last-requests", title: "Last requests", pages: [], part: "at-once" },
] as const satisfies readonly SectionFacts[];

export type PracticeSection = (typeof practiceSections)[number];
export type PracticeSectionId = PracticeSection["id"];

/** The switches of a section, in the table's order. */
export function switchesOf(section: PracticeSectionId): readonly PracticeSwitchId[] {
  const pages: readonly string[] = practiceSections.find(({ id }) => id === section)?.pages ?? [];
  return practiceSwitchIds.filter((id) => pages.includes(practiceSwitches[id].page));
}

/** Where on the switches page a section stands: the `id` of its element. */
export const sectionAnchor = (id: PracticeSectionId): string => `page-${id}`;
