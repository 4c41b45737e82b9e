import { Badge } from "#components/ui/badge";
import { Icon } from "#components/ui/icon";
import type { FormAction } from "#lib/forms/form-state";
import type { PracticeUserForm } from "#lib/forms/practice-form";
import type { PracticeOrgState, PracticeUser } from "#lib/practice/practice";
import { UserForm } from "./user-form.tsx";

type UsersProps = { org: PracticeOrgState; save: FormAction<PracticeUserForm>; isOpen: boolean };

/** The users of a practice org; one of them is to be the Run As user. */
export function Users({ org: { host, users, settings }, save, isOpen }: UsersProps) {
  return (
    <div className="divide-y divide-line">
      {users.map((user) => (
        <details key={user.id} className="group" open={isOpen || notable(user).length > 0}>
          <summary className="grid cursor-pointer list-none grid-cols-[1.1rem_minmax(0,1fr)] gap-x-2.5 py-3 [&::-webkit-details-marker]:hidden">
            <Icon name="chevron-right" className="mt-1 text-soft transition-transform group-open:rotate-90" />
            <span className="min-w-0">
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
          </summary>
          <div className="pb-4 sm:pl-7">
            <UserForm action={save} host={host} user={user} />
          </div>
        </details>
      ))}
    </div>
  );
}

/** What keeps a user from being a Run As user that works. */
function notable({ isActive, isFrozen, isApiEnabled }: PracticeUser): readonly string[] {
  return [!isActive && "inactive", isFrozen && "frozen", !isApiEnabled && "API Enabled off"].filter(
    (word) => word !== false,
  );
}
