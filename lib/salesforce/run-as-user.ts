import type { RunAsUser } from "./user-query.ts";
import type { UserInfo } from "./userinfo.ts";

/** The standard profile's name, which Salesforce translates with the org's language. */
const administratorProfiles = [
  "system administrator",
  "systemadministrator",
  "systemadministratör",
  "administrateur système",
  "administrador del sistema",
  "administrador do sistema",
  "amministratore del sistema",
  "systeembeheerder",
  "järjestelmänvalvoja",
  "системный администратор",
  "システム管理者",
  "시스템 관리자",
  "系统管理员",
  "系統管理員",
];

/** Words in usernames and names of users that no person signs in with. */
const machineWords =
  /integrat|\bapi\b|service|\bsvc\b|\bbot\b|robot|system|automat|connector|sync|\betl\b|orglink|middleware|interface|technical|daemon/i;

/** Does the Run As user have the System Administrator profile, and with it far more rights than an integration needs? */
export const isAdministrator = (user: RunAsUser): boolean =>
  user.profile !== undefined && administratorProfiles.includes(user.profile.toLowerCase());

/**
 * Does the Run As user look like a person's own account? Only when its license is a person's and neither
 * username nor name says machine; what cannot be seen is no reason.
 */
export function looksLikePerson(user: RunAsUser, userInfo: UserInfo): boolean {
  if (userInfo.isIntegrationUser || user.license === undefined || /integration/i.test(user.license)) return false;
  if (user.userType !== undefined && user.userType !== "Standard") return false;
  const words = `${user.username ?? ""} ${user.name ?? ""}`.replace(/[._@+-]/g, " ");
  return user.name !== undefined && /\S\s+\S/.test(user.name) && !machineWords.test(words);
}
