import { spreadNotice as perform } from "#lib/services/notices/steps/spread-notice";
import { defineJob } from "./define-job.ts";

export const spreadNotice = defineJob("spread-notice", perform);
