import type { JobName } from "#lib/domain/jobs/jobs";
import type { Instance } from "#lib/services/instance";
import { deliverDue as dueDeliveries } from "#lib/services/notices/steps/deliver-due";
import { forgetOldSessions } from "#lib/services/people/steps/forget-old-sessions";
import { drawInRechecks } from "#lib/services/rechecks/steps/draw-in-rechecks";
import { endDeadLeases } from "#lib/services/rechecks/steps/end-dead-leases";
import { wipeExpiredSecrets } from "#lib/services/setups/steps/wipe-expired-secrets";
import { catchUpTries, interruptCutOffRuns } from "#lib/services/waits/steps/catch-up";
import { catchUp } from "./catch-up.ts";
import type { Job } from "./define-job.ts";
import { deliver } from "./deliver.ts";
import { deliverDue } from "./deliver-due.ts";
import { forgetRuns } from "./forget-runs.ts";
import { forgetSessions } from "./forget-sessions.ts";
import { hurryRechecks } from "./hurry-rechecks.ts";
import { lookAtSetup } from "./look-at-setup.ts";
import { recheckDue } from "./recheck-due.ts";
import { spreadNotice } from "./spread-notice.ts";
import { tryWaitingSetup } from "./try-waiting-setup.ts";
import { wipeSecrets } from "./wipe-secrets.ts";

/** Every kind of job there is: one that nothing does would not compile. */
const all: { readonly [Name in JobName]: Job<Name> } = {
  "try-waiting-setup": tryWaitingSetup,
  "look-at-setup": lookAtSetup,
  "spread-notice": spreadNotice,
  deliver,
  "deliver-due": deliverDue,
  "catch-up": catchUp,
  "wipe-secrets": wipeSecrets,
  "recheck-due": recheckDue,
  "hurry-rechecks": hurryRechecks,
  "forget-runs": forgetRuns,
  "forget-sessions": forgetSessions,
};

/**
 * Puts right what a stop left undone, and does jobs from now on until the queue stops. Answers how many runs had been cut off:
 * alone on its store every run that is still marked as running, among replicas only those past their time.
 */
export async function startJobs(instance: Instance): Promise<{ readonly interrupted: number }> {
  const interrupted = await interruptCutOffRuns(instance, instance.storeKind === "embedded" ? "all" : "overdue");
  await wipeExpiredSecrets(instance);
  await forgetOldSessions(instance);
  await catchUpTries(instance, 0);
  await drawInRechecks(instance);
  if (instance.storeKind === "embedded") await endDeadLeases(instance);
  await dueDeliveries(instance, { after: 0 });
  for (const job of Object.values(all)) await job.start(instance);
  return { interrupted };
}
