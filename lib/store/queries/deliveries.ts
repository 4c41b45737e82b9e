import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Cursor } from "#lib/domain/cursor";
import type { Delivery } from "#lib/domain/notices/delivery";
import type { ListedDelivery, ListedNotice } from "#lib/domain/notices/listed";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import type { Database } from "../database.ts";
import { delivery, deliveryNotice, notice, noticeChannel } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { ofChannelWithin } from "../within.ts";

const columns = getTableColumns(delivery);
type Row = typeof delivery.$inferSelect;

/** A delivery with the channel it goes to. */
export type ChannelDelivery = { readonly channelId: string; readonly delivery: Delivery };

export async function findDelivery(db: Database, scope: Scope, id: string): Promise<ChannelDelivery | null> {
  const [row] = await db
    .select(columns)
    .from(delivery)
    .where(and(ofChannelWithin(scope, delivery.channelId), eq(delivery.id, id)));
  return row ? { channelId: row.channelId, delivery: deliveryOf(row) } : null;
}

/** The same, held until the transaction ends: after its channel. */
export async function holdDelivery(tx: Tx, scope: Scope, id: string): Promise<ChannelDelivery | null> {
  const [row] = await tx
    .select(columns)
    .from(delivery)
    .where(and(ofChannelWithin(scope, delivery.channelId), eq(delivery.id, id)))
    .for("update");
  return row ? { channelId: row.channelId, delivery: deliveryOf(row) } : null;
}

/** The mail of a channel that still takes notices, held until the transaction ends. */
export async function holdGathering(tx: Tx, { workspaceId }: Scope, channelId: string): Promise<Delivery | null> {
  const [row] = await tx
    .select(columns)
    .from(delivery)
    .where(
      and(eq(delivery.workspaceId, workspaceId), eq(delivery.channelId, channelId), eq(delivery.state, "gathering")),
    )
    .for("update");
  return row ? deliveryOf(row) : null;
}

/** Keeps a new delivery; false when it would be the channel's second that gathers. */
export async function insertDelivery(
  tx: Tx,
  { workspaceId }: Scope,
  channelId: string,
  now: Delivery,
): Promise<boolean> {
  const kept = await tx
    .insert(delivery)
    .values({ ...rowOf(now), channelId, workspaceId })
    .onConflictDoNothing()
    .returning({ id: delivery.id });
  return kept.length === 1;
}

export async function saveDelivery(tx: Tx, { workspaceId }: Scope, now: Delivery): Promise<void> {
  await tx
    .update(delivery)
    .set({ ...rowOf(now), version: sql`${delivery.version} + 1` })
    .where(and(eq(delivery.workspaceId, workspaceId), eq(delivery.id, now.id)));
}

/** Has a delivery carry a notice; false when its channel has it already. */
export async function insertDeliveryNotice(
  tx: Tx,
  _scope: Scope,
  row: { readonly channelId: string; readonly noticeId: string; readonly deliveryId: string },
): Promise<boolean> {
  const kept = await tx
    .insert(deliveryNotice)
    .values(row)
    .onConflictDoNothing()
    .returning({ noticeId: deliveryNotice.noticeId });
  return kept.length === 1;
}

/** The channels that have a notice already, delivered or on its way. */
export async function listChannelsWith(tx: Tx, _scope: Scope, noticeId: string): Promise<readonly string[]> {
  const rows = await tx
    .select({ channelId: deliveryNotice.channelId })
    .from(deliveryNotice)
    .where(eq(deliveryNotice.noticeId, noticeId));
  return rows.map(({ channelId }) => channelId);
}

/** Deliveries of a channel that are under way now. */
export async function countSending(db: Database, scope: Scope, channelId: string, at: Date): Promise<number> {
  const [row] = await db
    .select({ sending: count() })
    .from(delivery)
    .where(
      and(
        ofChannelWithin(scope, delivery.channelId),
        eq(delivery.channelId, channelId),
        eq(delivery.state, "sending"),
        gt(delivery.leaseUntil, at),
      ),
    );
  return row?.sending ?? 0;
}

