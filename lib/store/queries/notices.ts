import { and, asc, count, eq } from "drizzle-orm";
import type { NewNotice } from "#lib/domain/notices/notice";
import type { ToldIn, ToldNotice } from "#lib/domain/notices/told-notice";
import type { Scope } from "#lib/domain/people/scope";
import type { Database } from "../database.ts";
import { deliveryNotice, notice, workspace } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** Keeps a notice; false when one of the same cause is kept already. */
export async function insertNotice(
  tx: Tx,
  { workspaceId }: Scope,
  row: NewNotice & { readonly id: string; readonly at: Date },
): Promise<boolean> {
  const kept = await tx
    .insert(notice)
    .values({ ...row, workspaceId })
    .onConflictDoNothing({ target: [notice.workspaceId, notice.cause] })
    .returning({ id: notice.id });
  return kept.length === 1;
}

/** What decides which channels a notice goes to; held until the transaction ends: after channels, before deliveries. */
export async function holdNotice(
  tx: Tx,
  { workspaceId }: Scope,
  id: string,
): Promise<Pick<NewNotice, "event" | "projectId"> | null> {
  const [row] = await tx
    .select({ event: notice.event, projectId: notice.projectId })
    .from(notice)
    .where(and(eq(notice.workspaceId, workspaceId), eq(notice.id, id)))
    .for("update");
  return row ?? null;
}

/** The notices that a delivery carries, the earliest first, and how many there are beside those. */
export async function listNoticesOf(
  db: Database,
  { workspaceId }: Scope,
  deliveryId: string,
  limit: number,
): Promise<{ readonly notices: readonly ToldNotice[]; readonly others: number }> {
  const carried = and(eq(notice.workspaceId, workspaceId), eq(deliveryNotice.deliveryId, deliveryId));
  const notices = await db
    .select({
      id: notice.id,
      event: notice.event,
      at: notice.at,
      connectionId: notice.connectionId,
      facts: notice.facts,
    })
    .from(deliveryNotice)
    .innerJoin(notice, eq(notice.id, deliveryNotice.noticeId))
    .where(carried)
    .orderBy(asc(notice.at), asc(notice.id))
    .limit(limit);
  const [all] = await db
    .select({ notices: count() })
    .from(deliveryNotice)
    .innerJoin(notice, eq(notice.id, deliveryNotice.noticeId))
    .where(carried);
  return { notices, others: (all?.notices ?? 0) - notices.length };
}

/** How the workspace is called, for what is said outside of it. */
export async function findWorkspaceName(db: Database, { workspaceId }: Scope): Promise<ToldIn["workspace"] | null> {
  const [row] = await db
    .select({ name: workspace.name, slug: workspace.slug })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  return row ?? null;
}
