import type { Refusal } from "#lib/domain/refusal";
import { refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import { newPassword } from "#lib/forms/sign-in-forms";
import { endSessionsOf } from "#lib/identity/forget-sessions";
import { findAccount, setPassword } from "#lib/identity/person";
import { forgetSignInAttempts } from "#lib/identity/sign-in-budget";
import { auditIn } from "#lib/services/audit";
import { instanceScope } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { listMemberships } from "#lib/store/queries/workspaces";

type Reset = { readonly endedSessions: number };

/**
 * Gives a person another password, for the operator: the way back in. It ends the person's sessions, makes every known
 * browser of theirs a stranger's, forgets the wrong passwords typed for them, and stands in the audit log of each of their
 * workspaces; all of it or nothing. A password that is none has its reason in the refusal, which repeats nothing of it.
 */
export async function resetPassword(
  instance: Instance,
  { email, password }: { email: string; password: Secret },
): Promise<Result<Reset, Refusal<"unknown-email" | "password-unfit">>> {
  const { identity, db, newId, now } = instance;
  const fit = newPassword.safeParse(password.reveal());
  if (!fit.success) return refused("password-unfit", { facts: { why: fit.error.issues[0]?.message ?? "" } });
  const typed = email.trim().toLowerCase();
  const userId = await findAccount(db, typed);
  if (userId === null) return refused("unknown-email");
  // Hashing takes a good part of a second on purpose: not while the transaction holds the store.
  const passwordHash = await (await identity.auth.$context).password.hash(password.reveal());
  const scope = instanceScope("operator");
  return inTransaction(instance, scope, async (tx) => {
    // First the password, then the sessions: `signIn` asks for it again, under this lock, after it began one.
    await setPassword(tx, { id: newId(), userId, passwordHash, at: now() });
    const endedSessions = await endSessionsOf(tx, userId);
    await forgetSignInAttempts(tx, typed);
    for (const { workspaceId } of await listMemberships(tx, scope, userId)) {
      const on = { kind: "person", id: userId } as const;
      await auditIn(tx, workspaceId, { action: "password.reset", on, details: {} });
    }
    return ok({ endedSessions });
  });
}
