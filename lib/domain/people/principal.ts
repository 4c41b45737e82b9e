import type { JobName } from "../jobs/jobs.ts";

/** What a person may be in a workspace. */
export const roles = ["admin", "support"] as const;
export type Role = (typeof roles)[number];

/** What an API key may be made for. */
export const apiScopes = ["connections:read", "checks:run"] as const;
export type ApiScope = (typeof apiScopes)[number];

/** What may be touched in one workspace: loaded with whoever asks, applied once, in the store's `where`. */
export type Reach = {
  readonly workspaceId: string;
  readonly to:
    | "all"
    | { readonly projects: readonly string[] }
    | { readonly connections: readonly string[] }
    | { readonly setup: string };
};

/** Who asks. Nothing of how they are called or shown is in it. */
export type Principal =
  | { readonly kind: "nobody" }
  | {
      readonly kind: "person";
      readonly userId: string;
      readonly role: Role;
      /** The instance's owner, who claimed it at the first start. */
      readonly isOwner: boolean;
      readonly reach: Reach;
    }
  /** Whoever has a setup link: at work on that one setup. */
  | { readonly kind: "guest"; readonly setupLinkId: string; readonly reach: Reach }
  /** A program with an API key. */
  | {
      readonly kind: "machine";
      readonly apiKeyId: string;
      readonly scopes: readonly ApiScope[];
      readonly reach: Reach;
    }
  /** Orglink itself, for somebody who asked it to go on by itself, or for nobody. */
  | { readonly kind: "system"; readonly job: JobName; readonly onBehalfOf: string | null; readonly reach: Reach };

export const nobody: Principal = { kind: "nobody" };

/** Who passes a door. Whoever is not named does not. */
type Passes = {
  readonly roles: readonly Role[];
  readonly isForGuests?: true;
  readonly scope?: ApiScope;
  readonly jobs?: readonly JobName[];
};

const everybody = ["admin", "support"] as const;
const admins = ["admin"] as const;

/** Everything a service can ask for. A door without a line here does not compile. */
const doors = {
  "connection:read": { roles: everybody, scope: "connections:read" },
  "connection:create": { roles: admins, isForGuests: true, jobs: ["try-waiting-setup"] },
  "connection:test": { roles: everybody, scope: "checks:run" },
  "connection:test-all": { roles: everybody },
  "connection:change": { roles: admins },
  "connection:delete": { roles: admins },
  /** A link for a repair is not there yet: guests come when it is. */
  "connection:repair": { roles: admins, jobs: ["try-waiting-setup"] },
  "check:read": { roles: everybody, isForGuests: true, scope: "connections:read" },
  "check:find": { roles: everybody },
  "setup:start": { roles: admins },
  "setup:read": { roles: everybody, isForGuests: true },
  "setup:change": { roles: admins, isForGuests: true },
  /** Looking at the org while the guide is open, with what the setup keeps. */
  "setup:look": { roles: admins, isForGuests: true, jobs: ["look-at-setup"] },
  "setup:cancel": { roles: admins },
  "setup:remark": { roles: everybody, isForGuests: true },
  /** What somebody types is theirs alone, whatever they may send. */
  "draft:keep": { roles: everybody },
  "project:read": { roles: everybody },
  "project:change": { roles: admins },
  "workspace:rule": { roles: admins },
  "capture:read": { roles: everybody, isForGuests: true },
  "practice:use": { roles: admins },
  "notice:read": { roles: everybody },
  "notice:change": { roles: admins },
  "notice:deliver": { roles: [], jobs: ["spread-notice", "deliver", "deliver-due"] },
  "secret:wipe": { roles: [], jobs: ["wipe-secrets"] },
  "run:interrupt": { roles: [], jobs: ["catch-up"] },
  "recheck:perform": { roles: [], jobs: ["recheck-due"] },
  "recheck:hurry": { roles: [], jobs: ["hurry-rechecks"] },
} as const satisfies Record<string, Passes>;

export type Permission = keyof typeof doors;
export const permissions = Object.keys(doors) as readonly Permission[];

/** Whether whoever asks passes this door. How far they reach behind it is the store's to apply. */
export function allows(who: Principal, permission: Permission): boolean {
  const passes: Passes = doors[permission];
  switch (who.kind) {
    case "nobody":
      return false;
    case "person":
      return passes.roles.includes(who.role);
    case "guest":
      return passes.isForGuests === true;
    case "machine":
      return passes.scope !== undefined && who.scopes.includes(passes.scope);
    case "system":
      return passes.jobs?.includes(who.job) === true;
  }
}

/** Whether a thing of this project, or of none, lies within a reach: for what is made or moved there. */
export const reachesProject = ({ to }: Pick<Reach, "to">, projectId: string | null): boolean =>
  to === "all" || "setup" in to || ("projects" in to && projectId !== null && to.projects.includes(projectId));

/** The person whose doing it is, or for whom it is done; null where there is none. */
export function personOf(who: Exclude<Principal, { kind: "nobody" }>): string | null {
  if (who.kind === "person") return who.userId;
  return who.kind === "system" ? who.onBehalfOf : null;
}
