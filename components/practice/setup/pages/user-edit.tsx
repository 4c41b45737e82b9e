import { Button } from "#components/screens/parts/button";
import type { ControlId } from "#lib/domain/setup/controls";
import { practiceUserSwitches } from "#lib/practice/practice";
import type { SetupPageProps } from "../org-view.ts";
import { ClassicField } from "./classic-field.tsx";
import { ClassicPage, ClassicPanel } from "./classic-page.tsx";

const general = ["name", "username", "email", "profile", "license", "isActive", "isFrozen"] as const;
const permissions = ["isApiEnabled", "isAdministrator", "mayRotateSecrets"] as const;

/** What the articles call these fields. */
const controlsOf: Readonly<Partial<Record<keyof typeof practiceUserSwitches, readonly ControlId[]>>> = {
  username: ["user-username"],
  profile: ["user-profile"],
  license: ["user-license"],
  isActive: ["user-active"],
  isFrozen: ["user-unfreeze"],
  isApiEnabled: ["profile-api-enabled", "permission-set-api-enabled"],
};

/** A user, with the permissions that Salesforce keeps on the profile and its permission sets. */
export function UserEdit({ live, ring, org: { user } }: SetupPageProps) {
  const buttons = (
    <>
      <Button label="Save" look="classic" act={live.save} />
      <Button label="Cancel" look="classic" act={live.cancel} />
    </>
  );
  const rows = (names: readonly (keyof typeof practiceUserSwitches)[]) =>
    names.map((name) => (
      <ClassicField
        key={name}
        label={practiceUserSwitches[name].label}
        field={live.field(name)}
        hint={practiceUserSwitches[name].explanation}
        ring={ring}
        controls={controlsOf[name] ?? []}
      />
    ));
  return (
    <ClassicPage live={live} title={user?.name ?? "User"} tile="person">
      <ClassicPanel title="User Edit" buttons={buttons}>
        {rows(general)}
        <div className="sf-classic-bar">
          <span className="sf-strong">Profile and permission sets</span>
        </div>
        {rows(permissions)}
      </ClassicPanel>
    </ClassicPage>
  );
}
