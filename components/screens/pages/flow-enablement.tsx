import { Box } from "../parts/box.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { NewAppPage } from "../parts/new-app-page.tsx";
import { OauthScopes } from "../parts/oauth-scopes.tsx";
import type { PageProps } from "./page-props.ts";

/**
 * S6: scrolled on to the flows. Salesforce shows the last box once the one above is ticked; where that is only for rotation,
 * the box is drawn gray, so that its ring has a place.
 */
export function FlowEnablement({ values: { rotatesByApi }, ring }: PageProps) {
  return (
    <NewAppPage
      ring={ring}
      above={
        <Box>
          <OauthScopes />
          <CheckBox label="Introspect all Tokens" />
          <CheckBox label="Configure ID token" />
        </Box>
      }
    >
      <Box title="Flow Enablement">
        <Control id="settings-client-credentials" ring={ring} mark="side">
          <CheckBox label="Enable Client Credentials Flow" on />
        </Control>
        <CheckBox label="Enable Authorization Code and Credentials Flow" />
        <CheckBox label="Enable Device Flow" />
        <CheckBox label="Enable JWT Bearer Flow" />
        <Control id="token-exchange" ring={ring} mark="side">
          <CheckBox label="Enable Token Exchange Flow" on={rotatesByApi} />
        </Control>
        <Control id="token-exchange-secret" ring={ring} mark="side" className="sf-indent-check">
          <CheckBox label="Require secret for Token Exchange Flow" on={rotatesByApi} disabled={!rotatesByApi} />
        </Control>
      </Box>
      <Box title="Security">
        <CheckBox label="Require secret for Web Server Flow" on />
        <CheckBox label="Require secret for Refresh Token Flow" on />
        <CheckBox label="Require Proof Key for Code Exchange (PKCE) extension for Supported Authorization Flows" on />
        <CheckBox label="Enable Refresh Token Rotation" />
        <CheckBox label="Issue JSON Web Token (JWT)-based access tokens for named users" />
      </Box>
    </NewAppPage>
  );
}
