import type { AuditEvent } from "#lib/domain/audit/audit-event";
import { takeAttempt } from "#lib/identity/attempts";
import { auditIn } from "#lib/services/audit";
import { instanceScope } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { listMemberships } from "#lib/store/queries/workspaces";

type Happened = Extract<AuditEvent, { action: "person.signed-in" | "person.signed-out" | "person.refused" }>;

/** Refusals of one person that are written down; whoever guesses for hours fills no log. */
const refusals = { count: 10, windowMs: 60 * 60_000 } as const;

/** Writes into the log of each of a person's workspaces that they came or went, or that somebody was refused in their name. */
export async function recordSignIn(
  instance: Instance,
  userId: string,
  happened: Pick<Happened, "action" | "details">,
): Promise<void> {
  const { action } = happened;
  const isOften = action === "person.refused" && !(await mayWrite(instance, userId));
  if (isOften) return;
  const scope = instanceScope("sign-in");
  const event = { ...happened, on: { kind: "person", id: userId } } as Happened;
  const who = action === "person.refused" ? {} : { userId };
  await inTransaction(instance, scope, async (tx) => {
    for (const { workspaceId } of await listMemberships(tx, scope, userId)) await auditIn(tx, workspaceId, event, who);
  });
}

const mayWrite = ({ db, now }: Instance, userId: string): Promise<boolean> =>
  takeAttempt(db, `audit:refused:${userId}`, refusals, now());
