import { Badge } from "#components/ui/badge";
import { TextLink } from "#components/ui/text-link";
import type { PracticeOrgState, PracticeUser } from "#lib/practice/practice";
import { routes } from "#lib/routes";

/** The users of a practice org, with the way to where each is edited; one of them is to be the Run As user. */
export function Users({ org: { host, users, settings } }: { org: PracticeOrgState }) {
  return (
    <ul className="divide-y divide-line">
      {users.map((user) => (
        <li key={user.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <span className="font-semibold">{user.name}</span>
              {user.username === settings.runAsUsername && <Badge>Run As user</Badge>}
              {notable(user).map((word) => (
                <span key={word} className="text-sm text-wait">
                  {word}
                </span>
              ))}
            </span>
            <span className="wrap-anywhere block text-sm text-soft">
              {user.username}, {user.profile}
            </span>
          </span>
          <TextLink href={routes.practiceScreen(host, "user", { user: user.id })}>
            Edit<span className="sr-only"> {user.name}</span>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

/** What keeps a user from being a Run As user that works. */
function notable({ isActive, isFrozen, isApiEnabled }: PracticeUser): readonly string[] {
  return [!isActive && "inactive", isFrozen && "frozen", !isApiEnabled && "API Enabled off"].filter(
    (word) => word !== false,
  );
}
