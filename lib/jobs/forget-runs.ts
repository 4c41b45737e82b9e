import { drawInRechecks } from "#lib/services/rechecks/steps/draw-in-rechecks";
import { forgetOld } from "#lib/services/rechecks/steps/forget-old";
import { defineJob } from "./define-job.ts";

/** What is done once an hour, and nobody waits for. */
export const forgetRuns = defineJob("forget-runs", async (instance) => {
  await drawInRechecks(instance);
  await forgetOld(instance);
});
