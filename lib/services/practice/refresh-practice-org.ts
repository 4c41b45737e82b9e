import type { PracticeOrgState } from "#lib/practice/practice";
import type { RefreshOrg } from "#lib/practice-org/control-protocol";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { changePractice } from "./steps/practice-control.ts";

export type RefreshedOrg = RefreshOrg & { readonly host: string };

/** Makes a practice org a sandbox that was refreshed: another org id, and no app unless it is restored with its key and secret. */
export const refreshPracticeOrg: Service<RefreshedOrg, PracticeOrgState, PracticeRefusal> = (
  asking,
  { host, ...refresh },
) => changePractice(asking, host, { did: "refresh" }, (control) => control.refresh(host, refresh));
