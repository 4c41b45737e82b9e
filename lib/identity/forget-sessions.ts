import { eq, lt, or } from "drizzle-orm";
import type { Database } from "#lib/store/database";
import { session } from "#lib/store/schema";
import { deleteAttemptsBefore } from "./attempts.ts";
import { deleteBearerTokensExpiredBefore } from "./bearer-tokens.ts";
import type { Identity } from "./identity.ts";
import { knownBrowserLifetimeMs } from "./known-browser.ts";
import { browserAttempts } from "./sign-in-budget.ts";

const dayMs = 24 * 60 * 60_000;

/** Deletes sessions past a limit, and attempts and tokens that are a day out of date. For now and then; safe anywhere. */
export async function forgetSessions({ db, now, sessionIdleMs, sessionMaxMs }: Identity): Promise<void> {
  const ago = (durationMs: number) => new Date(now().getTime() - durationMs);
  const isOver = or(lt(session.updatedAt, ago(sessionIdleMs)), lt(session.createdAt, ago(sessionMaxMs)));
  await db.delete(session).where(isOver);
  await deleteAttemptsBefore(db, ago(dayMs), browserAttempts);
  await deleteAttemptsBefore(db, ago(knownBrowserLifetimeMs));
  await deleteBearerTokensExpiredBefore(db, ago(dayMs));
}

/** Ends every session of a person; answers how many there were. */
export async function endSessionsOf(db: Database, userId: string): Promise<number> {
  const ended = await db.delete(session).where(eq(session.userId, userId)).returning({ id: session.id });
  return ended.length;
}
