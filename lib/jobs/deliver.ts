import { deliver as perform } from "#lib/services/notices/steps/deliver";
import { defineJob } from "./define-job.ts";

export const deliver = defineJob("deliver", perform);
