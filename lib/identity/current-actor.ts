import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import type { Actor, Role } from "#lib/domain/people/principal";
import { member, session, user, workspace } from "#lib/store/schema";
import type { Access } from "./open-access.ts";

/** How stale the note of a session's last use may be; so a page costs a write once a minute at most. */
const lastUseGraceMs = 60_000;

/**
 * Who sends these headers: the person of a session that is within its idle and its absolute limit, at work in the
 * session's workspace, or in their first one. Null for everybody else. Counts as a use of the session.
 */
export async function currentActor(access: Access, headers: Headers): Promise<Actor | null> {
  const found = await access.auth.api.getSession({ headers, query: { disableRefresh: true } });
  if (!found) return null;
  const { id, createdAt, updatedAt, activeOrganizationId } = found.session;
  const now = access.now();
  const isIdle = now.getTime() - updatedAt.getTime() >= access.sessionIdleMs;
  const isOver = now.getTime() - createdAt.getTime() >= access.sessionMaxMs;
  if (isIdle || isOver) {
    await access.db.delete(session).where(eq(session.id, id));
    return null;
  }
  const stale = new Date(now.getTime() - Math.min(lastUseGraceMs, access.sessionIdleMs / 10));
  if (updatedAt <= stale) {
    await access.db
      .update(session)
      .set({ updatedAt: now })
      .where(and(eq(session.id, id), lt(session.updatedAt, now)));
  }
  return findActor(access, found.user.id, activeOrganizationId ?? null);
}

async function findActor(access: Access, userId: string, activeWorkspaceId: string | null): Promise<Actor | null> {
  const [row] = await access.db
    .select({
      userId: user.id,
      name: user.name,
      email: user.email,
      isOwner: user.isOwner,
      workspaceId: workspace.id,
      workspaceName: workspace.name,
      role: sql<Role>`${member.role}`,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .innerJoin(workspace, eq(workspace.id, member.organizationId))
    .where(eq(member.userId, userId))
    .orderBy(desc(sql`${workspace.id} = ${activeWorkspaceId ?? ""}`), asc(member.createdAt), asc(member.id))
    .limit(1);
  return row ?? null;
}
