import type { Role } from "#lib/domain/people/principal";

/** What a person is in a workspace. */
export const roleWords: Readonly<Record<Role, string>> = { admin: "Admin", support: "Support" };

/** The same as it is told of a person: the owner of this Orglink is an admin, and more. */
export const roleOf = (role: Role, isOwner: boolean): string => (isOwner ? "Owner" : roleWords[role]);
