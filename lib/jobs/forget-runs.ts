import { forgetOld } from "#lib/services/rechecks/steps/forget-old";
import { defineJob } from "./define-job.ts";

export const forgetRuns = defineJob("forget-runs", forgetOld);
