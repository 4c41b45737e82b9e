import type { Instance } from "#lib/services/instance";
import { sweep } from "#lib/services/sweep";
import { catchUpTries, tryWaitingSetup } from "#lib/services/waits/steps/try-waiting-setup";

/** Puts right what a stop left undone, and does jobs from now on until the queue stops. */
export async function startJobs(instance: Instance): Promise<void> {
  await sweep(instance);
  await catchUpTries(instance, 0);
  await instance.queue.work("try-waiting-setup", ({ setupId }) => tryWaitingSetup(instance, setupId));
  await instance.queue.work("sweep", () => sweep(instance));
  await instance.queue.everyMinute("sweep");
}
