import type { CheckReport } from "#lib/domain/check-run";
import { checkConnection, type TypedConnection } from "#lib/salesforce/check-connection";
import { isStillRunning, saveStages } from "#lib/store/check-runs";
import type { Instance } from "./instance.ts";
import { takeCheckAttempt } from "./limit-checks.ts";
import type { RunBy } from "./run-by.ts";

// Next loads this module several times in one process; the global symbol registry is what the copies share.
const shared = globalThis as { [key: symbol]: Map<string, AbortController> | undefined };
const registryKey = Symbol.for("orglink.running-checks");

function running(): Map<string, AbortController> {
  const registry = shared[registryKey] ?? new Map<string, AbortController>();
  shared[registryKey] = registry;
  return registry;
}

const lookEveryMs = 500;

/** Cuts the calls of a run that is under way in this process; another replica's notices by itself that its run has ended. */
export function abortRunning(runId: string): void {
  running().get(runId)?.abort();
}

/**
 * Makes the calls of a run that has begun, and keeps each stage as it happens. It ends early when the run is ended from
 * elsewhere: cancelled here, or on another replica. A run over the limits of its host or its person asks nothing.
 */
export async function runCheck(
  instance: Instance,
  by: RunBy,
  runId: string,
  typed: TypedConnection,
): Promise<CheckReport> {
  const limited = await takeCheckAttempt(instance, by, typed.myDomain);
  if (limited) return limited;
  const control = new AbortController();
  running().set(runId, control);
  const stopWatching = instance.storeKind === "postgres" ? watchStore(instance, runId, control) : () => undefined;
  try {
    const begunAt = performance.now();
    const report = await checkConnection(typed, {
      send: instance.door.send,
      warm: instance.door.warm,
      now: () => performance.now(),
      signal: control.signal,
      onStage: async (stages) => {
        if (!(await saveStages(instance.db, runId, stages))) control.abort();
      },
    });
    const { outcome } = report;
    instance.log.info(
      {
        run: runId,
        myDomain: typed.myDomain,
        outcome: outcome.status,
        ...(outcome.status === "failed" ? { stage: outcome.stage, problem: outcome.problem.code } : {}),
        durationMs: Math.round(performance.now() - begunAt),
      },
      "check ended",
    );
    return report;
  } finally {
    stopWatching();
    running().delete(runId);
  }
}

/** Looks now and then whether another replica has ended the run, for as long as a call keeps it waiting. */
function watchStore(instance: Instance, runId: string, control: AbortController): () => void {
  const timer = setInterval(() => {
    isStillRunning(instance.db, runId).then(
      (isRunning) => isRunning || control.abort(),
      () => undefined, // the store is away for a moment: the run goes on, its end is kept or not like any other
    );
  }, lookEveryMs);
  return () => clearInterval(timer);
}
