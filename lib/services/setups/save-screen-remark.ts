import { isId } from "#lib/domain/ids";
import type { Actor } from "#lib/domain/people/principal";
import { may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { StepId } from "#lib/domain/setup/controls";
import { maxRemarkChars } from "#lib/domain/setup/screen-remark";
import { harmless } from "#lib/domain/text/harmless";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { findSetup } from "#lib/store/queries/setups";

/**
 * Keeps what an admin says differs on their screen, for support, beside the setup and the step. At most `maxRemarkChars`;
 * what looks like a credential is hidden before it is stored.
 */
export async function saveScreenRemark(
  { instance, who: actor }: Asking,
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
