import { and, eq, isNotNull, lte } from "drizzle-orm";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import type { Database } from "#lib/store/database";
import { connection } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { connectionsWithin } from "../within.ts";

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
