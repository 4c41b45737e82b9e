import { Box, Section } from "../parts/box.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { NewAppPage } from "../parts/new-app-page.tsx";
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
      <Box title="Security">
        <Control id="web-server-secret" ring={ring} mark="side">
          <CheckBox label="Require secret for Web Server Flow" on />
        </Control>
        <Control id="refresh-token-secret" ring={ring} mark="side">
          <CheckBox label="Require secret for Refresh Token Flow" on />
        </Control>
        <CheckBox label="Require Proof Key for Code Exchange (PKCE) extension for Supported Authorization Flows" on />
        <CheckBox label="Enable Refresh Token Rotation" />
        <CheckBox label="Issue JSON Web Token (JWT)-based access tokens for named users" />
        <CheckBox label="Limit Idle Refresh Token Time-to-Live (TTL) to 30 Days" />
        <CheckBox label="Enforce Refresh Token IP Allowlist" />
      </Box>
      <div className="sf-folded">
        <Section title="Web App (Enable SAML Settings)" open={false} />
        <Section title="Mobile App Settings" open={false} />
        <Section title="Push Notification Settings" open={false} />
        <Section title="Notification Settings" open={false} />
      </div>
    </NewAppPage>
  );
}
