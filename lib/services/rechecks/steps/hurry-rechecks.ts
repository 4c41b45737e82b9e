import type { JobPayload } from "#lib/domain/jobs/jobs";
import { recoverySpreadMs } from "#lib/domain/recheck/outage";
import { next } from "#lib/domain/recheck/recheck";
import { placeOf } from "#lib/domain/recheck/slot";
import { authorize, systemIn } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { holdRechecksOfAway, saveAlarms } from "#lib/store/queries/rechecks";

/** Salesforce is back: has every connection of the workspace that still waits looked at soon, spread over ten minutes or more. */
export async function hurryRechecks(instance: Instance, { workspaceId }: JobPayload<"hurry-rechecks">): Promise<void> {
  const scope = authorize(systemIn(workspaceId, "hurry-rechecks"), "recheck:hurry");
  if (!scope.ok) throw new Error("the job may not hurry checks");
  const at = instance.now().getTime();
  await inTransaction(instance, scope.value, async (tx) => {
    const waiting = await holdRechecksOfAway(tx, scope.value);
    const spreadMs = recoverySpreadMs(waiting.length);
    const alarms = waiting.flatMap((one) => {
      const alarmAt = new Date(at + Math.floor(placeOf(one.connectionId) * spreadMs));
      const hurried = next(one, { type: "hurried", alarmAt });
      return hurried === one ? [] : [{ connectionId: one.connectionId, alarmAt }];
    });
    await saveAlarms(tx, scope.value, alarms);
  });
}
