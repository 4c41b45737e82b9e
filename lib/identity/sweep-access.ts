import { lt, or } from "drizzle-orm";
import { session } from "#lib/store/schema";
import { deleteAttemptsBefore } from "./attempts.ts";
import { deleteBearerTokensExpiredBefore } from "./bearer-tokens.ts";
import { knownBrowserLifetimeMs } from "./known-browser.ts";
import type { Access } from "./open-access.ts";
import { browserAttempts } from "./sign-in-budget.ts";

const dayMs = 24 * 60 * 60_000;

/** Deletes sessions past a limit, and attempts and tokens that are a day out of date. For now and then; safe anywhere. */
export async function sweepAccess({ db, now, sessionIdleMs, sessionMaxMs }: Access): Promise<void> {
  const ago = (durationMs: number) => new Date(now().getTime() - durationMs);
  const isOver = or(lt(session.updatedAt, ago(sessionIdleMs)), lt(session.createdAt, ago(sessionMaxMs)));
  await db.delete(session).where(isOver);
  await deleteAttemptsBefore(db, ago(dayMs), browserAttempts);
  await deleteAttemptsBefore(db, ago(knownBrowserLifetimeMs));
  await deleteBearerTokensExpiredBefore(db, ago(dayMs));
}
