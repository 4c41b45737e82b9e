import { eq, sql } from "drizzle-orm";
import type { Scope } from "#lib/domain/people/scope";
import type { Database } from "../database.ts";
import { changeFeed, workspace } from "../schema.ts";

/** How often something of the workspace has changed, as far as it has been counted. */
export async function readChangeCount(db: Database, { workspaceId }: Scope): Promise<number> {
  const own = eq(changeFeed.workspaceId, workspaceId);
  const [row] = await db.select({ count: changeFeed.count }).from(changeFeed).where(own);
  return row?.count ?? 0;
}

/**
 * Counts that something has changed. By a statement of its own, after the change is committed: inside of transactions, which all
 * would wait for this one row, it cost most of their number a second. One for a workspace that is gone counts nothing.
 */
export async function countChange(db: Database, workspaceId: string): Promise<void> {
  await db
    .insert(changeFeed)
    .select(
      db
        .select({ workspaceId: workspace.id, count: sql<number>`1`.as("count") })
        .from(workspace)
        .where(eq(workspace.id, workspaceId)),
    )
    .onConflictDoUpdate({ target: changeFeed.workspaceId, set: { count: sql`${changeFeed.count} + 1` } });
}
