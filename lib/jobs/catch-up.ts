import { catchUpTries, interruptRuns, tryGraceMs } from "#lib/services/waits/steps/catch-up";
import { defineJob } from "./define-job.ts";

export const catchUp = defineJob("catch-up", async (instance) => {
  await interruptRuns(instance, "overdue");
  await catchUpTries(instance, tryGraceMs);
});
