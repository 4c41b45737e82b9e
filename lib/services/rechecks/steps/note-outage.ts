import type { Problem } from "#lib/domain/check/check-run";
import type { Scope } from "#lib/domain/people/scope";
import type { Health } from "#lib/domain/recheck/health";
import {
  isOver,
  isWorthNotice,
  type OutageKind,
  outageOf,
  severalConnections,
  signsOf,
} from "#lib/domain/recheck/outage";
import type { Instance } from "#lib/services/instance";
import { raiseNotice } from "#lib/services/notices/steps/raise-notice";
import type { Connection } from "#lib/store/queries/connections";
import {
  changeOutage,
  countAway,
  countConnections,
  findLastProblem,
  holdOpenOutage,
  insertOutage,
  listOpenOutages,
  type Outage,
  refreshOutage,
} from "#lib/store/queries/outages";
import type { Tx } from "#lib/store/transaction";

/** An outage that goes on is kept as seen this often, however many checks meet it: they would all wait for its one row. */
const seenEveryMs = 60_000;

/**
 * Lets a check tell of an outage, for a transaction that holds the connection and its re-check: the first that meets one begins it, it
 * is told of once when it is more than one connection's hiccup, and it ends when one that waited passes.
 */
export async function noteOutage(
  instance: Instance,
  tx: Tx,
  scope: Scope,
  before: Connection,
  { after, problem }: { readonly after: Health; readonly problem: Problem | null },
): Promise<void> {
  const kind = problem && outageOf(problem);
  if (kind && after.health === "waiting") await meet(instance, tx, scope, before.id, kind);
  if (problem === null && before.health === "waiting") await pass(instance, tx, scope, before);
}

/** A connection waits because of an outage. */
async function meet(instance: Instance, tx: Tx, scope: Scope, connectionId: string, kind: OutageKind): Promise<void> {
  const at = instance.now();
  const known = (await listOpenOutages(tx, scope)).find((outage) => outage.kind === kind);
  if (known?.noticedAt) {
    if (at.getTime() - known.lastSeenAt.getTime() >= seenEveryMs) await refreshOutage(tx, scope, known.id, at);
    return;
  }
  const isNew = !known && (await insertOutage(tx, scope, { id: instance.newId(), kind, at }));
  // Until it is told of, those who meet it do so one after the other: each has to see the ones before.
  const held = await holdOpenOutage(tx, scope, kind);
  if (held === null) return; // it has ended this very moment, and whoever meets it next begins another
  const concerned = 1 + (await countAway(tx, scope, signsOf(kind), connectionId));
  const inWorkspace = await countConnections(tx, scope, severalConnections);
  const { since } = held;
  const isNoticed =
    held.noticedAt === null && isWorthNotice({ since, at, isSeenAgain: !isNew, concerned, inWorkspace });
  await changeOutage(tx, scope, held.id, { lastSeenAt: at, ...(isNoticed ? { noticedAt: at } : {}) });
  if (isNoticed) await tell(instance, tx, scope, "salesforce.away", held, concerned);
}

/** A connection that waited works again. */
async function pass(instance: Instance, tx: Tx, scope: Scope, before: Connection): Promise<void> {
  const at = instance.now();
  const open = await listOpenOutages(tx, scope);
  if (open.length === 0) return;
  const last = await findLastProblem(tx, scope, before.lastRunId);
  const kind = last && outageOf({ code: last });
  if (!kind || open.every((outage) => outage.kind !== kind)) return;
  const held = await holdOpenOutage(tx, scope, kind);
  if (held === null) return;
  const others = await countAway(tx, scope, signsOf(kind), before.id);
  if (!isOver(held.lastSeenAt, at, others)) return;
  await changeOutage(tx, scope, held.id, { endedAt: at });
  if (held.noticedAt) await tell(instance, tx, scope, "salesforce.back", held, others + 1);
  // The others in a job of its own: their rows are held before an outage, never after.
  if (others > 0) await instance.queue.send(tx, "hurry-rechecks", { workspaceId: scope.workspaceId });
}

const tell = (
  instance: Instance,
  tx: Tx,
  scope: Scope,
  event: "salesforce.away" | "salesforce.back",
  { id, kind, since }: Outage,
  connections: number,
): Promise<void> =>
  raiseNotice(instance, tx, scope, {
    event,
    cause: `${event === "salesforce.away" ? "away" : "back"} ${id}`,
    connectionId: null,
    projectId: null,
    facts: { outage: kind, since: since.toISOString(), connections },
  });
