import { startJobs } from "#lib/jobs/start-jobs";
import { serveCommands } from "#lib/operator/serve-commands";
import { openInstance } from "#lib/services/open-instance";
import { firstStartCode } from "#lib/services/people/claim-instance";
import { closeStore } from "#lib/store/open-store";
import { interruptCheckRuns } from "#lib/store/queries/check-runs";
import { startFailure } from "./start-failure.ts";
import { handOver } from "./started.ts";
import { tellSupervisor } from "./supervised.ts";

/**
 * Opens the instance, puts right what a crash left behind, and hands over to the server what it needs to say that it is
 * ready. A start that cannot succeed ends the process with one message.
 */
export async function startInstance(): Promise<void> {
  try {
    const instance = await openInstance();
    // Alone on its store, every run still marked as running was cut off; among replicas only one past its time was.
    const endedBefore = instance.storeKind === "embedded" ? null : instance.now();
    const interrupted = await interruptCheckRuns(instance.db, instance.now(), endedBefore);
    await startJobs(instance);
    // Replicas on PostgreSQL need no such door: a command goes to the database itself.
    const endCommands = instance.storeKind === "embedded" ? await serveCommands(instance) : async () => undefined;
    const code = await firstStartCode(instance);
    instance.log.info({ store: instance.storeKind, interrupted, practiceOrg: instance.env.isPracticeOrgOn }, "started");
    handOver({
      firstStartCode: code?.reveal() ?? null,
      stop: async () => {
        await endCommands();
        await instance.queue.stop();
        await closeStore();
      },
    });
  } catch (error) {
    await tellSupervisor({ failed: startFailure(error) });
    process.exit(1);
  }
}
