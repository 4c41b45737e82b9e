import { and, asc, eq, getTableColumns, gt, gte, isNotNull, lt, lte, notLike, or, type SQL, sql } from "drizzle-orm";
import type { Cursor } from "#lib/domain/cursor";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import type { Health } from "#lib/domain/recheck/health";
import type { Database } from "#lib/store/database";
import { connection, project } from "../schema.ts";
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

// --- The list: keyset pages. A search walks three index ranges one after the other: name, My Domain, org. ---

const phases = [connection.nameKey, connection.myDomain, connection.orgNameKey] as const;

export type ConnectionCursor = Cursor;

export type ConnectionPage = { readonly rows: readonly Connection[]; readonly next: ConnectionCursor | null };

/** The smallest text after all those that begin with `prefix`, in byte order. */
const endOfPrefix = (prefix: string): string => `${prefix}\u{10ffff}`;

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (found) => `\\${found}`);

/**
 * One page of a workspace's connections by name, or of those whose name, My Domain or org name begins with `prefix`
 * (lower-case). Each row appears once, under the first of the three that matches. The cost does not grow with the table.
 */
export async function listConnections(
  db: Database,
  scope: Scope,
  { prefix = "", after = null, limit = 50 }: { prefix?: string; after?: ConnectionCursor | null; limit?: number },
): Promise<ConnectionPage> {
  const rows: (Connection & { key: string })[] = [];
  let phase = after?.phase ?? 0;
  for (; phase < (prefix === "" ? 1 : phases.length) && rows.length <= limit; phase += 1) {
    const key = phases[phase as 0 | 1 | 2];
    const from = after?.phase === phase ? after : null;
    const conditions: (SQL | undefined)[] = [connectionsWithin(scope)];
    if (prefix !== "") conditions.push(gte(key, prefix), lt(key, endOfPrefix(prefix)));
    if (from) conditions.push(gte(key, from.key), or(gt(key, from.key), gt(connection.id, from.id)));
    for (const earlier of phases.slice(0, phase)) conditions.push(notLike(earlier, `${escapeLike(prefix)}%`));
    const found = await db
      .select({ ...columns, key: sql<string>`${key}` })
      .from(connection)
      .leftJoin(project, eq(project.id, connection.projectId))
      .where(and(...conditions))
      .orderBy(asc(key), asc(connection.id))
      .limit(limit + 1 - rows.length);
    rows.push(...found);
    if (rows.length > limit) break;
  }
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit).map(({ key: _key, ...row }) => row),
    next: last ? { phase: phaseOf(last, prefix), key: last.key, id: last.id } : null,
  };
}

/** In which of the three index ranges a listed row stands: the first whose key begins with the prefix. */
function phaseOf(row: Connection, prefix: string): 0 | 1 | 2 {
  if (row.name.toLowerCase().startsWith(prefix)) return 0;
  return row.myDomain.startsWith(prefix) ? 1 : 2;
}
