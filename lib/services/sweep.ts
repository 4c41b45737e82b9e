import { sweepAccess } from "#lib/identity/sweep-access";
import { wipeExpiredSecrets } from "#lib/services/setups/steps/wipe-expired-secrets";
import { catchUpTries } from "#lib/services/waits/steps/try-waiting-setup";
import { traceOf } from "#lib/trace-of";
import type { Instance } from "./instance.ts";

/** How long a due try may take to be begun before it counts as lost. */
const tryGraceMs = 15_000;

/** What is due every minute: secrets kept long enough, runs cut off, sessions past their time, tries that nobody began. */
export async function sweep(instance: Instance): Promise<void> {
  try {
    await wipeExpiredSecrets(instance);
    await sweepAccess(instance.access);
    await catchUpTries(instance, tryGraceMs);
  } catch (error) {
    instance.log.error({ error: traceOf(error) }, "sweep failed");
  }
}
