import { parseSupportCode } from "#lib/domain/check/support-code";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { findRunBySupportCode } from "#lib/store/queries/check-runs";

/** What a typed text means as a support code: `none` when it is not one, `unknown` when no run of this workspace has it. */
export type SpokenCode =
  | { readonly status: "none" }
  | { readonly status: "unknown"; readonly supportCode: string }
  | { readonly status: "found"; readonly supportCode: string; readonly runId: string };

/** Finds the check run whose support code somebody typed as they heard it: "Maple 42 Otter". */
export const findCheckRunByCode: Service<string, SpokenCode> = async ({ instance, who }, typed) => {
  const scope = authorize(who, "check:find");
  if (!scope.ok) return scope;
  const supportCode = parseSupportCode(typed);
  if (supportCode === null) return ok({ status: "none" });
  const runId = await findRunBySupportCode(instance.db, scope.value, supportCode);
  return ok(runId === null ? { status: "unknown", supportCode } : { status: "found", supportCode, runId });
};
