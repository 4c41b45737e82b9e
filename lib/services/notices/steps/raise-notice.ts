import type { NewNotice } from "#lib/domain/notices/notice";
import type { Scope } from "#lib/domain/people/scope";
import type { Instance } from "#lib/services/instance";
import { insertNotice } from "#lib/store/queries/notices";
import type { Tx } from "#lib/store/transaction";

/**
 * Tells of something, with all that the transaction keeps or not at all: once it is committed, whoever wants to know gets it. The
 * same cause is told once, however often it is raised.
 */
export async function raiseNotice(
  { newId, now, queue }: Pick<Instance, "newId" | "now" | "queue">,
  tx: Tx,
  scope: Scope,
  notice: NewNotice,
): Promise<void> {
  const noticeId = newId();
  const isNew = await insertNotice(tx, scope, { ...notice, id: noticeId, at: now() });
  if (isNew) await queue.send(tx, "spread-notice", { noticeId, workspaceId: scope.workspaceId });
}
