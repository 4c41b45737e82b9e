import { Button } from "../parts/button.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { FoundPage } from "../parts/found-page.tsx";
import { RowsTable } from "../parts/rows-table.tsx";
import type { PageProps } from "./page-props.ts";

/** One permission set at its System Permissions, which its overview lists below App Permissions. */
export function PermissionSet({ ring }: PageProps) {
  return (
    <FoundPage title="Permission Sets" under={["Users"]} tile="person" isClassic>
      <div className="sf-classic-small">Permission Set</div>
      <div className="sf-classic-title">Orglink API</div>
      <div className="sf-button-row">
        <Button label="Clone" look="classic" />
        <Button label="Edit Properties" look="classic" />
        <Control id="manage-assignments" ring={ring}>
          <Button label="Manage Assignments" look="classic" />
        </Control>
      </div>
      <div className="sf-related">
        <div className="sf-crumbs sf-part">
          <span className="sf-link">Permission Set Overview</span> &gt; System Permissions
        </div>
        <div className="sf-classic-bar">
          <span className="sf-strong">System Permissions</span>
          <Button label="Edit" look="classic" />
        </div>
        <RowsTable
          columns={[{ name: "Permission Name" }, { name: "Enabled" }, { name: "Description", minor: true }]}
          rows={[
            {
              id: "api",
              cells: [
                <Control key="name" id="permission-set-api-enabled" ring={ring} mark="side">
                  API Enabled
                </Control>,
                <CheckBox key="on" label="" on />,
                "Access any Salesforce.com API.",
              ],
            },
            {
              id: "expires",
              cells: [
                "Password Never Expires",
                <CheckBox key="on" label="" />,
                "Prevent the user's password from expiring.",
              ],
            },
            {
              id: "setup",
              cells: [
                "View Setup and Configuration",
                <CheckBox key="on" label="" />,
                "View the Setup and Administrative Settings pages.",
              ],
            },
          ]}
        />
      </div>
    </FoundPage>
  );
}
