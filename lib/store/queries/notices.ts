import type { NewNotice } from "#lib/domain/notices/notice";
import type { Scope } from "#lib/domain/people/scope";
import { notice } from "../schema.ts";
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
