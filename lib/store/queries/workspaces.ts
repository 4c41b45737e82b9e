import { asc, eq } from "drizzle-orm";
import type { Role } from "#lib/domain/people/principal";
import type { InstanceScope } from "#lib/domain/people/scope";
import type { Database } from "../database.ts";
import { member, workspace } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** What somebody is in a workspace. */
export type Membership = {
  readonly workspaceId: string;
  readonly slug: string;
  readonly name: string;
  readonly role: Role;
};

/** The workspaces a person is in, the first one they came into first. */
export async function listMemberships(
  db: Database,
  _scope: InstanceScope,
  userId: string,
): Promise<readonly Membership[]> {
  const rows = await db
    .select({ workspaceId: workspace.id, slug: workspace.slug, name: workspace.name, role: member.role })
    .from(member)
    .innerJoin(workspace, eq(workspace.id, member.workspaceId))
    .where(eq(member.userId, userId))
    .orderBy(asc(member.createdAt), asc(member.id));
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

/** Makes a workspace; false when another one has its slug. */
export async function insertWorkspace(
  tx: Tx,
  _scope: InstanceScope,
  row: { id: string; name: string; slug: string; createdAt: Date },
): Promise<boolean> {
  const made = await tx.insert(workspace).values(row).onConflictDoNothing().returning({ id: workspace.id });
  return made.length === 1;
}

/** Takes somebody into a workspace. */
export async function insertMember(
  tx: Tx,
  _scope: InstanceScope,
  row: { id: string; workspaceId: string; userId: string; role: Role; createdAt: Date },
): Promise<void> {
  await tx.insert(member).values(row);
}
