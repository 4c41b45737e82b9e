import { Control } from "../parts/control.tsx";
import { FoundPage } from "../parts/found-page.tsx";
import { RowsTable } from "../parts/rows-table.tsx";
import type { PageProps } from "./page-props.ts";

/** Login History: who tried to log in, from where, and what Salesforce made of it. */
export function LoginHistory({ values, ring }: PageProps) {
  return (
    <FoundPage title="Login History" under={["Identity"]} tile="person" isClassic>
      <RowsTable
        columns={[
          { name: "Username" },
          { name: "Login Time", minor: true },
          { name: "Source IP", minor: true },
          { name: "Login Type", minor: true },
          {
            name: "Status",
            head: (
              <Control id="login-status" ring={ring} mark="side">
                Status
              </Control>
            ),
          },
          { name: "Application", minor: true },
        ]}
        rows={[
          {
            id: "refused",
            cells: [
              values.runAsUsername,
              "11/20/2026, 2:02:11 PM",
              "203.0.113.7",
              "Remote Access 2.0",
              "Restricted IP",
              values.appName,
            ],
          },
          {
            id: "success",
            cells: [
              values.runAsUsername,
              "11/20/2026, 1:41:08 PM",
              "198.51.100.4",
              "Remote Access 2.0",
              "Success",
              values.appName,
            ],
          },
          {
            id: "admin",
            cells: [
              "ada.marin@example.com",
              "11/20/2026, 1:37:52 PM",
              "198.51.100.23",
              "Application",
              "Success",
              "Browser",
            ],
          },
        ]}
      />
    </FoundPage>
  );
}
