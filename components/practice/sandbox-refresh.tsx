import type { FormAction } from "#lib/forms/form-state";
import type { practiceOrgForm } from "#lib/forms/practice-form";
import type { PracticeOrgState } from "#lib/practice/practice";
import { OrgButton } from "./org-button.tsx";

type Press = FormAction<typeof practiceOrgForm>;
type SandboxRefreshProps = { org: PracticeOrgState; refresh: Press; refreshAndRestore: Press };

/** What the production org's Setup does to a sandbox: it comes back as another org. */
export function SandboxRefresh({ org: { host, orgId, settings }, refresh, refreshAndRestore }: SandboxRefreshProps) {
  return (
    <div className="grid gap-4 pt-1">
      <p className="text-sm text-soft">
        In Salesforce the production org does this. A refreshed sandbox is another org: it has a new org id, now{" "}
        <span className="value">{orgId}</span>, and no local External Client App.
        {!settings.isSandbox && " This org is no sandbox; it becomes one."}
      </p>
      <OrgButton
        action={refresh}
        host={host}
        label="Refresh"
        said="It has another org id and no app: its connections fail on the Consumer Key."
      />
      <OrgButton
        action={refreshAndRestore}
        host={host}
        label="Refresh, and deploy the app again"
        said="It has another org id. Was there an app, its key and secret are as before: its connections reach another org."
      />
    </div>
  );
}
