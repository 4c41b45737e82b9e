import { forgetOutages } from "#lib/services/rechecks/steps/forget-outages";
import { recheckDue as recheckNow } from "#lib/services/rechecks/steps/recheck-due";
import { defineJob } from "./define-job.ts";

export const recheckDue = defineJob("recheck-due", async (instance) => {
  await forgetOutages(instance);
  await recheckNow(instance);
});
