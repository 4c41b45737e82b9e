import { startJobs } from "#lib/jobs/start-jobs";
import { serveCommands } from "#lib/operator/serve-commands";
import { finishCounting } from "#lib/services/change-feed";
import { openInstance } from "#lib/services/open-instance";
import { firstStartCode } from "#lib/services/people/first-start";
import { closeStore } from "#lib/store/open-store";
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
    const { interrupted } = await startJobs(instance);
    // Replicas on PostgreSQL need no such door: a command goes to the database itself.
    const endCommands = instance.storeKind === "embedded" ? await serveCommands(instance) : async () => undefined;
    const code = await firstStartCode(instance);
    instance.log.info({ store: instance.storeKind, interrupted, practiceOrg: instance.env.isPracticeOrgOn }, "started");
    handOver({
      firstStartCode: code?.reveal() ?? null,
      stop: async () => {
        await endCommands();
        await instance.queue.stop();
        await finishCounting(instance);
        await closeStore();
      },
    });
  } catch (error) {
    await tellSupervisor({ failed: startFailure(error) });
    process.exit(1);
  }
}
