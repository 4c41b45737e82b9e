import { wipeExpiredSecrets } from "#lib/services/setups/steps/wipe-expired-secrets";
import { defineJob } from "./define-job.ts";

export const wipeSecrets = defineJob("wipe-secrets", wipeExpiredSecrets);
