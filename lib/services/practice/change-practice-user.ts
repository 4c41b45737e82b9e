import type { PracticeOrgState, PracticeUserChange } from "#lib/practice/practice";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { changePractice } from "./steps/practice-control.ts";

export type ChangedUser = { readonly host: string; readonly userId: string; readonly change: PracticeUserChange };

/** Changes a user of a practice org. */
export const changePracticeUser: Service<ChangedUser, PracticeOrgState, PracticeRefusal> = (
  asking,
  { host, userId, change },
) => changePractice(asking, host, { did: "user", userId }, ({ changeUser }) => changeUser(host, userId, change));
