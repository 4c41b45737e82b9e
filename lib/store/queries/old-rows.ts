import { and, asc, eq, exists, gt, inArray, isNotNull, lt, ne, not, notExists, or, sql } from "drizzle-orm";
import { alias, QueryBuilder } from "drizzle-orm/pg-core";
import type { InstanceScope } from "#lib/domain/people/scope";
import { checkBatch, checkRun, connection, delivery, deliveryNotice, notice, outage, setup } from "../schema.ts";
import type { Tx } from "../transaction.ts";

// What has been kept long enough, of all workspaces: each function deletes one portion, the oldest first, and says how many that were.

const query = new QueryBuilder();

/** Check runs that began before an instant; of each connection the last stays, and the last that passed, and those of open setups. */
export async function deleteOldRuns(tx: Tx, _scope: InstanceScope, before: Date, limit: number): Promise<number> {
  const isLast = exists(
    query
      .select({ id: connection.id })
      .from(connection)
      .where(and(eq(connection.id, checkRun.connectionId), eq(connection.lastRunId, checkRun.id))),
  );
  const later = alias(checkRun, "later");
  const isLaterPassed = and(
    eq(later.connectionId, checkRun.connectionId),
    eq(later.state, "passed"),
    or(
      gt(later.startedAt, checkRun.startedAt),
      and(eq(later.startedAt, checkRun.startedAt), gt(later.id, checkRun.id)),
    ),
  );
  const isLastPassed = and(
    eq(checkRun.state, "passed"),
    isNotNull(checkRun.connectionId),
    notExists(query.select({ id: later.id }).from(later).where(isLaterPassed)),
  );
  const isOfOpenSetup = exists(
    query
      .select({ id: setup.id })
      .from(setup)
      .where(and(eq(setup.id, checkRun.setupId), eq(setup.state, "open"))),
  );
  const isOld = and(lt(checkRun.startedAt, before), ne(checkRun.state, "running"));
  const old = query
    .select({ id: checkRun.id })
    .from(checkRun)
    .where(and(isOld, not(isLast), sql`not (${isLastPassed})`, not(isOfOpenSetup)))
    .orderBy(asc(checkRun.startedAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  const deleted = await tx.delete(checkRun).where(sql`${checkRun.id} in ${old}`).returning({ id: checkRun.id });
  return deleted.length;
}

/** Messages made before an instant that were delivered or given up. */
export async function deleteOldDeliveries(tx: Tx, _scope: InstanceScope, before: Date, limit: number): Promise<number> {
  const old = query
    .select({ id: delivery.id })
    .from(delivery)
    .where(and(lt(delivery.createdAt, before), inArray(delivery.state, ["delivered", "gave-up"])))
    .limit(limit)
    .for("update", { skipLocked: true });
  const deleted = await tx.delete(delivery).where(sql`${delivery.id} in ${old}`).returning({ id: delivery.id });
  return deleted.length;
}

/** Notices made before an instant that no message carries any more. */
export async function deleteOldNotices(tx: Tx, _scope: InstanceScope, before: Date, limit: number): Promise<number> {
  const carried = query
    .select({ id: deliveryNotice.noticeId })
    .from(deliveryNotice)
    .where(eq(deliveryNotice.noticeId, notice.id));
  const old = query
    .select({ id: notice.id })
    .from(notice)
    .where(and(lt(notice.at, before), notExists(carried)))
    .orderBy(asc(notice.at))
    .limit(limit)
    .for("update", { skipLocked: true });
  const deleted = await tx.delete(notice).where(sql`${notice.id} in ${old}`).returning({ id: notice.id });
  return deleted.length;
}

/** Outages that ended before an instant. */
export async function deleteOldOutages(tx: Tx, _scope: InstanceScope, before: Date, limit: number): Promise<number> {
  const old = query.select({ id: outage.id }).from(outage).where(lt(outage.endedAt, before)).limit(limit);
  const deleted = await tx.delete(outage).where(sql`${outage.id} in ${old}`).returning({ id: outage.id });
  return deleted.length;
}

/** *Test all* that ended before an instant. */
export async function deleteOldBatches(tx: Tx, _scope: InstanceScope, before: Date, limit: number): Promise<number> {
  const old = query.select({ id: checkBatch.id }).from(checkBatch).where(lt(checkBatch.endedAt, before)).limit(limit);
  const deleted = await tx.delete(checkBatch).where(sql`${checkBatch.id} in ${old}`).returning({ id: checkBatch.id });
  return deleted.length;
}
