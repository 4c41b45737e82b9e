import { wipeOldSignings } from "#lib/services/notices/steps/wipe-old-signings";
import { wipeExpiredSecrets } from "#lib/services/setups/steps/wipe-expired-secrets";
import { defineJob } from "./define-job.ts";

export const wipeSecrets = defineJob("wipe-secrets", async (instance) => {
  await wipeExpiredSecrets(instance);
  await wipeOldSignings(instance);
});
