import type { PracticeOrgState } from "#lib/practice/practice";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { changePractice } from "./steps/practice-control.ts";

/** Puts a practice org back to how it was first made, with new keys. */
export const startOverPracticeOrg: Service<string, PracticeOrgState, PracticeRefusal> = (asking, host) =>
  changePractice(asking, host, { did: "start-over" }, ({ startOver }) => startOver(host));
