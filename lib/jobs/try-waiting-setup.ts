import { tryWaitingSetup as tryNow } from "#lib/services/waits/steps/try-waiting-setup";
import { defineJob } from "./define-job.ts";

export const tryWaitingSetup = defineJob("try-waiting-setup", tryNow);
