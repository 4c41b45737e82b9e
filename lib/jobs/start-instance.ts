import { EnvError } from "#lib/env";
import { firstStartCode } from "#lib/services/claim-instance";
import { openInstance, StartError } from "#lib/services/open-instance";
import { interruptCheckRuns } from "#lib/store/check-runs";
import { startJobs } from "./start-jobs.ts";

/**
 * Opens the instance, puts right what a crash left behind, and says that it is ready. On a first start the one-time code
 * goes to the terminal, never to the log. A start that cannot succeed ends the process with one message.
 */
export async function startInstance(): Promise<void> {
  try {
    const instance = await openInstance();
    // Alone on its store, every run still marked as running was cut off; among replicas only one past its time was.
    const endedBefore = instance.storeKind === "embedded" ? null : instance.now();
    const interrupted = await interruptCheckRuns(instance.db, instance.now(), endedBefore);
    await startJobs(instance);
    process.once("SIGTERM", () => void instance.queue.stop());
    const code = await firstStartCode(instance);
    instance.log.info({ store: instance.storeKind, interrupted, practiceOrg: instance.env.isPracticeOrgOn }, "started");
    sayReady(code?.reveal() ?? null);
  } catch (error) {
    if (!(error instanceof StartError) && !(error instanceof EnvError)) throw error;
    process.stderr.write(`\nOrglink does not start.\n${error.message}\n\n`);
    process.exit(1);
  }
}

/** To the process that supervises this one, which prints it; else (in development) straight to the terminal. */
function sayReady(code: string | null): void {
  if (process.env.ORGLINK_SUPERVISED === "1" && process.send) {
    process.on("disconnect", () => process.exit(0));
    process.send({ ready: true, firstStartCode: code });
  } else if (code) {
    process.stdout.write(`\n  First start: type this code, within the hour: ${code}\n\n`);
  }
}