/** Whether the last attempt at something that is still to go to a channel failed. */
export async function isStruggling(db: Database, scope: Scope, channelId: string): Promise<boolean> {
  const rows = await db
    .select({ id: delivery.id })
    .from(delivery)
    .where(
      and(
        ofChannelWithin(scope, delivery.channelId),
        eq(delivery.channelId, channelId),
        inArray(delivery.state, ["waiting", "sending"]),
        isNotNull(delivery.lastFault),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** The delivery of a channel that has been due the longest; null: none is. */
export async function findNextDue(db: Database, scope: Scope, channelId: string, at: Date): Promise<string | null> {
  const [row] = await db
    .select({ id: delivery.id })
    .from(delivery)
    .where(and(ofChannelWithin(scope, delivery.channelId), eq(delivery.channelId, channelId), isDueBy(at)))
    .orderBy(asc(sql`coalesce(${delivery.alarmAt}, ${delivery.leaseUntil})`))
    .limit(1);
  return row?.id ?? null;
}

/** Deliveries of all workspaces whose alarm rang before an instant, or which have died by then: a few of each channel, the longest due first. */
export async function listOverdueDeliveries(
  db: Database,
  _scope: InstanceScope,
  before: Date,
  { ofEach, limit = 500 }: { readonly ofEach: number; readonly limit?: number },
): Promise<readonly { id: string; workspaceId: string }[]> {
  const since = sql`coalesce(${delivery.alarmAt}, ${delivery.leaseUntil})`;
  const numbered = db
    .select({
      id: delivery.id,
      workspaceId: delivery.workspaceId,
      since: since.mapWith(delivery.createdAt).as("since"),
      place: sql<number>`row_number() over (partition by ${delivery.channelId} order by ${since})`.as("place"),
    })
    .from(delivery)
    .where(isDueBy(before))
    .as("numbered");
  return db
    .select({ id: numbered.id, workspaceId: numbered.workspaceId })
    .from(numbered)
    .where(lte(numbered.place, ofEach))
    .orderBy(asc(numbered.since))
    .limit(limit);
}

const isDueBy = (at: Date): SQL | undefined =>
  or(
    and(inArray(delivery.state, ["gathering", "waiting"]), lte(delivery.alarmAt, at)),
    and(eq(delivery.state, "sending"), lte(delivery.leaseUntil, at)),
  );

// --- The list: keyset pages, the newest first. ---

/** One page of the deliveries of a channel, or of all that are reached. */
export async function listDeliveries(
  db: Database,
  scope: Scope,
  { channelId, after, limit = 50 }: { channelId: string | null; after: Cursor | null; limit?: number },
): Promise<{ readonly rows: readonly DeliveryRow[]; readonly next: Cursor | null }> {
  const conditions: (SQL | undefined)[] = [eq(delivery.workspaceId, scope.workspaceId)];
  conditions.push(ofChannelWithin(scope, delivery.channelId));
  if (channelId !== null) conditions.push(eq(delivery.channelId, channelId));
  const from = after === null ? null : new Date(after.key);
  if (from !== null && after !== null && !Number.isNaN(from.getTime())) {
    conditions.push(lte(delivery.createdAt, from));
    conditions.push(or(lt(delivery.createdAt, from), lt(delivery.id, after.id)));
  }
  const found = await db
    .select({ ...columns, kind: noticeChannel.kind, address: noticeChannel.address })
    .from(delivery)
    .innerJoin(noticeChannel, eq(noticeChannel.id, delivery.channelId))
    .where(and(...conditions))
    .orderBy(desc(delivery.createdAt), desc(delivery.id))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const told = await noticesOf(
    db,
    page.map(({ id }) => id),
  );
  return {
    rows: page.map(({ kind, address, ...row }) => ({
      channel: { id: row.channelId, kind, address },
      delivery: deliveryOf(row),
      ...(told.get(row.id) ?? { notices: [], noticeCount: 0 }),
    })),
    next: last ? { phase: "names", key: last.createdAt.toISOString(), id: last.id } : null,
  };
}

/** A delivery as the list reads it. */
export type DeliveryRow = Pick<ListedDelivery, "notices" | "noticeCount"> & {
  readonly channel: Pick<typeof noticeChannel.$inferSelect, "id" | "kind" | "address">;
  readonly delivery: Delivery;
};

const listedNotices = 3;

async function noticesOf(db: Database, ids: readonly string[]) {
  const told = new Map<string, { notices: ListedNotice[]; noticeCount: number }>();
  if (ids.length === 0) return told;
  const numbered = db
    .select({
      deliveryId: deliveryNotice.deliveryId,
      event: notice.event,
      facts: notice.facts,
      connectionId: notice.connectionId,
      place:
        sql<number>`row_number() over (partition by ${deliveryNotice.deliveryId} order by ${notice.at}, ${notice.id})`
          .mapWith(Number)
          .as("place"),
      all: sql<number>`count(*) over (partition by ${deliveryNotice.deliveryId})`.mapWith(Number).as("all_of_them"),
    })
    .from(deliveryNotice)
    .innerJoin(notice, eq(notice.id, deliveryNotice.noticeId))
    .where(inArray(deliveryNotice.deliveryId, [...ids]))
    .as("numbered");
  const rows = await db.select().from(numbered).where(lte(numbered.place, listedNotices)).orderBy(asc(numbered.place));
  for (const { deliveryId, event, facts, connectionId, all } of rows) {
    const of = told.get(deliveryId) ?? { notices: [], noticeCount: all };
    of.notices.push({ event, connectionName: facts.connectionName ?? null, connectionId });
    told.set(deliveryId, of);
  }
  return told;
}

function deliveryOf(row: Row): Delivery {
  const { id, attempts, lastFault, lastStatus, createdAt, until, deliveredAt, state, alarmAt, leaseUntil } = row;
  const common = { id, attempts, lastFault, lastStatus, createdAt, until, deliveredAt };
  if ((state === "gathering" || state === "waiting") && alarmAt) return { ...common, state, alarmAt };
  if (state === "sending" && leaseUntil) return { ...common, state, leaseUntil };
  return state === "delivered" ? { ...common, state } : { ...common, state: "gave-up" };
}

function rowOf(now: Delivery) {
  const { id, attempts, lastFault, lastStatus, createdAt, until, deliveredAt, state } = now;
  return {
    ...{ id, attempts, lastFault, lastStatus, createdAt, until, deliveredAt, state },
    alarmAt: now.state === "gathering" || now.state === "waiting" ? now.alarmAt : null,
    leaseUntil: now.state === "sending" ? now.leaseUntil : null,
  };
}
