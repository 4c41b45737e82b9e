import { lookAtSetup as lookNow } from "#lib/services/looks/steps/look-at-setup";
import { defineJob } from "./define-job.ts";

export const lookAtSetup = defineJob("look-at-setup", lookNow);
