import { eq, inArray } from "drizzle-orm";
import type { Database } from "#lib/store/database";
import { member, user, workspace } from "#lib/store/schema";

/** Takes everybody there is into a workspace, as admins; one that is not there is made. Nothing of Orglink invites people yet. */
export async function joinWorkspace(db: Database, slug: string, name: string): Promise<void> {
  await db.insert(workspace).values({ id: slug, slug, name }).onConflictDoNothing();
  for (const { id } of await db.select({ id: user.id }).from(user)) {
    await db.insert(member).values({ id: `${slug}-${id}`, workspaceId: slug, userId: id, role: "admin" });
  }
}

/** Takes everybody out of a workspace; it stays, with all that is in it. */
export async function leaveWorkspace(db: Database, slug: string): Promise<void> {
  const left = db.select({ id: workspace.id }).from(workspace).where(eq(workspace.slug, slug));
  await db.delete(member).where(inArray(member.workspaceId, left));
}
