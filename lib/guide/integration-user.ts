import type { Instruction } from "./step.ts";
import { rowsOf, type StepRow } from "./step-rows.ts";

const instructions: readonly Instruction[] = [
  {
    control: "new-user",
    kind: "go",
    action: "In Setup, Users, click New User.",
    why: "Name it after the integration, not after a person.",
  },
  {
    control: "user-license",
    kind: "set",
    action: "Choose the license first: it decides which profiles there are.",
    why: "Most editions include a few. None left, or Professional Edition? Any user with API Enabled will do.",
    value: { kind: "text", text: "Salesforce Integration", copyable: true },
  },
  {
    control: "user-profile",
    kind: "set",
    action: "Choose the profile.",
    why: "API access, and no sign-in to pages. Older orgs: Salesforce API Only System Integrations.",
    value: { kind: "text", text: "Minimum Access - API Only Integrations", copyable: true },
  },
  {
    control: "user-username",
    kind: "set",
    action: "Type one that is unique in all of Salesforce, fill what has a red bar, click Save.",
    why: "It looks like an e-mail address and need not be one. The next step asks for it.",
  },
  {
    control: "new-permission-set",
    kind: "set",
    action: "In Setup, Permission Sets, click New. Choose this as License, and Save.",
    why: "Its license cannot be changed later.",
    value: { kind: "text", text: "Salesforce API Integration", copyable: true },
  },
  {
    control: "manage-assignments",
    kind: "go",
    action:
      "First give it, under Object Settings, what the integration reads and writes. Then click Manage Assignments.",
    why: "",
  },
  {
    control: "assign-button",
    kind: "press",
    action: "Tick the new user, click Next, then Assign.",
    why: "",
  },
  {
    control: "api-integration-license",
    kind: "set",
    action: "Only if Assign was refused: on the user’s page, give this permission set license first.",
    why: "",
  },
];

/** The user made for one integration: what to do, each on the page of Setup that has it. */
export const integrationUser = {
  title: "Make the user it runs as",
  lead: "A user of its own shows by name in Login History, has few rights, and stays when people leave.",
  controls: instructions.map(({ control }) => control),
  rows: rowsOf(instructions) as readonly StepRow[],
  /** Seen at the page's foot. */
  after: "One user per integration. Never an Einstein or Agentforce service user: Salesforce refuses it.",
} as const;
