import type { PracticeOrgState } from "#lib/practice/practice";
import type { RotateApp } from "#lib/practice-org/control-protocol";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { changePractice } from "./steps/practice-control.ts";

export type RotatedApp = RotateApp & { readonly host: string };

/** Gives the app a new Consumer Secret, and a new Consumer Key unless that stays. `no-app`: there is none to give them to. */
export const rotatePracticeKeys: Service<RotatedApp, PracticeOrgState, PracticeRefusal> = (
  asking,
  { host, ...rotate },
) => changePractice(asking, host, { did: "rotate" }, (control) => control.rotate(host, rotate));
