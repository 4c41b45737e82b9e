import type { PracticeSettings, PracticeUser } from "#lib/practice/practice";

/** The user that Run As (Username) names. Usernames know no case; an e-mail address or a display name matches nobody. */
export function runAsUserOf(users: readonly PracticeUser[], settings: PracticeSettings): PracticeUser | null {
  const wanted = settings.runAsUsername.trim().toLowerCase();
  return users.find((user) => user.username.toLowerCase() === wanted) ?? null;
}
