import type { JobPayload } from "#lib/domain/jobs/jobs";
import type { Instance } from "#lib/services/instance";

/** One attempt of a delivery that is due. */
export async function deliver(_instance: Instance, { deliveryId }: JobPayload<"deliver">): Promise<void> {
  throw new Error(`not written yet: ${deliveryId}`);
}
