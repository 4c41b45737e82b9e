import { isId } from "#lib/domain/ids";
import { personOf } from "#lib/domain/people/principal";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { StepId } from "#lib/domain/setup/controls";
import { maxRemarkChars } from "#lib/domain/setup/screen-remark";
import { harmless } from "#lib/domain/text/harmless";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { insertRemark } from "#lib/store/queries/remarks";
import { findSetup } from "#lib/store/queries/setups";

export type ScreenRemark = { readonly setupId: string; readonly step: StepId; readonly text: string };

/**
 * Keeps what an admin says differs on their screen, for support, beside the setup and the step. At most `maxRemarkChars`;
 * what looks like a credential is hidden before it is stored. The audit log has that it was said, not what.
 */
export const saveScreenRemark: Service<ScreenRemark, null, "remark-empty" | "remark-too-long"> = async (
  { instance, who },
  { setupId, step, text },
) => {
  const scope = authorize(who, "setup:remark");
  if (!scope.ok) return scope;
  const setup = isId(setupId) ? await findSetup(instance.db, scope.value, setupId) : null;
  if (setup === null) return refused("not-found");
  if (text.length > maxRemarkChars) return refused("remark-too-long", { fields: ["remark"] });
  const remark = harmless(text, maxRemarkChars);
  if (remark === "") return refused("remark-empty", { fields: ["remark"] });
  const made = { madeBy: personOf(scope.value.who), madeAt: instance.now() };
  return inTransaction(instance, scope.value, async (tx) => {
    const row = { id: instance.newId(), setupId, step, look: setup.look, text: remark, ...made };
    await insertRemark(tx, scope.value, row);
    await audit(tx, { action: "setup.remarked", on: { kind: "setup", id: setupId }, details: { step } });
    return ok(null);
  });
};
