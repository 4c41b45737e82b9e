import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import { type Tx, type TxContext, transact } from "#lib/store/transaction";
import { noteChange } from "./change-feed.ts";
import type { Instance } from "./instance.ts";

/**
 * Does work as one: all of it is kept, with its audit events and the jobs it sends, or nothing. Work that answers a refusal is
 * undone like work that throws. Once it is kept, open pages of the workspace hear of it.
 */
export async function inTransaction<Value>(
  instance: Pick<Instance, "db" | "now" | "newId">,
  scope: Scope | InstanceScope,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const { db, now, newId } = instance;
  const touched = new Set("workspaceId" in scope ? [scope.workspaceId] : []);
  const context: TxContext = { scope, at: now(), newId, touched };
  let refusal: { readonly answer: Value } | undefined;
  try {
    const value = await transact(db, context, async (tx) => {
      const answer = await work(tx);
      if (!isRefusal(answer)) return answer;
      refusal = { answer };
      throw undone;
    });
    for (const workspaceId of touched) noteChange(instance, workspaceId);
    return value;
  } catch (error) {
    if (error === undone && refusal !== undefined) return refusal.answer;
    throw error;
  }
}

const undone = new Error("refused, and so undone");

const isRefusal = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && (answer as { ok?: unknown }).ok === false;
