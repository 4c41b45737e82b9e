import { instanceScope } from "#lib/services/authorize";
import type { Instance } from "#lib/services/instance";
import { deleteDraftsBefore } from "#lib/store/queries/drafts";

/** Forgets what was typed and not sent for as long as a Consumer Secret is kept, and any that is sealed with it. */
export async function forgetOldDrafts(instance: Instance): Promise<void> {
  const before = new Date(instance.now().getTime() - instance.env.secretKeptMs);
  await deleteDraftsBefore(instance.db, instanceScope("jobs"), before);
}
