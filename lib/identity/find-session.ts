import { and, eq, lt } from "drizzle-orm";
import { session, user } from "#lib/store/schema";
import type { Identity } from "./identity.ts";

/** How stale the note of a session's last use may be; so a page costs a write once a minute at most. */
const lastUseGraceMs = 60_000;

/** Somebody signed in, as they are called. What they may do is their memberships' to say. */
export type SignedInPerson = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly isOwner: boolean;
};

/**
 * Who sends these headers: the person of a session that is within its idle and its absolute limit. Null for everybody else.
 * Counts as a use of the session.
 */
export async function findSession(identity: Identity, headers: Headers): Promise<SignedInPerson | null> {
  const found = await identity.auth.api.getSession({ headers, query: { disableRefresh: true } });
  if (!found) return null;
  const { id, createdAt, updatedAt } = found.session;
  const now = identity.now();
  const isIdle = now.getTime() - updatedAt.getTime() >= identity.sessionIdleMs;
  const isOver = now.getTime() - createdAt.getTime() >= identity.sessionMaxMs;
  if (isIdle || isOver) {
    await identity.db.delete(session).where(eq(session.id, id));
    return null;
  }
  const stale = new Date(now.getTime() - Math.min(lastUseGraceMs, identity.sessionIdleMs / 10));
  if (updatedAt <= stale) {
    await identity.db
      .update(session)
      .set({ updatedAt: now })
      .where(and(eq(session.id, id), lt(session.updatedAt, now)));
  }
  const [person] = await identity.db
    .select({ userId: user.id, name: user.name, email: user.email, isOwner: user.isOwner })
    .from(user)
    .where(eq(user.id, found.user.id));
  return person ?? null;
}
