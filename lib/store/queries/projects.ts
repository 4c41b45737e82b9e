import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "#lib/domain/people/scope";
import type { Database } from "../database.ts";
import { project } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { projectsWithin } from "../within.ts";

export type Project = { readonly id: string; readonly name: string };

const columns = { id: project.id, name: project.name };

/** Projects of a workspace by name; a workspace has at most a few dozen, the list is bounded at 500. */
export async function listProjects(db: Database, scope: Scope): Promise<readonly Project[]> {
  return db.select(columns).from(project).where(projectsWithin(scope)).orderBy(asc(project.nameKey)).limit(500);
}

export async function findProject(db: Database, scope: Scope, id: string): Promise<Project | null> {
  const rows = await db
    .select(columns)
    .from(project)
    .where(and(projectsWithin(scope), eq(project.id, id)));
  return rows[0] ?? null;
}

/** Saves a new project; false when the workspace has one of that name. */
export async function insertProject(
  tx: Tx,
  { workspaceId }: Scope,
  row: { id: string; name: string; createdAt: Date },
): Promise<boolean> {
  const saved = await tx
    .insert(project)
    .values({ ...row, workspaceId, nameKey: row.name.toLowerCase() })
    .onConflictDoNothing()
    .returning({ id: project.id });
  return saved.length === 1;
}
