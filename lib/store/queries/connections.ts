import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  gt,
  gte,
  isNotNull,
  lt,
  lte,
  notLike,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Cursor, ListPhase } from "#lib/domain/cursor";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import type { Health } from "#lib/domain/recheck/health";
import type { Database } from "#lib/store/database";
import { connection, project, recheck, workspace } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { connectionsWithin } from "../within.ts";

/** A connection as everyone may see it: there is no field for a Consumer Secret, sealed or not, of now or before. */
export type Connection = Omit<
  typeof connection.$inferSelect,
  "sealedConsumerSecret" | "sealedPreviousSecret" | "nameKey" | "orgNameKey"
> & {
  readonly projectName: string | null;
};

const {
  sealedConsumerSecret: _sealed,
  sealedPreviousSecret: _previous,
  nameKey: _nameKey,
  orgNameKey: _orgNameKey,
  ...own
} = getTableColumns(connection);
const columns = { ...own, projectName: project.name };

const select = (db: Database) =>
  db.select(columns).from(connection).leftJoin(project, eq(project.id, connection.projectId));

export async function findConnection(db: Database, scope: Scope, id: string): Promise<Connection | null> {
  const rows = await select(db).where(and(connectionsWithin(scope), eq(connection.id, id)));
  return rows[0] ?? null;
}

/** Holds a connection until the transaction ends, as it stands now: after its setups, before its runs. Null when it is gone. */
export async function holdConnection(tx: Tx, scope: Scope, id: string): Promise<Connection | null> {
  const rows = await select(tx)
    .where(and(connectionsWithin(scope), eq(connection.id, id)))
    .for("update", { of: connection });
  return rows[0] ?? null;
}

/** The one query that reads the sealed Consumer Secret of a connection. */
export async function findSealedConsumerSecret(db: Database, scope: Scope, id: string): Promise<string | null> {
  const rows = await db
    .select({ sealed: connection.sealedConsumerSecret })
    .from(connection)
    .where(and(connectionsWithin(scope), eq(connection.id, id)));
  return rows[0]?.sealed ?? null;
}

/** What a repair replaced, for as long as it is kept; the Consumer Secret sealed for this row and the My Domain of before. */
export type PreviousValues = {
  readonly myDomain: string;
  readonly consumerKey: string;
  readonly sealed: string;
  readonly replacedAt: Date;
};

/** The one query that reads the sealed Consumer Secret of before a repair. */
export async function findPreviousValues(db: Database, scope: Scope, id: string): Promise<PreviousValues | null> {
  const [row] = await db
    .select({
      myDomain: connection.previousMyDomain,
      consumerKey: connection.previousConsumerKey,
      sealed: connection.sealedPreviousSecret,
      replacedAt: connection.replacedAt,
    })
    .from(connection)
    .where(and(connectionsWithin(scope), eq(connection.id, id)));
  const { myDomain, consumerKey, sealed, replacedAt } = row ?? {};
  return myDomain && consumerKey && sealed && replacedAt ? { myDomain, consumerKey, sealed, replacedAt } : null;
}

/** What a connection is reached with, and what it was before: each Consumer Secret sealed for its own column and My Domain. */
type Credentials = Pick<typeof connection.$inferSelect, "myDomain" | "consumerKey" | "sealedConsumerSecret"> &
  Pick<
    typeof connection.$inferSelect,
    "previousMyDomain" | "previousConsumerKey" | "sealedPreviousSecret" | "replacedAt"
  >;

/** Puts other credentials into force, and keeps those of before, for a transaction that holds the connection. */
export async function replaceCredentials(
  tx: Tx,
  scope: Scope,
  id: string,
  credentials: Credentials,
  at: Date,
): Promise<void> {
  await tx
    .update(connection)
    .set({ ...credentials, updatedAt: at })
    .where(and(connectionsWithin(scope), eq(connection.id, id)));
}

/** Wipes what a repair replaced, for a transaction that holds the connection. When that was stays known: checks of before ask for it. */
export async function wipePreviousValues(tx: Tx, scope: Scope, id: string): Promise<void> {
  await tx
    .update(connection)
    .set({ previousMyDomain: null, previousConsumerKey: null, sealedPreviousSecret: null })
    .where(and(connectionsWithin(scope), eq(connection.id, id)));
}

