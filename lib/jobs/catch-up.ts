import { catchUpTries, interruptCutOffRuns, tryGraceMs } from "#lib/services/waits/steps/catch-up";
import { defineJob } from "./define-job.ts";

export const catchUp = defineJob("catch-up", async (instance) => {
  await interruptCutOffRuns(instance, "overdue");
  await catchUpTries(instance, tryGraceMs);
});
