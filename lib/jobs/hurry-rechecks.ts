import { hurryRechecks as hurryNow } from "#lib/services/rechecks/steps/hurry-rechecks";
import { defineJob } from "./define-job.ts";

export const hurryRechecks = defineJob("hurry-rechecks", hurryNow);
