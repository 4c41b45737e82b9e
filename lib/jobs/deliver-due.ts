import { deliverDue as perform } from "#lib/services/notices/steps/deliver-due";
import { defineJob } from "./define-job.ts";

export const deliverDue = defineJob("deliver-due", perform);