/** Forgets when the credentials of a connection were replaced, once no check of before can be under way. */
export async function forgetReplacement(tx: Tx, scope: Scope, id: string): Promise<void> {
  await tx
    .update(connection)
    .set({ replacedAt: null })
    .where(and(connectionsWithin(scope), eq(connection.id, id)));
}

/** Connections of all workspaces whose credentials were replaced before an instant, the longest ago first. */
export async function listReplacedBefore(
  db: Database,
  _scope: InstanceScope,
  before: Date,
  limit = 500,
): Promise<readonly { id: string; workspaceId: string }[]> {
  return db
    .select({ id: connection.id, workspaceId: connection.workspaceId })
    .from(connection)
    .where(and(isNotNull(connection.replacedAt), lte(connection.replacedAt, before)))
    .orderBy(connection.replacedAt)
    .limit(limit);
}

/** Keeps which Run As user is meant, for a transaction that holds the connection. */
export async function saveMeantRunAsUser(
  tx: Tx,
  scope: Scope,
  id: string,
  meant: Pick<Connection, "meantRunAsUserId" | "advice"> & { readonly updatedAt: Date },
): Promise<void> {
  await tx
    .update(connection)
    .set(meant)
    .where(and(connectionsWithin(scope), eq(connection.id, id)));
}

/** Whether a connection of the workspace has this name, within reach or not: names are unique in all of it. */
export async function isConnectionNameTaken(
  db: Database,
  { workspaceId }: Scope,
  name: string,
  except?: string,
): Promise<boolean> {
  const rows = await db
    .select({ id: connection.id })
    .from(connection)
    .where(and(eq(connection.workspaceId, workspaceId), eq(connection.nameKey, name.toLowerCase())));
  return rows.some((row) => row.id !== except);
}

type NewConnection = Omit<typeof connection.$inferInsert, "workspaceId" | "nameKey" | "orgNameKey">;

/** Saves a new connection; false when the workspace has one of that name. */
export async function insertConnection(tx: Tx, { workspaceId }: Scope, row: NewConnection): Promise<boolean> {
  const saved = await tx
    .insert(connection)
    .values({
      ...row,
      workspaceId,
      nameKey: row.name.toLowerCase(),
      orgNameKey: (row.card.orgName ?? "").toLowerCase(),
    })
    .onConflictDoNothing({ target: [connection.workspaceId, connection.nameKey] })
    .returning({ id: connection.id });
  return saved.length === 1;
}

/** Keeps what a check run found out. A failing run changes the health and leaves the last known card. */
export async function saveCheckOfConnection(
  tx: Tx,
  scope: Scope,
  id: string,
  found: Health & Pick<Connection, "lastRunId" | "lastCheckedAt"> & Partial<Pick<Connection, "card" | "advice">>,
): Promise<void> {
  await tx
    .update(connection)
    .set({
      ...found,
      ...(found.card ? { orgNameKey: (found.card.orgName ?? "").toLowerCase() } : {}),
      updatedAt: found.lastCheckedAt,
    })
    .where(and(connectionsWithin(scope), eq(connection.id, id)));
}

/** What somebody may change of a connection by hand. */
export type ConnectionDetails = Pick<Connection, "name" | "description" | "projectId" | "rotatesByApi">;

/** Changes the details; false when it is gone. A taken name is the caller's to check; the unique index has the last word. */
export async function updateConnectionDetails(
  tx: Tx,
  scope: Scope,
  id: string,
  { name, description, projectId, rotatesByApi }: ConnectionDetails,
  at: Date,
): Promise<boolean> {
  const changed = await tx
    .update(connection)
    .set({ name, nameKey: name.toLowerCase(), description, projectId, rotatesByApi, updatedAt: at })
    .where(and(connectionsWithin(scope), eq(connection.id, id)))
    .returning({ id: connection.id });
  return changed.length === 1;
}

/** Deletes the connection with its check runs and its sealed Consumer Secret; false when it is gone. */
export async function deleteConnection(tx: Tx, scope: Scope, id: string): Promise<boolean> {
  const deleted = await tx
    .delete(connection)
    .where(and(connectionsWithin(scope), eq(connection.id, id)))
    .returning({ id: connection.id });
  return deleted.length === 1;
}

// --- The list: keyset pages. ---

/** A connection with what tells how it stands: whether it is looked after, and how often. */
export type ListedConnection = Connection & { readonly isPaused: boolean; readonly intervalMinutes: number };

