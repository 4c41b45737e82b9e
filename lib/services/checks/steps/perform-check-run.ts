import type { CheckReport } from "#lib/domain/check/check-run";
import type { Scope } from "#lib/domain/people/scope";
import { checkConnection, type TypedConnection } from "#lib/salesforce/check-connection";
import type { Instance } from "#lib/services/instance";
import { saveStages } from "#lib/store/queries/check-runs";
import { watchCheckRun } from "./watch-check-runs.ts";

// Next loads this module several times in one process; the global symbol registry is what the copies share.
const shared = globalThis as { [key: symbol]: Map<string, AbortController> | undefined };
const registryKey = Symbol.for("orglink.running-checks");

function running(): Map<string, AbortController> {
  const registry = shared[registryKey] ?? new Map<string, AbortController>();
  shared[registryKey] = registry;
  return registry;
}

/** Cuts the calls of a run that is under way in this process; another replica's notices by itself that its run has ended. */
export function abortCheckRun(runId: string): void {
  running().get(runId)?.abort();
}

/** Whether somebody may be looking on: not at what comes by itself, day after day. */
const isAwaited = ({ who }: Scope): boolean => who.kind !== "system" || who.job !== "recheck-due";

/**
 * Makes the calls of a run that has begun, and keeps each stage as it happens; of a check that nobody waits for, all of them at its
 * end. It ends early when the run is ended from elsewhere: cancelled here, or on another replica.
 */
export async function performCheckRun(
  instance: Instance,
  scope: Scope,
  runId: string,
  typed: TypedConnection,
): Promise<CheckReport> {
  const control = new AbortController();
  running().set(runId, control);
  const isShared = instance.storeKind === "postgres";
  const stopWatching = isShared ? watchCheckRun(instance, runId, () => control.abort()) : () => undefined;
  const onStage = async (stages: CheckReport["stages"]) => {
    if (!(await saveStages(instance.db, scope, runId, stages))) control.abort();
  };
  try {
    const begunAt = performance.now();
    const report = await checkConnection(typed, {
      send: instance.door.send,
      warm: instance.door.warm,
      now: () => performance.now(),
      signal: control.signal,
      ...(isAwaited(scope) ? { onStage } : {}),
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
