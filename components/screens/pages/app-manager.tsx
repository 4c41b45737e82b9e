import { choiceLabel } from "#lib/practice/choice-label";
import { Act } from "../parts/act.tsx";
import { Button } from "../parts/button.tsx";
import { Control } from "../parts/control.tsx";
import { ExternalResults } from "../parts/external-results.tsx";
import { Frame } from "../parts/frame.tsx";
import { PageCard } from "../parts/page-card.tsx";
import { Pill } from "../parts/pill.tsx";
import { Table } from "../parts/table.tsx";
import type { PageProps } from "./page-props.ts";

/** S3: the list of External Client Apps; still empty when the picture only asks for the first one. */
export function AppManager({ values, ring, live }: PageProps) {
  const empty = live ? !live.settings.appExists : ring.includes("new-external-client-app") && !ring.includes("app-row");
  const isEnabled = live === undefined || live.settings.appStatus === "enabled";
  const name = (
    <Control id="app-row" ring={ring}>
      {live ? (
        <Act act={live.to("policies")} className="sf-link">
          {values.appName}
        </Act>
      ) : (
        <span className="sf-link">{values.appName}</span>
      )}
    </Control>
  );
  return (
    <Frame left={<ExternalResults />} live={live}>
      <PageCard tile="gear" title="External Client App Manager">
        <Button label="Help for this Page" icon="outside" />
        <Control id="new-external-client-app" ring={ring}>
          <Button label="New External Client App" act={live && empty ? live.to("new-app") : undefined} />
        </Control>
      </PageCard>
      <div className={`sf-sheet sf-list ${empty ? "sf-part" : ""}`}>
        <div className="sf-list-count">{empty ? "0 items" : "1 items"} · Sorted by None</div>
        <Table
          empty={empty}
          columns={[
            { name: "External Client App Name", cell: name },
            { name: "Contact Email", cell: values.contactEmail, minor: true },
            {
              name: "App Authorization",
              cell: live ? choiceLabel("permittedUsers", live.settings) : "All users can self-authorize",
              minor: true,
            },
            { name: "Type", cell: live ? choiceLabel("distributionState", live.settings) : "Local", minor: true },
            { name: "App Status", cell: <Pill label={isEnabled ? "Enabled" : "Disabled"} isOff={!isEnabled} /> },
          ]}
        />
      </div>
    </Frame>
  );
}
