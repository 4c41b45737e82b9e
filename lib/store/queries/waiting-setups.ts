import { and, eq, gt, lt, lte, sql } from "drizzle-orm";
import type { Database } from "#lib/store/database";
import { setup } from "#lib/store/schema";
import { findSetup, type Setup } from "./setups.ts";

/** Far more than a wait of half an hour has: a try that never ends properly cannot go on for ever. */
const mostTries = 40;

/**
 * Takes the next try of a waiting setup, for one caller only: until `leaseUntil` nobody else gets it, and after that, should this process
 * die, somebody does. Null when none is due, the setup has ended, or its Consumer Secret is kept no longer.
 */
export async function takeDueTry(db: Database, id: string, at: Date, leaseUntil: Date): Promise<Setup | null> {
  const taken = await db
    .update(setup)
    .set({ nextTryAt: leaseUntil, tries: sql`${setup.tries} + 1` })
    .where(
      and(
        eq(setup.id, id),
        eq(setup.state, "open"),
        lte(setup.nextTryAt, at),
        gt(setup.secretKeptUntil, at),
        lt(setup.tries, mostTries),
      ),
    )
    .returning({ workspaceId: setup.workspaceId });
  return taken[0] ? findSetup(db, taken[0].workspaceId, id) : null;
}

/** Setups whose next try was due at `before` and is not taken. */
export async function listOverdueTries(db: Database, before: Date, limit = 500): Promise<readonly string[]> {
  const rows = await db
    .select({ id: setup.id })
    .from(setup)
    .where(and(eq(setup.state, "open"), lte(setup.nextTryAt, before), lt(setup.tries, mostTries)))
    .orderBy(setup.nextTryAt)
    .limit(limit);
  return rows.map(({ id }) => id);
}
