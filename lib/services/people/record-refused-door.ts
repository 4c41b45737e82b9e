import type { Principal } from "#lib/domain/people/principal";
import type { Refusal } from "#lib/domain/refusal";
import { takeAttempt } from "#lib/identity/attempts";
import { auditIn } from "#lib/services/audit";
import { instanceScope } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";

/** Refusals of one person that are written down; whoever tries for hours fills no log. */
const most = { count: 10, windowMs: 60 * 60_000 } as const;

/**
 * Writes down that somebody signed in asked for what their role does not allow: no page offers it, so they sent it by hand, or
 * their role was changed while the page was open. Any other refusal is nobody's business.
 */
export async function recordRefusedDoor(instance: Instance, who: Principal, { code, facts }: Refusal): Promise<void> {
  const door = facts?.door;
  if (code !== "forbidden" || door === undefined || who.kind !== "person") return;
  const { userId } = who;
  if (!(await takeAttempt(instance.db, `audit:door:${userId}`, most, instance.now()))) return;
  const { workspaceId } = who.reach;
  const on = { kind: "workspace", id: workspaceId } as const;
  await inTransaction(instance, instanceScope("sign-in"), (tx) =>
    auditIn(tx, workspaceId, { action: "door.refused", on, details: { door } }, { userId }),
  );
}
