import { Button } from "../parts/button.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { FoundPage } from "../parts/found-page.tsx";
import { RowsTable } from "../parts/rows-table.tsx";
import type { PageProps } from "./page-props.ts";

/** Users: the list of all, the Run As user among them. */
export function Users({ values, ring }: PageProps) {
  const name = (
    <Control id="user-row" ring={ring}>
      <span className="sf-link">Integration, Orglink</span>
    </Control>
  );
  return (
    <FoundPage title="Users" under={["Users"]} tile="person" isClassic>
      <div className="sf-classic-title sf-part">All Users</div>
      <div className="sf-button-row">
        <Control id="new-user" ring={ring}>
          <Button label="New User" look="classic" />
        </Control>
        <Button label="Reset Password(s)" look="classic" />
        <Button label="Add Multiple Users" look="classic" />
      </div>
      <RowsTable
        columns={[
          { name: "Action", minor: true },
          { name: "Full Name" },
          { name: "Alias", minor: true },
          { name: "Username" },
          { name: "Active" },
          { name: "Profile", minor: true },
        ]}
        rows={[
          {
            id: "integration",
            cells: [
              <Edit key="edit" />,
              name,
              "ointe",
              values.runAsUsername,
              <CheckBox key="active" label="" on />,
              "Minimum Access - API Only Integrations",
            ],
          },
          {
            id: "admin",
            cells: [
              <Edit key="edit" />,
              <span key="name" className="sf-link">
                Marin, Ada
              </span>,
              "amari",
              "ada.marin@example.com",
              <CheckBox key="active" label="" on />,
              "System Administrator",
            ],
          },
          {
            id: "left",
            cells: [
              <Edit key="edit" />,
              <span key="name" className="sf-link">
                Olsen, Kim
              </span>,
              "kolse",
              "kim.olsen@example.com",
              <CheckBox key="active" label="" />,
              "Standard User",
            ],
          },
        ]}
      />
    </FoundPage>
  );
}

const Edit = () => <span className="sf-link">Edit</span>;