export type ConnectionCursor = Cursor;

export type ConnectionPage = { readonly rows: readonly ListedConnection[]; readonly next: ConnectionCursor | null };

const searched = { names: connection.nameKey, hosts: connection.myDomain, orgs: connection.orgNameKey } as const;

// Written out, not as values: an index of a part of the table is used only where the planner sees that it is of that part.
const isFailing = sql`${connection.health} = 'failing'`;
const isNotFailing = sql`${connection.health} <> 'failing'`;

/** One index range, in the order in which the list walks them. */
type Range = { readonly phase: ListPhase; readonly key: AnyPgColumn; readonly only: SQL | undefined };

/** All connections: those that fail, then the rest, both by name. */
const allRanges: readonly Range[] = [
  { phase: "failing", key: connection.nameKey, only: isFailing },
  { phase: "names", key: connection.nameKey, only: isNotFailing },
];

/** Those that begin with `prefix`: by name, then by My Domain, then by org, each row once, under the first that matches. */
const searchRanges = (prefix: string): readonly Range[] =>
  (["names", "hosts", "orgs"] as const).map((phase, at, all) => ({
    phase,
    key: searched[phase],
    only: and(
      gte(searched[phase], prefix),
      lt(searched[phase], endOfPrefix(prefix)),
      ...all.slice(0, at).map((earlier) => notLike(searched[earlier], `${escapeLike(prefix)}%`)),
    ),
  }));

/** The smallest text after all those that begin with `prefix`, in byte order. */
const endOfPrefix = (prefix: string): string => `${prefix}\u{10ffff}`;

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (found) => `\\${found}`);

/**
 * One page of a workspace's connections, those that fail first, then by name; or of those whose name, My Domain or org name begins
 * with `prefix` (lower-case), by what matches. The cost does not grow with the table, whichever are the many.
 */
export async function listConnections(
  db: Database,
  scope: Scope,
  { prefix = "", after = null, limit = 50 }: { prefix?: string; after?: ConnectionCursor | null; limit?: number },
): Promise<ConnectionPage> {
  const ranges = prefix === "" ? allRanges : searchRanges(prefix);
  // A place in a range that this list does not walk is none: the first page.
  const from = Math.max(0, after === null ? 0 : ranges.findIndex(({ phase }) => phase === after.phase));
  const rows: (ListedConnection & { key: string; phase: ListPhase })[] = [];
  for (const { phase, key, only } of ranges.slice(from)) {
    const place = after?.phase === phase ? after : null;
    const beyond = place ? and(gte(key, place.key), or(gt(key, place.key), gt(connection.id, place.id))) : undefined;
    const found = await db
      .select({ ...columns, ...looksAfter, key: sql<string>`${key}` })
      .from(connection)
      .leftJoin(project, eq(project.id, connection.projectId))
      .innerJoin(workspace, eq(workspace.id, connection.workspaceId))
      .leftJoin(recheck, eq(recheck.connectionId, connection.id))
      .where(and(connectionsWithin(scope), only, beyond))
      .orderBy(asc(key), asc(connection.id))
      .limit(limit + 1 - rows.length);
    // One that was mended between the two readings stands in both.
    const seen = new Set(rows.map(({ id }) => id));
    rows.push(...found.filter(({ id }) => !seen.has(id)).map((row) => ({ ...row, phase })));
    if (rows.length > limit) break;
  }
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit).map(({ key: _key, phase: _phase, ...row }) => row),
    next: last ? { phase: last.phase, key: last.key, id: last.id } : null,
  };
}

const looksAfter = {
  isPaused: sql<boolean>`coalesce(${recheck.state} = 'paused', false)`,
  intervalMinutes: sql<number>`coalesce(${recheck.intervalMinutes}, ${workspace.recheckMinutes})`.mapWith(Number),
};

/** How many connections fail; not counted past `atMost`. */
export async function countFailing(db: Database, scope: Scope, atMost: number): Promise<number> {
  const failing = db
    .select({ id: connection.id })
    .from(connection)
    .where(and(connectionsWithin(scope), isFailing))
    // In the order of its index, so that it is the index that is read, wherever in the table they stand.
    .orderBy(asc(connection.nameKey))
    .limit(atMost)
    .as("failing");
  const [row] = await db.select({ count: count() }).from(failing);
  return row?.count ?? 0;
}
