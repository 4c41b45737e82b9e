import { and, asc, count, desc, eq, getTableColumns, gt, isNull, lte, sql } from "drizzle-orm";
import type { NoticeEvent } from "#lib/domain/notices/notice";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import type { Database } from "../database.ts";
import { delivery, noticeChannel, project, workspace } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { channelsWithin } from "../within.ts";

/** A channel as services may see it: there is no field for its secret, sealed or not, of now or before, nor for a whole webhook address. */
export type NoticeChannel = Omit<
  typeof noticeChannel.$inferSelect,
  "sealedAddress" | "sealedSecret" | "sealedPreviousSecret"
> & {
  readonly projectName: string | null;
};

/** What the delivery says that was tried last. */
export type LastDelivery = Pick<
  typeof delivery.$inferSelect,
  "id" | "state" | "createdAt" | "deliveredAt" | "lastFault" | "lastStatus"
>;

const {
  sealedAddress: _address,
  sealedSecret: _sealed,
  sealedPreviousSecret: _previous,
  ...own
} = getTableColumns(noticeChannel);
const columns = { ...own, projectName: project.name };

const select = (db: Database) =>
  db.select(columns).from(noticeChannel).leftJoin(project, eq(project.id, noticeChannel.projectId));

/** The channels of a workspace, the oldest first, each with what was tried last. A workspace has few. */
export async function listChannels(
  db: Database,
  scope: Scope,
): Promise<readonly { channel: NoticeChannel; last: LastDelivery | null }[]> {
  return selectWithLast(db).where(channelsWithin(scope)).orderBy(asc(noticeChannel.createdAt), asc(noticeChannel.id));
}

export async function findChannelWithLast(
  db: Database,
  scope: Scope,
  id: string,
): Promise<{ channel: NoticeChannel; last: LastDelivery | null } | null> {
  const [found] = await selectWithLast(db).where(and(channelsWithin(scope), eq(noticeChannel.id, id)));
  return found ?? null;
}

function selectWithLast(db: Database) {
  const last = db
    .select({
      id: delivery.id,
      state: delivery.state,
      createdAt: delivery.createdAt,
      deliveredAt: delivery.deliveredAt,
      lastFault: delivery.lastFault,
      lastStatus: delivery.lastStatus,
    })
    .from(delivery)
    .where(and(eq(delivery.channelId, noticeChannel.id), gt(delivery.attempts, 0)))
    .orderBy(desc(delivery.createdAt), desc(delivery.id))
    .limit(1)
    .as("last");
  return db
    .select({
      channel: columns,
      last: {
        id: last.id,
        state: last.state,
        createdAt: last.createdAt,
        deliveredAt: last.deliveredAt,
        lastFault: last.lastFault,
        lastStatus: last.lastStatus,
      },
    })
    .from(noticeChannel)
    .leftJoin(project, eq(project.id, noticeChannel.projectId))
    .leftJoinLateral(last, sql`true`);
}

/** Holds a channel until the transaction ends: before its deliveries. Null when it is gone. */
export async function holdChannel(tx: Tx, scope: Scope, id: string): Promise<NoticeChannel | null> {
  const [row] = await select(tx)
    .where(and(channelsWithin(scope), eq(noticeChannel.id, id)))
    .for("no key update", { of: noticeChannel });
  return row ?? null;
}

/** The channels of the workspace, each kept from being deleted until the transaction ends: before notices and deliveries. */
export async function keepChannels(
  tx: Tx,
  { workspaceId }: Scope,
): Promise<readonly Pick<NoticeChannel, "id" | "kind" | "events" | "projectId">[]> {
  return tx
    .select({
      id: noticeChannel.id,
      kind: noticeChannel.kind,
      events: noticeChannel.events,
      projectId: noticeChannel.projectId,
    })
    .from(noticeChannel)
    .where(eq(noticeChannel.workspaceId, workspaceId))
    .orderBy(asc(noticeChannel.id))
    .for("key share");
}

export async function findChannel(db: Database, scope: Scope, id: string): Promise<NoticeChannel | null> {
  const [row] = await select(db).where(and(channelsWithin(scope), eq(noticeChannel.id, id)));
  return row ?? null;
}

/** Lets nobody else add or move a channel of the workspace until the transaction ends: the first lock of all. */
export async function holdChannels(tx: Tx, { workspaceId }: Scope): Promise<void> {
  await tx.select({ id: workspace.id }).from(workspace).where(eq(workspace.id, workspaceId)).for("no key update");
}

/** How many channels the workspace has, within reach or not. */
export async function countChannels(db: Database, { workspaceId }: Scope): Promise<number> {
  const [row] = await db
    .select({ channels: count() })
    .from(noticeChannel)
    .where(eq(noticeChannel.workspaceId, workspaceId));
  return row?.channels ?? 0;
}

/** Where a channel goes: of a webhook the whole of it is sealed. */
export type ChannelAddress = Pick<
  typeof noticeChannel.$inferSelect,
  "id" | "workspaceId" | "kind" | "projectId" | "address" | "sealedAddress"
