import type { PracticeUser } from "#lib/practice/practice";
import { practiceId } from "./practice-values.ts";

/** An integration user made for the purpose, whose e-mail is not its username, and the org's administrator. */
export function newPracticeUsers(host: string): readonly PracticeUser[] {
  const [name = "", sandbox] = (host.split(".")[0] ?? "").split("--");
  const domain = `${name.replace(/-dev-ed$/, "")}.example`;
  const ending = sandbox === undefined ? "" : `.${sandbox}`;
  const user = (username: string) => ({ id: practiceId("005", `${host}/${username}`), username: username + ending });
  const able = { isActive: true, isFrozen: false, isApiEnabled: true };
  return [
    {
      ...user(`integration@${domain}`),
      email: `it-team@${domain}`,
      name: "Integration User",
      profile: "Minimum Access - API Only Integrations",
      license: "Salesforce Integration",
      ...able,
      isAdministrator: false,
      mayRotateSecrets: false,
    },
    {
      ...user(`ada.admin@${domain}`),
      email: `ada@${domain}`,
      name: "Ada Admin",
      profile: "System Administrator",
      license: "Salesforce",
      ...able,
      isAdministrator: true,
      mayRotateSecrets: true,
    },
  ];
}
