import { nobody, type Principal } from "#lib/domain/people/principal";
import { isSlug } from "#lib/domain/people/slug";
import { findSession, type SignedInPerson } from "#lib/identity/find-session";
import { instanceScope } from "#lib/services/authorize";
import type { Instance } from "#lib/services/instance";
import { listMemberships, type Membership } from "#lib/store/queries/workspaces";

/** Whoever opened a page or sent a form: who they are to services, and what a page shows of them. */
export type Visitor = {
  /** `nobody` for who is not signed in, and for who is in no workspace, or not in the one that the address names. */
  readonly who: Principal;
  readonly person: SignedInPerson | null;
  /** The workspace they are at work in; null where they are in none of them. */
  readonly workspace: Membership | null;
  readonly workspaces: readonly Membership[];
};

/**
 * Loads who sends these headers, with how far they reach. The workspace is the one that the address names; where it names
 * none, the first one they came into.
 */
export async function findVisitor(instance: Instance, headers: Headers, slug: string | null): Promise<Visitor> {
  const person = await findSession(instance.identity, headers);
  if (person === null) return { who: nobody, person: null, workspace: null, workspaces: [] };
  const workspaces = await listMemberships(instance.db, instanceScope("sign-in"), person.userId);
  const workspace = (slug === null ? workspaces[0] : workspaceNamed(workspaces, slug)) ?? null;
  if (workspace === null) return { who: nobody, person, workspace, workspaces };
  const { userId, isOwner } = person;
  const reach = { workspaceId: workspace.workspaceId, to: "all" } as const;
  return { who: { kind: "person", userId, role: workspace.role, isOwner, reach }, person, workspace, workspaces };
}

const workspaceNamed = (workspaces: readonly Membership[], slug: string): Membership | undefined =>
  isSlug(slug) ? workspaces.find((one) => one.slug === slug) : undefined;
