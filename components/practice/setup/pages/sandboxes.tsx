import { Pair } from "#components/screens/parts/classic-pair";
import type { SetupPageProps } from "../org-view.ts";
import { ClassicPage, ClassicPanel } from "./classic-page.tsx";

/** What the production org's Setup shows of this org, where it is a sandbox. */
export function Sandboxes({ live, org: { host, orgId, settings } }: SetupPageProps) {
  return (
    <ClassicPage live={live} title="Sandboxes" sentence="In Salesforce the production org has this page.">
      <ClassicPanel title={settings.orgName || host}>
        <Pair label="My Domain">{host}</Pair>
        <Pair label="Organization ID">{orgId}</Pair>
        <Pair label="Type">{settings.isSandbox ? "Sandbox" : "No sandbox: it becomes one when it is refreshed"}</Pair>
      </ClassicPanel>
    </ClassicPage>
  );
}
