import { restorableMs } from "#lib/domain/setup/restorable";
import { instanceScope } from "#lib/services/authorize";
import type { Instance } from "#lib/services/instance";
import { wipeCancelledKeys } from "#lib/store/queries/setups";

/** Wipes the Consumer Keys of setups that can be restored no more. */
export async function forgetCancelled(instance: Instance): Promise<void> {
  const before = new Date(instance.now().getTime() - restorableMs);
  await wipeCancelledKeys(instance.db, instanceScope("jobs"), before);
}
