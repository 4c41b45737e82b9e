import { Control } from "../parts/control.tsx";
import { FoundPage } from "../parts/found-page.tsx";
import { RowsTable } from "../parts/rows-table.tsx";
import type { PageProps } from "./page-props.ts";

/** View Setup Audit Trail: who changed what in Setup. */
export function SetupAuditTrail({ values, ring }: PageProps) {
  return (
    <FoundPage title="View Setup Audit Trail" under={["Security"]} tile="gear" isClassic>
      <div className="sf-classic-sentence sf-part">
        The last 20 entries for your organization are listed below.{" "}
        <span className="sf-link">Download setup audit trail for last six months (Excel .csv file)</span>
      </div>
      <RowsTable
        columns={[
          { name: "Date", minor: true },
          { name: "User" },
          {
            name: "Action",
            head: (
              <Control id="audit-action" ring={ring} mark="side">
                Action
              </Control>
            ),
          },
          { name: "Section", minor: true },
        ]}
        rows={[
          {
            id: "policy",
            cells: [
              "11/20/2026, 1:55:30 PM",
              "ada.marin@example.com",
              `Changed the policies of ${values.appName}`,
              "External Client Apps",
            ],
          },
          {
            id: "user",
            cells: [
              "11/20/2026, 1:44:02 PM",
              "ada.marin@example.com",
              `Created new user ${values.runAsUsername}`,
              "Manage Users",
            ],
          },
        ]}
      />
    </FoundPage>
  );
}
