import { Button } from "../parts/button.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { FoundPage } from "../parts/found-page.tsx";
import { RowsTable } from "../parts/rows-table.tsx";
import type { PageProps } from "./page-props.ts";

/** Which permission set licenses a user has, behind Edit Assignments of the user's page. */
export function UserPermissionSetLicenses({ ring }: PageProps) {
  return (
    <FoundPage title="Users" under={["Users"]} tile="person" isClassic>
      <div className="sf-classic-small">Orglink Integration</div>
      <div className="sf-classic-title">Permission Set License Assignments</div>
      <div className="sf-button-row">
        <Button label="Save" look="classic" />
        <Button label="Cancel" look="classic" />
      </div>
      <RowsTable
        columns={[
          { name: "Permission Set License Label" },
          { name: "Enabled" },
          { name: "Expiration Date", minor: true },
        ]}
        rows={[
          {
            id: "api",
            cells: [
              <Control key="label" id="api-integration-license" ring={ring} mark="side">
                Salesforce API Integration
              </Control>,
              <CheckBox key="on" label="" on />,
              "",
            ],
          },
          { id: "crm", cells: ["CRM User", <CheckBox key="on" label="" />, ""] },
          { id: "identity", cells: ["Identity Connect", <CheckBox key="on" label="" />, ""] },
        ]}
      />
    </FoundPage>
  );
}
