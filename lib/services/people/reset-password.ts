import { eq } from "drizzle-orm";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import { newPassword } from "#lib/forms/sign-in-forms";
import { findAccount, setPassword } from "#lib/identity/person";
import { forgetSignInAttempts } from "#lib/identity/sign-in-budget";
import type { Instance } from "#lib/services/instance";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { member, session } from "#lib/store/schema";

/** Why no password was replaced. The message is for the operator and repeats no password. */
export type ResetProblem = { readonly code: "unknown-email" | "password-unfit"; readonly message: string };

/**
 * Gives a person another password, for the operator: the way back in. It ends the person's sessions, makes every known
 * browser of theirs a stranger's, forgets the wrong passwords typed for them, and stands in the audit log of each of their
 * workspaces; all of it or nothing.
 */
export async function resetPassword(
  instance: Instance,
  { email, password }: { email: string; password: Secret },
): Promise<Result<{ readonly endedSessions: number }, ResetProblem>> {
  const { access, db, newId, now } = instance;
  const fit = newPassword.safeParse(password.reveal());
  if (!fit.success) return refuse({ code: "password-unfit", message: fit.error.issues[0]?.message ?? "" });
  const typed = email.trim().toLowerCase();
  const userId = await findAccount(db, typed);
  if (userId === null) return refuse({ code: "unknown-email", message: "Nobody here has this e-mail address." });
  // Hashing takes a good part of a second on purpose: not while the transaction holds the store.
  const hash = await (await access.auth.$context).password.hash(password.reveal());
  const at = now();
  return db.transaction(async (tx) => {
    // First the password, then the sessions: `signIn` asks for it again, under this lock, after it began one.
    await setPassword(tx, { id: newId(), userId, passwordHash: hash, at });
    const ended = await tx.delete(session).where(eq(session.userId, userId)).returning({ id: session.id });
    await forgetSignInAttempts(tx, typed);
    const memberships = await tx
      .select({ workspaceId: member.organizationId })
      .from(member)
      .where(eq(member.userId, userId));
    for (const { workspaceId } of memberships) {
      await saveAuditEvent(tx, {
        id: newId(),
        workspaceId,
        at,
        actorId: null,
        action: "password.reset",
        subjectKind: "person",
        subjectId: userId,
        details: { by: "operator" },
      });
    }
    return ok({ endedSessions: ended.length });
  });
}
