import { Button } from "../parts/button.tsx";
import { Control } from "../parts/control.tsx";
import { ExternalResults } from "../parts/external-results.tsx";
import { Frame } from "../parts/frame.tsx";
import { PageCard } from "../parts/page-card.tsx";
import { Pill } from "../parts/pill.tsx";
import { Table } from "../parts/table.tsx";
import type { PageProps } from "./page-props.ts";

/** S3: the list of External Client Apps; still empty when the picture only asks for the first one. */
export function AppManager({ values, ring }: PageProps) {
  const empty = ring.includes("new-external-client-app") && !ring.includes("app-row");
  const name = (
    <Control id="app-row" ring={ring}>
      <span className="sf-link">{values.appName}</span>
    </Control>
  );
  return (
    <Frame left={<ExternalResults />}>
      <PageCard tile="gear" title="External Client App Manager">
        <Button label="Help for this Page" icon="outside" />
        <Control id="new-external-client-app" ring={ring}>
          <Button label="New External Client App" />
        </Control>
      </PageCard>
      <div className={`sf-sheet sf-list ${empty ? "sf-part" : ""}`}>
        <div className="sf-list-count">{empty ? "0 items" : "1 items"} · Sorted by None</div>
        <Table
          empty={empty}
          columns={[
            { name: "External Client App Name", cell: name },
            { name: "Contact Email", cell: values.contactEmail, minor: true },
            { name: "App Authorization", cell: "All users can self-authorize", minor: true },
            { name: "Type", cell: "Local", minor: true },
            { name: "App Status", cell: <Pill label="Enabled" /> },
          ]}
        />
      </div>
    </Frame>
  );
}
