import { Button } from "#components/screens/parts/button";
import { practiceSwitches } from "#lib/practice/practice";
import type { SetupPageProps } from "../org-view.ts";
import { ClassicField } from "./classic-field.tsx";
import { ClassicPage, ClassicPanel } from "./classic-page.tsx";

/** The profile of the Run As user: what keeps a login out by where or when it is. */
export function Profiles({ live, ring, org: { users, settings } }: SetupPageProps) {
  const runAsUser = users.find(({ username }) => username === settings.runAsUsername);
  const profile = runAsUser?.profile ?? users[0]?.profile ?? "Profile";
  return (
    <ClassicPage
      live={live}
      title="Profiles"
      sentence={
        runAsUser
          ? `${profile}, the profile of the Run As user ${runAsUser.username}.`
          : `${profile}. The app has no Run As user yet.`
      }
    >
      <ClassicPanel
        title={profile}
        buttons={
          <>
            <Button label="Save" look="classic" act={live.save} />
            <Button label="Cancel" look="classic" act={live.cancel} />
          </>
        }
      >
        {(["loginIpRanges", "isOutsideLoginHours"] as const).map((id) => (
          <ClassicField
            key={id}
            label={practiceSwitches[id].label}
            field={live.field(id)}
            hint={practiceSwitches[id].explanation}
            ring={ring}
            controls={[id === "loginIpRanges" ? "login-ip-ranges" : "login-hours"]}
          />
        ))}
      </ClassicPanel>
    </ClassicPage>
  );
}
