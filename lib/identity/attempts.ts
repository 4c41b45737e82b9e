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
  const isOver = isWindowOver(windowMs);
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

/**
 * Counts one more attempt under each of these keys, whose limits have one window: all of them, or none when one is past its limit.
 * One statement where all are allowed. `againAt` is when the window ends of whichever is past it.
 */
export async function takeAttempts(
  db: Database,
  keys: Readonly<Record<string, number>>,
  windowMs: number,
  now: Date,
): Promise<
  { readonly isAllowed: true } | { readonly isAllowed: false; readonly over: string; readonly againAt: Date }
> {
  // In one order for all, so that two who take the same keys never wait for each other.
  const names = Object.keys(keys).sort();
  const isOver = isWindowOver(windowMs);
  const most = sql.join([
    sql`case ${attempt.key}`,
    ...names.map((name) => sql` when ${name} then ${keys[name]}::int`),
    sql` end`,
  ]);
  const rows = await db
    .insert(attempt)
    .values(names.map((key) => ({ key, windowStartedAt: now, count: 1 })))
    .onConflictDoUpdate({
      target: attempt.key,
      set: {
        count: sql`case when ${isOver} then 1 else least(${attempt.count}, ${most}) + 1 end`,
        windowStartedAt: sql`case when ${isOver} then excluded.window_started_at else ${attempt.windowStartedAt} end`,
      },
    })
    .returning();
  const isPast = ({ key, count }: { key: string; count: number }) => count > (keys[key] ?? 0);
  const past = rows.filter(isPast).sort((a, b) => b.windowStartedAt.getTime() - a.windowStartedAt.getTime())[0];
  if (past === undefined) return { isAllowed: true };
  const given = rows.filter((row) => !isPast(row)).map(({ key }) => key);
  await giveBackAttempts(db, given);
  return { isAllowed: false, over: past.key, againAt: new Date(past.windowStartedAt.getTime() + windowMs) };
}

/** Takes attempts back that turned out not to count, one under each of these keys. */
export async function giveBackAttempts(db: Database, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await db
    .update(attempt)
    .set({ count: sql`greatest(${attempt.count} - 1, 0)` })
    .where(inArray(attempt.key, [...keys]));
}

const isWindowOver = (windowMs: number) =>
  sql`${attempt.windowStartedAt} <= excluded.window_started_at - make_interval(secs => ${windowMs / 1000})`;

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
