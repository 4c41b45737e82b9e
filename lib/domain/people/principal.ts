/** What a person may be in a workspace. */
export const roles = ["admin", "support"] as const;
export type Role = (typeof roles)[number];

/** A signed-in person at work in one workspace; every service call carries one. */
export type Actor = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** The instance's owner, who claimed it at the first start. */
  readonly isOwner: boolean;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly role: Role;
};

/** Everything a door can ask for, and who may pass. A door without a line here does not compile. */
const rolesByPermission = {
  "explain:use": ["admin", "support"],
  "connection:read": ["admin", "support"],
  "connection:create": ["admin"],
  "connection:test": ["admin", "support"],
  "connection:change": ["admin"],
  "connection:delete": ["admin"],
  "setup:read": ["admin", "support"],
  "setup:change": ["admin"],
  "project:read": ["admin", "support"],
  "project:change": ["admin"],
  "practice:use": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof rolesByPermission;
export const permissions = Object.keys(rolesByPermission) as readonly Permission[];

/** Whether this role passes this door. Workspace and row are checked by the query itself, which asks for both. */
export function may(role: Role, permission: Permission): boolean {
  return (rolesByPermission[permission] as readonly Role[]).includes(role);
}
