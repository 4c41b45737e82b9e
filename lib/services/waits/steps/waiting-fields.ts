import type { Waiting, WaitingEnd } from "#lib/domain/wait/waiting";
import type { Instance } from "#lib/services/instance";
import type { Setup } from "#lib/store/queries/setups";

/** The wait a setup is in; null when it is in none. */
export function waitingOf({ nextTryAt, waitingSince, waitingUntil, tries }: Setup): Waiting | null {
  return nextTryAt && waitingSince && waitingUntil
    ? { nextTryAt, since: waitingSince, until: waitingUntil, tries }
    : null;
}

/** A wait, or how it ended, as the setup's row keeps it. What is told of an ended one stays. */
export function waitingFields(wait: Waiting | WaitingEnd, waitingFor: string | null) {
  if (typeof wait === "string") return { nextTryAt: null, waitingEnd: wait };
  return {
    nextTryAt: wait.nextTryAt,
    waitingSince: wait.since,
    waitingUntil: wait.until,
    tries: wait.tries,
    waitingFor,
    waitingEnd: null,
  };
}

/** Has the next try made when it is due. The row is the truth: an alarm that was lost is made up for by the sweep. */
export async function tryLater(instance: Instance, setupId: string, at: Date): Promise<void> {
  try {
    await instance.queue.send("try-waiting-setup", { setupId }, at.getTime() - instance.now().getTime());
  } catch (error) {
    instance.log.warn({ name: error instanceof Error ? error.name : "unknown", setupId }, "try not queued");
  }
}
