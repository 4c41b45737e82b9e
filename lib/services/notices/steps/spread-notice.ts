import type { JobPayload } from "#lib/domain/jobs/jobs";
import type { Instance } from "#lib/services/instance";

/** Makes the deliveries of a new notice. */
export async function spreadNotice(_instance: Instance, { noticeId }: JobPayload<"spread-notice">): Promise<void> {
  throw new Error(`not written yet: ${noticeId}`);
}
