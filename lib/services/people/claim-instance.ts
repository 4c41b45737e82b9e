import { slugOf } from "#lib/domain/people/slug";
import { type Refusal, refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";
import type { ClaimForm } from "#lib/forms/sign-in-forms";
import { spendBearerToken } from "#lib/identity/bearer-tokens";
import { type CodeProblem, checkFirstStartCode, claimedKey, isClaimed } from "#lib/identity/first-start-code";
import { insertOwner } from "#lib/identity/person";
import { forgetSignInAttempts } from "#lib/identity/sign-in-budget";
import { auditIn } from "#lib/services/audit";
import { instanceScope } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { saveInstanceSettingIfAbsent } from "#lib/store/queries/instance-settings";
import { insertMember, insertWorkspace } from "#lib/store/queries/workspaces";
import type { Tx } from "#lib/store/transaction";

export type Claimed = { readonly userId: string; readonly workspaceId: string; readonly slug: string };

/** Why nobody became the instance's owner. */
export type ClaimRefusal = Refusal<"already-claimed" | CodeProblem>;

const scope = instanceScope("first-start");

/**
 * Makes the instance's owner, who is admin of its first workspace, for the one-time code of the first start. All of it in
 * one transaction or nothing; of any number of claims at the same instant one succeeds.
 */
export async function claimInstance(
  instance: Instance,
  form: ClaimForm & { readonly code: string },
): Promise<Result<Claimed, ClaimRefusal>> {
  const { db, identity } = instance;
  const now = instance.now();
  if (await isClaimed(db)) return refused("already-claimed");
  const code = await checkFirstStartCode(db, form.code, now);
  if (!code.ok) return refused(code.problem, { fields: ["code"] });
  // Hashing takes a good part of a second on purpose: for the right code alone, and not while the transaction holds the store.
  const { password } = await identity.auth.$context;
  const passwordHash = await password.hash(form.password);
  const userId = instance.newId();
  return inTransaction(instance, scope, async (tx) => {
    const spent = await spendBearerToken(tx, "claim", code.value, now);
    if (!spent.ok) return refused("code-wrong", { fields: ["code"] });
    const claimedBy = await saveInstanceSettingIfAbsent(tx, claimedKey, userId);
    if (claimedBy !== userId) return refused("already-claimed");
    // Whoever guessed at this address before it was anybody's does not keep its owner out.
    await forgetSignInAttempts(tx, form.email);
    const { name, email, workspaceName } = form;
    await insertOwner(tx, { id: userId, accountId: instance.newId(), name, email, passwordHash, at: now });
    const workspace = await makeWorkspace(instance, tx, workspaceName);
    const row = { id: instance.newId(), workspaceId: workspace.id, userId, role: "admin", createdAt: now } as const;
    await insertMember(tx, scope, row);
    const on = { kind: "workspace", id: workspace.id } as const;
    await auditIn(tx, workspace.id, { action: "instance.claimed", on, details: { workspaceName } }, { userId });
    return ok({ userId, workspaceId: workspace.id, slug: workspace.slug });
  });
}

async function makeWorkspace(instance: Instance, tx: Tx, name: string): Promise<{ id: string; slug: string }> {
  const id = instance.newId();
  const plain = slugOf(name);
  for (const slug of [plain, `${plain}-${id.slice(0, 6)}`]) {
    if (await insertWorkspace(tx, scope, { id, name, slug, createdAt: instance.now() })) return { id, slug };
  }
  throw new Error("no free slug");
}
