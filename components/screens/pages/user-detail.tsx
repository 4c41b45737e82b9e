import { Button } from "../parts/button.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Detail, Details, RelatedList } from "../parts/classic-details.tsx";
import { Control } from "../parts/control.tsx";
import { FoundPage } from "../parts/found-page.tsx";
import type { PageProps } from "./page-props.ts";

/** One user's page: the buttons over the details, and the lists of what is assigned. Frozen, so that Unfreeze is offered. */
export function UserDetail({ values, ring }: PageProps) {
  return (
    <FoundPage title="Users" under={["Users"]} tile="person" isClassic>
      <div className="sf-classic-title">Orglink Integration</div>
      <Details
        title="User Detail"
        buttons={[
          <Button key="edit" label="Edit" look="classic" />,
          <Control key="reset" id="user-reset-password" ring={ring}>
            <Button label="Reset Password" look="classic" />
          </Control>,
          <Control key="unfreeze" id="user-unfreeze" ring={ring}>
            <Button label="Unfreeze" look="classic" />
          </Control>,
          <Button key="summary" label="View Summary" look="classic" />,
        ]}
      >
        <Detail label="Name">Orglink Integration</Detail>
        <Detail label="Username">{values.runAsUsername}</Detail>
        <Detail label="User License">Salesforce Integration</Detail>
        <Detail label="Profile">
          <span className="sf-link">Minimum Access - API Only Integrations</span>
        </Detail>
        <Detail label="Active">
          <CheckBox label="" on />
        </Detail>
      </Details>
      <RelatedList
        title="Permission Set Assignments"
        button="Edit Assignments"
        control={{ id: "user-permission-sets", ring }}
      >
        <span className="sf-link">Orglink API</span>
      </RelatedList>
      <RelatedList title="Permission Set License Assignments" button="Edit Assignments">
        Salesforce API Integration
      </RelatedList>
    </FoundPage>
  );
}
