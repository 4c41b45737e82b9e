import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Scope } from "#lib/domain/people/scope";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import type { Database } from "../database.ts";
import { checkRun } from "../schema.ts";
import { runsWithin } from "../within.ts";

/** A check that came to an answer, as a strip shows it; without a problem it passed. */
export type EndedCheck = { readonly at: Date; readonly problem: ProblemCode | null };

/** The latest checks of a connection that came to an answer, the oldest first. */
export async function listEndedChecks(
  db: Database,
  scope: Scope,
  connectionId: string,
  limit: number,
): Promise<readonly EndedCheck[]> {
  const ended = and(eq(checkRun.connectionId, connectionId), inArray(checkRun.state, ["passed", "failed"]));
  const rows = await db
    .select({ at: checkRun.startedAt, problem: sql<ProblemCode | null>`${checkRun.problem}->>'code'` })
    .from(checkRun)
    .where(and(runsWithin(scope), ended))
    .orderBy(desc(checkRun.startedAt))
    .limit(limit);
  return rows.reverse();
}
