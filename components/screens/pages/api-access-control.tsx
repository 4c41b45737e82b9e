import { Button } from "../parts/button.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Details } from "../parts/classic-details.tsx";
import { Control } from "../parts/control.tsx";
import { FoundPage } from "../parts/found-page.tsx";
import type { PageProps } from "./page-props.ts";

/** API Access Control, which is there only where Salesforce has switched it on for the org. */
export function ApiAccessControl({ ring }: PageProps) {
  return (
    <FoundPage title="API Access Control" under={["Identity"]} tile="gear" isClassic>
      <div className="sf-classic-title sf-part">API Access Control</div>
      <Details title="API Access Control Settings" buttons={[<Button key="edit" label="Edit" look="classic" />]}>
        <div className="sf-check-line">
          <Control id="api-allowlist" ring={ring} mark="side">
            <CheckBox label="For admin-approved users, limit API access to only allowlisted connected apps" on />
          </Control>
          <div className="sf-part">
            <CheckBox label="For customers and partners, limit API access to only installed connected apps" />
          </div>
          <div className="sf-part">
            <CheckBox label="Allow Visualforce pages to access APIs" />
          </div>
        </div>
      </Details>
    </FoundPage>
  );
}
