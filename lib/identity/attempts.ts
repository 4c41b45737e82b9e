import { createHash } from "node:crypto";
import { and, eq, inArray, like, lt, notLike, sql } from "drizzle-orm";
import type { Database } from "#lib/store/database";
import { attempt } from "#lib/store/schema";

/** At most `count` attempts in a window of `windowMs` milliseconds, which begins with the first of them. */
export interface AttemptLimit {
  readonly count: number;
  readonly windowMs: number;
}

/**
 * The key of attempts on something a stranger typed: of fixed length, not readable in the store, and in letters and digits
 * alone, so that further keys can begin with it.
 */
export const attemptKey = (kind: string, typed: string): string =>
  `${kind}:${createHash("sha256").update(typed).digest("hex").slice(0, 40)}`;

/**
 * Counts one more attempt under a key and says whether it is still allowed. One statement, so that attempts on several
 * replicas at the same instant are all counted. Attempts past the limit do not lengthen the window.
 */
export async function takeAttempt(
  db: Database,
  key: string,
  { count, windowMs }: AttemptLimit,
  now: Date,
): Promise<boolean> {
  const isOver = sql`${attempt.windowStartedAt} <= excluded.window_started_at - make_interval(secs => ${windowMs / 1000})`;
  const [row] = await db
    .insert(attempt)
    .values({ key, windowStartedAt: now, count: 1 })
    .onConflictDoUpdate({
      target: attempt.key,
      set: {
        count: sql`case when ${isOver} then 1 else least(${attempt.count}, ${count}) + 1 end`,
        windowStartedAt: sql`case when ${isOver} then excluded.window_started_at else ${attempt.windowStartedAt} end`,
      },
    })
    .returning({ count: attempt.count });
  return row !== undefined && row.count <= count;
}

/** Takes attempts back that turned out not to count, one under each of these keys. */
export async function giveBackAttempts(db: Database, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await db
    .update(attempt)
    .set({ count: sql`greatest(${attempt.count} - 1, 0)` })
    .where(inArray(attempt.key, [...keys]));
}

/** Forgets the attempts under a key: the person has shown who they are. */
export async function forgetAttempts(db: Database, key: string): Promise<void> {
  await db.delete(attempt).where(eq(attempt.key, key));
}

/** Forgets the attempts under every key that begins so; the beginning holds no `%`, `_` or backslash. */
export async function forgetAttemptsUnder(db: Database, beginning: string): Promise<void> {
  await db.delete(attempt).where(like(attempt.key, `${beginning}%`));
}

/**
 * Deletes the windows that began before an instant, which is to be older than every limit's window. Those under a key that
 * begins with `keptBeginning` stay; it holds no `%`, `_` or backslash.
 */
export async function deleteAttemptsBefore(db: Database, before: Date, keptBeginning?: string): Promise<void> {
  const isOther = keptBeginning === undefined ? undefined : notLike(attempt.key, `${keptBeginning}%`);
  await db.delete(attempt).where(and(lt(attempt.windowStartedAt, before), isOther));
}
