import Link from "next/link";
import { Control } from "#components/screens/parts/control";
import type { SetupPageProps } from "../org-view.ts";
import { ClassicPage } from "./classic-page.tsx";
import { ClassicTable } from "./classic-table.tsx";

export function UserList({ live, ring, org: { users, hrefOfUser, settings } }: SetupPageProps) {
  return (
    <ClassicPage live={live} title="Users" sentence="The app’s Run As (Username) is one of these, by the username.">
      <ClassicTable
        caption="Users"
        columns={["Action", "Full Name", "Username", "Active", "Profile"]}
        rows={users.map((user, at) => ({
          key: user.id,
          cells: [
            <Link key="edit" href={hrefOfUser[user.id] ?? ""} prefetch={false} className="sf-link">
              Edit<span className="sf-alt"> {user.name}</span>
            </Link>,
            at === 0 ? (
              <Control key="name" id="user-row" ring={ring}>
                {user.name}
              </Control>
            ) : (
              user.name
            ),
            user.username === settings.runAsUsername ? `${user.username} (Run As)` : user.username,
            user.isActive ? (user.isFrozen ? "Frozen" : "Yes") : "No",
            user.profile,
          ],
        }))}
      />
    </ClassicPage>
  );
}
