import type { Role } from "#lib/domain/people/principal";

/** What a person is in a workspace. */
export const roleWords: Readonly<Record<Role, string>> = { admin: "Admin", support: "Support" };
