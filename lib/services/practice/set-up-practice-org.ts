import type { PracticeOrgState } from "#lib/practice/practice";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { changePractice } from "./steps/practice-control.ts";

/** Puts everything as the guide leaves it; a Consumer Key there is, stays. */
export const setUpPracticeOrg: Service<string, PracticeOrgState, PracticeRefusal> = (asking, host) =>
  changePractice(asking, host, { did: "set-up" }, ({ setUp }) => setUp(host));
