import { type Actor, may } from "#lib/domain/actor";
import { ok, type Result, refuse } from "#lib/domain/result";
import { findLatestEventId } from "#lib/store/audit-events";
import type { Instance } from "./instance.ts";
import type { ServiceProblem } from "./service-problem.ts";

/** A mark that differs as soon as anything changed in the workspace, for pages that stay open. */
export async function readLatestChange(
  instance: Instance,
  actor: Actor,
): Promise<Result<{ change: string | null }, ServiceProblem>> {
  if (!may(actor.role, "connection:read")) return refuse("forbidden");
  return ok({ change: await findLatestEventId(instance.db, actor.workspaceId) });
}
