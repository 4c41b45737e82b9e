import { forgetOldSessions } from "#lib/services/people/steps/forget-old-sessions";
import { defineJob } from "./define-job.ts";

export const forgetSessions = defineJob("forget-sessions", forgetOldSessions);
