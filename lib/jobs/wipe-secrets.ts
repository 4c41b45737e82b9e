import { forgetOldDrafts } from "#lib/services/drafts/steps/forget-old-drafts";
import { wipeOldSignings } from "#lib/services/notices/steps/wipe-old-signings";
import { wipeOldPreviousValues } from "#lib/services/repairs/steps/wipe-previous-values";
import { forgetCancelled } from "#lib/services/setups/steps/forget-cancelled";
import { wipeExpiredSecrets } from "#lib/services/setups/steps/wipe-expired-secrets";
import { defineJob } from "./define-job.ts";

export const wipeSecrets = defineJob("wipe-secrets", async (instance) => {
  await wipeExpiredSecrets(instance);
  await forgetOldDrafts(instance);
  await forgetCancelled(instance);
  await wipeOldSignings(instance);
  await wipeOldPreviousValues(instance);
});
