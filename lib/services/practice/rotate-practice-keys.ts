import type { PracticeOrgState } from "#lib/practice/practice";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { changePractice } from "./steps/practice-control.ts";

/** Gives the app a new Consumer Key and Consumer Secret. `no-app`: there is none to give them to. */
export const rotatePracticeKeys: Service<string, PracticeOrgState, PracticeRefusal> = (asking, host) =>
  changePractice(asking, host, { did: "rotate" }, ({ rotate }) => rotate(host));
