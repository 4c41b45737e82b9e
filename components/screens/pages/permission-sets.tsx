import { Button } from "../parts/button.tsx";
import { Control } from "../parts/control.tsx";
import { FoundPage } from "../parts/found-page.tsx";
import { RowsTable } from "../parts/rows-table.tsx";
import type { PageProps } from "./page-props.ts";

/** Permission Sets: the list. */
export function PermissionSets({ ring }: PageProps) {
  return (
    <FoundPage title="Permission Sets" under={["Users"]} tile="person" isClassic>
      <div className="sf-classic-title sf-part">All Permission Sets</div>
      <div className="sf-button-row">
        <Control id="new-permission-set" ring={ring}>
          <Button label="New" look="classic" />
        </Control>
      </div>
      <RowsTable
        columns={[
          { name: "Action", minor: true },
          { name: "Permission Set Label" },
          { name: "Description", minor: true },
          { name: "License" },
        ]}
        rows={[
          {
            id: "api",
            cells: [
              "Del | Clone",
              <Control key="label" id="permission-set-row" ring={ring}>
                <span className="sf-link">Orglink API</span>
              </Control>,
              "API access for the integration user",
              "Salesforce API Integration",
            ],
          },
          {
            id: "sales",
            cells: [
              "Clone",
              <span key="label" className="sf-link">
                Sales User
              </span>,
              "Standard permission set",
              "Sales User",
            ],
          },
        ]}
      />
    </FoundPage>
  );
}
