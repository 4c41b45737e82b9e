import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import { verificationCodeOf } from "#lib/practice/verification-code";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { answered, openPracticeControl } from "./steps/practice-control.ts";

/** Whether this is the code that the practice org "mailed" before it shows Consumer Key and Secret. Nothing is changed by it. */
export const verifyPracticeCode: Service<{ host: string; code: string }, null, PracticeRefusal> = async (
  asking,
  { host, code },
) => {
  const open = openPracticeControl(asking);
  if (!open.ok) return open;
  const org = answered(await open.value.control.findOrg(host));
  if (!org.ok) return org;
  return code === verificationCodeOf(org.value.orgId) ? ok(null) : refused("not-understood", { fields: ["code"] });
};
