import { Button } from "#components/screens/parts/button";
import { Control } from "#components/screens/parts/control";
import { Table } from "#components/screens/parts/table";
import type { SetupPageProps } from "../org-view.ts";
import { ClassicPage } from "./classic-page.tsx";

/** Which apps get tokens here; one press blocks an app, and unblocks it. */
export function OauthUsage({ live, ring, org: { settings } }: SetupPageProps) {
  const { appExists, appBlocked, appName } = settings;
  const press = (
    <Control id="unblock-app" ring={ring}>
      <Button
        label={appBlocked ? "Unblock" : "Block"}
        look="classic"
        act={{ ...live.save, ...(appBlocked ? {} : { name: "appBlocked", value: "on" }) }}
      />
    </Control>
  );
  return (
    <ClassicPage
      live={live}
      title="External Client Apps OAuth Usage"
      sentence="A blocked app gets no tokens, and those that it has stop working."
    >
      <Table
        empty={!appExists}
        columns={[
          { name: "External Client App", cell: appName },
          { name: "Status", cell: appBlocked ? "Blocked" : "Installed" },
          { name: "Actions", cell: press },
        ]}
      />
      {!appExists && <div className="sf-classic-sentence">The org has no External Client App yet.</div>}
    </ClassicPage>
  );
}
