import type { Scope } from "#lib/domain/people/scope";
import { remark } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** Keeps what somebody says differs on their screen. */
export async function insertRemark(
  tx: Tx,
  { workspaceId }: Scope,
  row: Omit<typeof remark.$inferInsert, "workspaceId">,
): Promise<void> {
  await tx.insert(remark).values({ ...row, workspaceId });
}
