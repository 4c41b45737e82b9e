import type { Scope } from "#lib/domain/people/scope";
import { next } from "#lib/domain/recheck/recheck";
import { placeOf } from "#lib/domain/recheck/slot";
import { authorize, instanceScope, systemIn } from "#lib/services/authorize";
import { beginCheckRun, longestCheckRunMs } from "#lib/services/checks/steps/begin-check-run";
import { countRecheck, recheckKeys, takeRecheckPlace } from "#lib/services/checks/steps/limit-check-runs";
import { checkSavedConnection } from "#lib/services/connections/steps/check-saved-connection";
import { keepCheck } from "#lib/services/connections/steps/keep-check";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { type Connection, holdConnection } from "#lib/store/queries/connections";
import { type DueRecheck, holdDueRechecks, renewLease, saveLeases } from "#lib/store/queries/rechecks";
import { traceOf } from "#lib/trace-of";
import { applyToRecheck } from "./apply-to-recheck.ts";
import { endBatchWhenDone } from "./end-batch-when-done.ts";

/** How many are taken at once, and how many of them are checked at once. */
const portionSize = 36;
const mostAtOnce = 6;
/** Portions are begun for so long; then the next job goes on. */
const usuallyGoesOnMs = 45_000;
/** For a portion to come to its turn. A check that begins gets a lease of its own, a little longer than it can take. */
const portionLeaseMs = 5 * 60_000;
const checkLeaseMs = longestCheckRunMs + 30_000;
/** Pauses of a check that came to no answer: somebody ended it, or it broke. */
const cutOffPauseMs = 10 * 60_000;
const brokenPauseMs = 30 * 60_000;
/** How often it is looked for room that another job of this process has taken. */
const lookForRoomEveryMs = 50;

/**
 * Checks the connections of all workspaces whose next check is due, the longest due first and a few at once, until none is due or
 * 45 s are over. Where there are many, further jobs help. Each check is made by one process at a time; a crash at any instant costs
 * the wait for its lease, and one further check.
 */
export async function recheckDue(instance: Instance, goesOnMs = usuallyGoesOnMs): Promise<void> {
  const until = performance.now() + goesOnMs;
  /** Orgs and users that have had enough for now, so that not each of their connections has to ask. */
  const full: Full = new Map();
  for (let portions = 0; ; portions += 1) {
    const isOver = performance.now() >= until;
    const portion = await takePortion(instance, { calls: portions === 0 || isOver });
    await checkAll(instance, portion, full);
    await endBatches(instance, portion);
    if (portion.length === 0 || isOver) return;
  }
}

type Full = Map<string, Date>;
type Taken = DueRecheck & { readonly recheck: { readonly state: "checking"; readonly leaseUntil: Date } };

/** Takes a portion of what is due. A full one, where it `calls`, has another job come and help. */
function takePortion(instance: Instance, { calls }: { readonly calls: boolean }): Promise<readonly Taken[]> {
  const at = instance.now();
  const scope = instanceScope("jobs");
  return inTransaction(instance, scope, async (tx) => {
    const leaseUntil = new Date(at.getTime() + portionLeaseMs);
    const due = await holdDueRechecks(tx, scope, at, portionSize);
    const taken = due.flatMap((one) => {
      const recheck = next(one.recheck, { type: "due", at, leaseUntil });
      return recheck !== one.recheck && recheck.state === "checking" ? [{ ...one, recheck }] : [];
    });
    const ids = taken.map(({ recheck }) => recheck.connectionId);
    if (ids.length > 0) await saveLeases(tx, scope, ids, leaseUntil);
    if (calls && ids.length === portionSize) await instance.queue.send(tx, "recheck-due", {});
    return taken;
  });
}

/** Checks them as places come free. One whose host has none left lets others go first. */
async function checkAll(instance: Instance, portion: readonly Taken[], full: Full): Promise<void> {
  const waiting = [...portion];
  const underWay = new Set<Promise<void>>();
  const beginOne = (): boolean => {
    for (const [index, taken] of waiting.entries()) {
      const place = takeRecheckPlace(taken);
      if (place === null) continue;
      waiting.splice(index, 1);
      const check = checkOne(instance, taken, full).finally(() => {
        place.release();
        underWay.delete(check);
      });
      underWay.add(check);
      return true;
    }
    return false;
  };
  while (waiting.length > 0 || underWay.size > 0) {
    if (waiting.length > 0 && underWay.size < mostAtOnce && beginOne()) continue;
    // Where nothing of its own is under way, another job of this process has all the room.
    await (underWay.size > 0 ? Promise.race(underWay) : pause(lookForRoomEveryMs));
  }
}

