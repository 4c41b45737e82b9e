import { ok, type Result, refuse } from "#lib/domain/result";
import type { ClaimForm } from "#lib/forms/sign-in-forms";
import type { Database } from "#lib/store/database";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { account, instanceSetting, member, user, workspace } from "#lib/store/schema";
import { spendBearerToken } from "./bearer-tokens.ts";
import { type CodeProblem, checkFirstStartCode, claimedKey, isClaimed } from "./first-start-code.ts";
import type { Access } from "./open-access.ts";
import { forgetSignInAttempts } from "./sign-in-budget.ts";

/** Why nobody became the instance's owner. */
export interface ClaimProblem {
  readonly code: "already-claimed" | CodeProblem;
}

/**
 * Makes the instance's owner, who is admin of its first workspace, for the one-time code of the first start. All of it in
 * one transaction or nothing; of any number of claims at the same instant one succeeds.
 */
export async function claimInstance(
  access: Access,
  form: ClaimForm,
): Promise<Result<{ userId: string; workspaceId: string }, ClaimProblem>> {
  const { db } = access;
  const now = access.now();
  if (await isClaimed(db)) return refuse({ code: "already-claimed" });
  const code = await checkFirstStartCode(db, form.code, now);
  if (!code.ok) return refuse({ code: code.problem });
  // Hashing takes a good part of a second on purpose: for the right code alone, and not while the transaction holds the store.
  const { password } = await access.auth.$context;
  const owner = { id: access.newId(), passwordHash: await password.hash(form.password) };
  return db.transaction(async (tx) => {
    const spent = await spendBearerToken(tx, "claim", code.value, now);
    if (!spent.ok) return refuse({ code: "code-wrong" } as const);
    const [claimed] = await tx
      .insert(instanceSetting)
      .values({ key: claimedKey, value: owner.id })
      .onConflictDoNothing()
      .returning();
    if (!claimed) return refuse({ code: "already-claimed" } as const);
    // Whoever guessed at this address before it was anybody's does not keep its owner out.
    await forgetSignInAttempts(tx, form.email);
    return ok({ userId: owner.id, workspaceId: await saveOwner(tx, access, form, owner) });
  });
}

async function saveOwner(
  tx: Database,
  { newId, now }: Access,
  form: ClaimForm,
  owner: { id: string; passwordHash: string },
): Promise<string> {
  const at = now();
  const stamps = { createdAt: at, updatedAt: at };
  const userId = owner.id;
  const workspaceId = newId();
  const { name, email } = form;
  await tx.insert(user).values({ id: userId, name, email, emailVerified: true, isOwner: true, ...stamps });
  const password = owner.passwordHash;
  await tx
    .insert(account)
    .values({ id: newId(), accountId: userId, providerId: "credential", userId, password, ...stamps });
  await tx.insert(workspace).values({ id: workspaceId, name: form.workspaceName, slug: workspaceId, createdAt: at });
  await tx.insert(member).values({ id: newId(), organizationId: workspaceId, userId, role: "admin", createdAt: at });
  await saveAuditEvent(tx, {
    id: newId(),
    workspaceId,
    at,
    actorId: userId,
    action: "instance.claimed",
    subjectKind: "instance",
    subjectId: workspaceId,
    details: { workspaceName: form.workspaceName },
  });
  return workspaceId;
}
