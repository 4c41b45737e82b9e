import type { JobPayload } from "#lib/domain/jobs/jobs";
import type { Scope } from "#lib/domain/people/scope";
import { authorize, systemIn } from "#lib/services/authorize";
import type { Instance } from "#lib/services/instance";
import { makeLook } from "./make-look.ts";
import { takeLook } from "./take-look.ts";

/**
 * Makes the look at the org of a setup that is due, on behalf of whoever has its guide open. Does nothing when none is: the guide was
 * closed, the look is made elsewhere, or it comes later.
 */
export async function lookAtSetup(
  instance: Instance,
  { setupId, workspaceId }: JobPayload<"look-at-setup">,
): Promise<void> {
  const taken = await takeLook(instance, scopeFor(workspaceId, setupId), setupId, { type: "due" });
  if (taken === null) return;
  const scope = scopeFor(workspaceId, setupId, taken.look.onBehalfOf);
  await makeLook(instance, scope, taken, { isAsked: false });
}

/** Orglink at work on one setup, counted as whoever has its guide open. */
function scopeFor(workspaceId: string, setupId: string, onBehalfOf: string | null = null): Scope {
  const who = systemIn(workspaceId, "look-at-setup", { to: { setup: setupId }, onBehalfOf });
  const scope = authorize(who, "setup:look");
  if (!scope.ok) throw new Error("the job may not look at a setup");
  return scope.value;
}
