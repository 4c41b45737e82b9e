import { parseSupportCode } from "#lib/domain/check/support-code";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { findRunBySupportCode } from "#lib/store/queries/check-runs";

/** What a typed text means as a support code: `none` when it is not one, `unknown` when no run of this workspace has it. */
export type SpokenCode =
  | { readonly status: "none" }
  | { readonly status: "unknown"; readonly supportCode: string }
  | { readonly status: "found"; readonly supportCode: string; readonly runId: string };

/** Finds the check run whose support code somebody typed as they heard it: "Maple 42 Otter". */
export async function findRun(
  { instance, who: actor }: Asking,
  typed: string,
): Promise<Result<SpokenCode, ServiceProblem>> {
  if (!may(actor.role, "connection:read")) return refuse("forbidden");
  const supportCode = parseSupportCode(typed);
  if (supportCode === null) return ok({ status: "none" });
  const runId = await findRunBySupportCode(instance.db, actor.workspaceId, supportCode);
  return ok(runId === null ? { status: "unknown", supportCode } : { status: "found", supportCode, runId });
}
