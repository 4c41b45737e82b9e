import type { PracticeOrgState } from "#lib/practice/practice";
import type { CreateApp } from "#lib/practice-org/control-protocol";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { changePractice } from "./steps/practice-control.ts";

export type NewPracticeApp = { readonly host: string; readonly app: CreateApp };

/** Creates the External Client App of a practice org, as Salesforce's create page does: its policies are then as Salesforce makes them. */
export const createPracticeApp: Service<NewPracticeApp, PracticeOrgState, PracticeRefusal> = (asking, { host, app }) =>
  changePractice(asking, host, { did: "create-app" }, ({ createApp }) => createApp(host, app));
