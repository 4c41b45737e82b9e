import type { PracticeOrgState } from "#lib/practice/practice";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { changePractice } from "./steps/practice-control.ts";

/** Ends every access token a practice org has given out. */
export const endPracticeSessions: Service<string, PracticeOrgState, PracticeRefusal> = (asking, host) =>
  changePractice(asking, host, { did: "end-sessions" }, ({ endSessions }) => endSessions(host));
