import { Button } from "../parts/button.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Detail, Details, RelatedList } from "../parts/classic-details.tsx";
import { FoundPage } from "../parts/found-page.tsx";
import type { PageProps } from "./page-props.ts";

/** One profile: its permissions, its session settings, and the limits on when and from where its users log in. */
export function Profile({ ring }: PageProps) {
  return (
    <FoundPage title="Profiles" under={["Users"]} tile="person" isClassic>
      <div className="sf-classic-small">Profile</div>
      <div className="sf-classic-title">Minimum Access - API Only Integrations</div>
      <Details
        title="Profile Detail"
        buttons={[
          <Button key="edit" label="Edit" look="classic" />,
          <Button key="clone" label="Clone" look="classic" />,
          <Button key="users" label="View Users" look="classic" />,
        ]}
      >
        <Detail label="User License">Salesforce Integration</Detail>
      </Details>
      <Details title="Administrative Permissions">
        <Detail label="API Enabled" control={{ id: "profile-api-enabled", ring }}>
          <CheckBox label="" on />
        </Detail>
        <Detail label="Api Only User">
          <CheckBox label="" on />
        </Detail>
        <Detail label="View Setup and Configuration">
          <CheckBox label="" />
        </Detail>
      </Details>
      <Details title="Session Settings">
        <Detail label="Session Security Level Required at Login" control={{ id: "profile-session-level", ring }}>
          --None--
        </Detail>
      </Details>
      <RelatedList title="Login Hours" button="Edit" control={{ id: "login-hours", ring }}>
        No login hours specified
      </RelatedList>
      <RelatedList title="Login IP Ranges" button="New" control={{ id: "login-ip-ranges", ring }}>
        No login IP ranges specified
      </RelatedList>
    </FoundPage>
  );
}
