import type { Instance } from "#lib/services/instance";

/** Begins deliveries that should have begun. */
export async function deliverDue(_instance: Instance): Promise<void> {
  throw new Error("not written yet");
}