>;

const addressColumns = {
  id: noticeChannel.id,
  workspaceId: noticeChannel.workspaceId,
  kind: noticeChannel.kind,
  projectId: noticeChannel.projectId,
  address: noticeChannel.address,
  sealedAddress: noticeChannel.sealedAddress,
};

/** The channels of the workspace, within reach or not, whose address is shown like this one; those of one address are among them. */
export async function listAddressesShownAs(
  db: Database,
  { workspaceId }: Scope,
  address: string,
): Promise<readonly ChannelAddress[]> {
  return db
    .select(addressColumns)
    .from(noticeChannel)
    .where(and(eq(noticeChannel.workspaceId, workspaceId), eq(noticeChannel.address, address)));
}

/** Where one channel goes. */
export async function findChannelAddress(db: Database, scope: Scope, id: string): Promise<ChannelAddress | null> {
  const [row] = await db
    .select(addressColumns)
    .from(noticeChannel)
    .where(and(channelsWithin(scope), eq(noticeChannel.id, id)));
  return row ?? null;
}

/** Webhooks of all workspaces whose address is kept in clear, as an older release did. */
export async function listClearAddresses(db: Database, _scope: InstanceScope): Promise<readonly ChannelAddress[]> {
  return db
    .select(addressColumns)
    .from(noticeChannel)
    .where(and(eq(noticeChannel.kind, "webhook"), isNull(noticeChannel.sealedAddress)));
}

/** Keeps an address sealed that was kept in clear, with what is shown of it; does nothing when that is done. */
export async function sealChannelAddress(
  tx: Tx,
  _scope: InstanceScope,
  { id, address, sealedAddress }: Pick<ChannelAddress, "id" | "address"> & { readonly sealedAddress: string },
): Promise<void> {
  await tx
    .update(noticeChannel)
    .set({ address, sealedAddress })
    .where(and(eq(noticeChannel.id, id), isNull(noticeChannel.sealedAddress)));
}

export async function insertChannel(
  tx: Tx,
  { workspaceId }: Scope,
  row: Omit<typeof noticeChannel.$inferInsert, "workspaceId">,
): Promise<void> {
  await tx.insert(noticeChannel).values({ ...row, workspaceId });
}

/** What somebody may change of a channel; its address is what it is. */
export async function updateChannel(
  tx: Tx,
  scope: Scope,
  id: string,
  change: { readonly events: readonly NoticeEvent[]; readonly projectId: string | null },
  at: Date,
): Promise<void> {
  await tx
    .update(noticeChannel)
    .set({ ...change, updatedAt: at })
    .where(and(channelsWithin(scope), eq(noticeChannel.id, id)));
}

/** Deletes a channel with its deliveries; what they told of stays. */
export async function deleteChannel(tx: Tx, scope: Scope, id: string): Promise<void> {
  await tx.delete(noticeChannel).where(and(channelsWithin(scope), eq(noticeChannel.id, id)));
}

/** What a webhook's notices are signed with, sealed. */
export type SealedSigning = Pick<
  typeof noticeChannel.$inferSelect,
  "sealedSecret" | "sealedPreviousSecret" | "previousUntil"
>;

/** The one query that reads the sealed secrets of a webhook. */
export async function findSealedSigning(db: Database, scope: Scope, id: string): Promise<SealedSigning | null> {
  const [row] = await db
    .select({
      sealedSecret: noticeChannel.sealedSecret,
      sealedPreviousSecret: noticeChannel.sealedPreviousSecret,
      previousUntil: noticeChannel.previousUntil,
    })
    .from(noticeChannel)
    .where(and(channelsWithin(scope), eq(noticeChannel.id, id)));
  return row ?? null;
}

export async function saveSigning(
  tx: Tx,
  scope: Scope,
  id: string,
  signing: SealedSigning & { readonly sealedSecret: string },
  at: Date,
): Promise<void> {
  await tx
    .update(noticeChannel)
    .set({ ...signing, updatedAt: at })
    .where(and(channelsWithin(scope), eq(noticeChannel.id, id)));
}

/** Webhooks of all workspaces whose old secret signs no longer, and is still kept. */
export async function listOldSignings(
  db: Database,
  _scope: InstanceScope,
  at: Date,
): Promise<readonly { id: string; workspaceId: string }[]> {
  return db
    .select({ id: noticeChannel.id, workspaceId: noticeChannel.workspaceId })
    .from(noticeChannel)
    .where(lte(noticeChannel.previousUntil, at))
    .limit(500);
}

/** Wipes the old secret of a webhook whose time is over; false when it is wiped, or another is kept for longer. */
export async function wipeOldSigning(tx: Tx, scope: Scope, id: string, at: Date): Promise<boolean> {
  const wiped = await tx
    .update(noticeChannel)
    .set({ sealedPreviousSecret: null, previousUntil: null })
    .where(and(channelsWithin(scope), eq(noticeChannel.id, id), lte(noticeChannel.previousUntil, at)))
    .returning({ id: noticeChannel.id });
  return wiped.length === 1;
}
