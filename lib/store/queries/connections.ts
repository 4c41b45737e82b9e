import { and, eq } from "drizzle-orm";
import type { Scope } from "#lib/domain/people/scope";
import type { Health } from "#lib/domain/recheck/health";
import type { Database } from "#lib/store/database";
import { type Connection, connectionColumns } from "../connection-columns.ts";
import { connection, project } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { connectionsWithin } from "../within.ts";

export type { Connection } from "../connection-columns.ts";

const select = (db: Database) =>
  db.select(connectionColumns).from(connection).leftJoin(project, eq(project.id, connection.projectId));

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
