import { Box, Section } from "../parts/box.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { NewAppPage } from "../parts/new-app-page.tsx";
import { SecurityBox } from "../parts/security-box.tsx";
import type { PageProps } from "./page-props.ts";

/** S7: scrolled on to Security, with Create in the bar below. */
export function Security({ values: { rotatesByApi }, ring }: PageProps) {
  return (
    <NewAppPage
      ring={ring}
      above={
        <Box title="Flow Enablement">
          <CheckBox label="Enable JWT Bearer Flow" />
          <CheckBox label="Enable Token Exchange Flow" on={rotatesByApi} />
          {rotatesByApi && (
            <div className="sf-indent-check">
              <CheckBox label="Require secret for Token Exchange Flow" on />
            </div>
          )}
        </Box>
      }
    >
      <SecurityBox ring={ring} />
      <div className="sf-folded">
        <Section title="Web App (Enable SAML Settings)" open={false} />
        <Section title="Mobile App Settings" open={false} />
        <Section title="Push Notification Settings" open={false} />
        <Section title="Notification Settings" open={false} />
      </div>
    </NewAppPage>
  );
}
