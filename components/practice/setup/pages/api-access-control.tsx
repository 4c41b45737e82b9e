import { Button } from "#components/screens/parts/button";
import { CheckBox } from "#components/screens/parts/check-box";
import { Control } from "#components/screens/parts/control";
import { practiceSwitches } from "#lib/practice/practice";
import type { SetupPageProps } from "../org-view.ts";
import { ClassicPage, ClassicPanel } from "./classic-page.tsx";

export function ApiAccessControl({ live, ring }: SetupPageProps) {
  const { label, explanation } = practiceSwitches.apiAccessControl;
  return (
    <ClassicPage live={live} title="API Access Control" sentence={explanation}>
      <ClassicPanel
        title="API Access Control"
        buttons={
          <>
            <Button label="Save" look="classic" act={live.save} />
            <Button label="Cancel" look="classic" act={live.cancel} />
          </>
        }
      >
        <Control id="api-allowlist" ring={ring} mark="side">
          <CheckBox label={label} live={live.field("apiAccessControl")} />
        </Control>
      </ClassicPanel>
    </ClassicPage>
  );
}
