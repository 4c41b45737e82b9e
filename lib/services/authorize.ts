import type { JobName } from "#lib/domain/jobs/jobs";
import { allows, type Permission, type Principal, type Reach } from "#lib/domain/people/principal";
import type { InstanceScope, InstanceWork, Scope } from "#lib/domain/people/scope";
import { type Refusal, refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";

/** Lets whoever asks through a door, or refuses. The one place where a scope is made, and so the way to a workspace's rows. */
export function authorize(
  who: Principal,
  permission: Permission,
): Result<Scope, Refusal<"not-signed-in" | "forbidden">> {
  if (who.kind === "nobody") return refused("not-signed-in");
  if (!allows(who, permission)) return refused("forbidden", { facts: { door: permission } });
  return ok({ ...who.reach, who } as Scope);
}

/** For what belongs to no workspace, or looks through all. The store's functions that take it are listed in a test. */
export const instanceScope = (by: InstanceWork): InstanceScope => ({ by }) as InstanceScope;

/** Orglink itself at work in one workspace, for somebody who asked it to go on by itself, or for nobody. */
export const systemIn = (
  workspaceId: string,
  job: JobName,
  { to = "all", onBehalfOf = null }: { readonly to?: Reach["to"]; readonly onBehalfOf?: string | null } = {},
): Principal => ({ kind: "system", job, onBehalfOf, reach: { workspaceId, to } });
