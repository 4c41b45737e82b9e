import { Button } from "../parts/button.tsx";
import { Radio } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { FoundPage } from "../parts/found-page.tsx";
import { RowsTable } from "../parts/rows-table.tsx";
import type { PageProps } from "./page-props.ts";

/** The last page of Manage Assignments, Add Assignment, Next: for how long, and for whom. */
export function PermissionSetAssign({ values, ring }: PageProps) {
  return (
    <FoundPage title="Permission Sets" under={["Users"]} tile="person">
      <div className="sf-strong">Orglink API</div>
      <div className="sf-part">Select an Expiration Option For Assigned Users</div>
      <div className="sf-check-line sf-part">
        <Radio label="No expiration date" on />
        <Radio label="Specify the expiration date" />
      </div>
      <RowsTable
        columns={[{ name: "Full Name" }, { name: "Username" }, { name: "Profile", minor: true }]}
        rows={[
          {
            id: "integration",
            cells: ["Orglink Integration", values.runAsUsername, "Minimum Access - API Only Integrations"],
          },
        ]}
      />
      <div className="sf-foot-buttons">
        <Button label="Cancel" />
        <Button label="Back" />
        <Control id="assign-button" ring={ring}>
          <Button label="Assign" look="solid" />
        </Control>
      </div>
    </FoundPage>
  );
}
