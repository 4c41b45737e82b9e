import { and, asc, eq } from "drizzle-orm";
import type { Database } from "#lib/store/database";
import { project } from "#lib/store/schema";

export type Project = { readonly id: string; readonly name: string };

const columns = { id: project.id, name: project.name };

/** Projects of a workspace by name; a workspace has at most a few dozen, the list is bounded at 500. */
export async function listProjects(db: Database, workspaceId: string): Promise<readonly Project[]> {
  return db
    .select(columns)
    .from(project)
    .where(eq(project.workspaceId, workspaceId))
    .orderBy(asc(project.nameKey))
    .limit(500);
}

export async function findProject(db: Database, workspaceId: string, id: string): Promise<Project | null> {
  const rows = await db
    .select(columns)
    .from(project)
    .where(and(eq(project.workspaceId, workspaceId), eq(project.id, id)));
  return rows[0] ?? null;
}

/** Saves a new project; false when the workspace has one of that name. */
export async function saveProject(
  db: Database,
  row: { id: string; workspaceId: string; name: string; createdAt: Date },
): Promise<boolean> {
  const saved = await db
    .insert(project)
    .values({ ...row, nameKey: row.name.toLowerCase() })
    .onConflictDoNothing()
    .returning({ id: project.id });
  return saved.length === 1;
}
