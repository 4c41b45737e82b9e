import type { Actor } from "#lib/domain/actor";
import { may } from "#lib/domain/actor";
import type { StepId } from "#lib/domain/controls";
import { harmless } from "#lib/domain/harmless";
import { isId } from "#lib/domain/ids";
import { ok, type Result, refuse } from "#lib/domain/result";
import { maxRemarkChars } from "#lib/domain/screen-remark";
import { saveAuditEvent } from "#lib/store/audit-events";
import { findSetup } from "#lib/store/setups";
import type { Instance } from "./instance.ts";
import type { ServiceProblem } from "./service-problem.ts";

/**
 * Keeps what an admin says differs on their screen, for support, beside the setup and the step. At most `maxRemarkChars`;
 * what looks like a credential is hidden before it is stored.
 */
export async function saveScreenRemark(
  instance: Instance,
  actor: Actor,
  { setupId, step, text }: { readonly setupId: string; readonly step: StepId; readonly text: string },
): Promise<Result<null, ServiceProblem | "empty" | "too-long">> {
  if (!may(actor.role, "setup:read")) return refuse("forbidden");
  const setup = isId(setupId) ? await findSetup(instance.db, actor.workspaceId, setupId) : null;
  if (setup === null) return refuse("not-found");
  if (text.length > maxRemarkChars) return refuse("too-long");
  const remark = harmless(text, maxRemarkChars);
  if (remark === "") return refuse("empty");
  await saveAuditEvent(instance.db, {
    id: instance.newId(),
    workspaceId: actor.workspaceId,
    at: instance.now(),
    actorId: actor.userId,
    action: "guide.remarked",
    subjectKind: "setup",
    subjectId: setupId,
    details: { step, look: setup.look, remark },
  });
  return ok(null);
}
