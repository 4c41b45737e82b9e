import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { allows, type Permission } from "#lib/domain/people/principal";
import { readReturnPath } from "#lib/domain/people/return-path";
import type { Answer, RefusalCode } from "#lib/domain/refusal";
import { holdsSession } from "#lib/http/holds-session";
import { askedPageHeader, namedWorkspaceHeader } from "#lib/http/named-workspace";
import { routes, type WorkspaceRoutes, workspaceRoutes } from "#lib/routes";
import type { Service } from "#lib/services/asking";
import { openInstance } from "#lib/services/open-instance";
import { findVisitor, type Visitor } from "#lib/services/people/find-visitor";
import { recordRefusedDoor } from "#lib/services/people/record-refused-door";
import { storeErrorIn } from "#lib/trace-of";

/** What pages need to know of this Orglink; nothing that opens anything. */
export type InstanceFacts = {
  readonly isPracticeOrgOn: boolean;
  readonly storeKind: "embedded" | "postgres";
  /** What a search for connections finds inside of words. */
  readonly trigrams: "all" | "latin" | "none";
  /** What links that leave this Orglink begin with, and whether whoever runs it has said so. */
  readonly links: { readonly origin: string; readonly isGiven: boolean };
  /** A session ends so long after its last use, and after its beginning. */
  readonly sessions: { readonly idleMs: number; readonly maxMs: number };
  /** Which hosts an address may name beside Salesforce's own. */
  readonly hostRules: { readonly practice: boolean; readonly extraSuffixes: readonly string[] };
};

/** Whoever opened a page, and the one way from it to the services: in their name. */
export type Visit = Pick<Visitor, "person" | "workspace" | "workspaces"> & {
  readonly facts: InstanceFacts;
  /** Asks a service; it authorizes by itself. */
  readonly ask: <Input, Value, Code extends RefusalCode>(
    service: Service<Input, Value, Code>,
    input: Input,
  ) => Promise<Answer<Value, Code>>;
  /** Whether to offer what a service would refuse. */
  readonly allows: (permission: Permission) => boolean;
  /** An id for what a form is going to make, so that the same form sent twice makes it once. */
  readonly newId: () => string;
};

/** Somebody signed in, at work in one workspace, with the addresses of its pages. */
export type Session = Visit & {
  readonly person: NonNullable<Visit["person"]>;
  readonly workspace: NonNullable<Visit["workspace"]>;
  readonly to: WorkspaceRoutes;
};

/** Who is here, asked for once a request: by the session's cookie, at work in the workspace that the address names. */
export const visit = cache(async (): Promise<Visit> => {
  const instance = await openInstance();
  const asked = await headers();
  const visitor = await findVisitor(instance, asked, asked.get(namedWorkspaceHeader)).catch((error: unknown) => {
    // better-auth makes an error of its own of it, which would not say that the store is away.
    throw storeErrorIn(error) ?? error;
  });
  const { who, person, workspace, workspaces } = visitor;
  const { isPracticeOrgOn, myDomainSuffixes, url, isUrlGiven } = instance.env;
  return {
    person,
    workspace,
    workspaces,
    facts: {
      isPracticeOrgOn,
      storeKind: instance.storeKind,
      trigrams: instance.trigrams,
      links: { origin: url.origin, isGiven: isUrlGiven },
      sessions: { idleMs: instance.env.sessionIdleMs, maxMs: instance.env.sessionMaxMs },
      hostRules: { practice: isPracticeOrgOn, extraSuffixes: myDomainSuffixes },
    },
    ask: async (service, input) => {
      const answer = await service({ instance, who }, input);
      if (!answer.ok) await recordRefusedDoor(instance, who, answer.problem);
      return answer;
    },
    allows: (permission) => allows(who, permission),
    newId: instance.newId,
  };
});

/** The session of somebody signed in and in a workspace; null for everybody else. */
export async function findSession(): Promise<Session | null> {
  const here = await visit();
  const { person, workspace } = here;
  return person && workspace ? { ...here, person, workspace, to: workspaceRoutes(workspace.slug) } : null;
}

/** Whether the browser still has what was a session, which has ended where nobody is signed in: who signs out has none. */
export const comesWithSession = async (): Promise<boolean> => holdsSession((await headers()).get("cookie"));

/** Where to sign in, and from there back to the page that is asked for. */
export async function signInHref(): Promise<string> {
  const page = readReturnPath((await headers()).get(askedPageHeader));
  return page === null ? routes.signIn : routes.signInFor(page);
}

/**
 * Who is here. Somebody who is not signed in is sent to do so, and who is in no workspace is told. One whose workspaces are others
 * than the address names finds nothing there.
 */
export async function signedIn(): Promise<Session> {
  const session = await findSession();
  if (session) return session;
  const { person, workspaces } = await visit();
  if (person === null) redirect(await signInHref());
  return workspaces.length === 0 ? redirect(routes.noWorkspace) : notFound();
}