/** Ends each *Test all* of which this portion had the last. */
async function endBatches(instance: Instance, portion: readonly Taken[]): Promise<void> {
  const asked = portion.filter(({ recheck }) => recheck.batchId !== null);
  const ofEachWorkspace = new Map(asked.map((taken) => [taken.workspaceId, taken]));
  for (const taken of ofEachWorkspace.values()) await endBatchWhenDone(instance, scopeFor(taken));
}

/** One check, whatever comes of it: what breaks is logged, and the others go on. */
async function checkOne(instance: Instance, taken: Taken, full: Full): Promise<void> {
  const { connectionId } = taken.recheck;
  const scope = scopeFor(taken);
  /** The lease by which this check is known; another one once it has begun. */
  let { leaseUntil } = taken.recheck;
  const putBack = (pauseMs: number) =>
    inTransaction(instance, scope, (tx) =>
      applyToRecheck(tx, scope, connectionId, { type: "held-back", at: instance.now(), leaseUntil, pauseMs }),
    );
  try {
    const againAt = await findRoom(instance, taken, full);
    if (againAt !== null) {
      await putBack(pauseUntil(againAt, instance.now(), connectionId));
      return;
    }
    const runId = instance.newId();
    const begun = await begin(instance, scope, taken, runId);
    if (begun === null) return;
    leaseUntil = begun.leaseUntil;
    const report = await checkSavedConnection(instance, scope, begun.connection, runId);
    if (!(await keepCheck(instance, scope, { connectionId, runId }, report))) await putBack(cutOffPauseMs);
  } catch (error) {
    instance.log.error({ connection: connectionId, error: traceOf(error) }, "re-check broke");
    // With the store away its lease runs out instead.
    await putBack(brokenPauseMs).catch(() => undefined);
  }
}

/** Counts the check against its org and Run As user. Null: it may be made; else when there is room again. */
async function findRoom(instance: Instance, taken: Taken, full: Full): Promise<Date | null> {
  const now = instance.now();
  const known = recheckKeys(taken).flatMap((key) => full.get(key) ?? []);
  const until = known.find((at) => at > now);
  if (until) return until;
  const counted = await countRecheck(instance, taken);
  if (counted.isAllowed) return null;
  full.set(counted.over, counted.againAt);
  return counted.againAt;
}

/** Once there is room, spread over as long as that takes to fill: all of them at once would find it full again. */
function pauseUntil(againAt: Date, now: Date, connectionId: string): number {
  return Math.max(againAt.getTime() - now.getTime(), 0) + 1000 + Math.floor(placeOf(connectionId) * spreadMs);
}
const spreadMs = 5 * 60_000;

/** Orglink at work on one connection, for nobody. */
function scopeFor({ workspaceId, recheck }: Taken): Scope {
  const who = systemIn(workspaceId, "recheck-due", { to: { connections: [recheck.connectionId] } });
  const scope = authorize(who, "recheck:perform");
  if (!scope.ok) throw new Error("the job may not check a connection");
  return scope.value;
}

/** Begins the run; null when its connection is gone, or the re-check is not this one's any more: paused, answered, taken anew. */
function begin(
  instance: Instance,
  scope: Scope,
  { recheck: { connectionId, leaseUntil: from } }: Taken,
  runId: string,
): Promise<{ readonly connection: Connection; readonly leaseUntil: Date } | null> {
  const leaseUntil = new Date(instance.now().getTime() + checkLeaseMs);
  return inTransaction(instance, scope, async (tx) => {
    const connection = await holdConnection(tx, scope, connectionId);
    if (connection === null) return null;
    if (!(await renewLease(tx, scope, connectionId, { from, until: leaseUntil }))) return null;
    const { myDomain, rotatesByApi } = connection;
    await beginCheckRun(instance, tx, scope, { id: runId, myDomain, rotatesByApi, connectionId });
    return { connection, leaseUntil };
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
