import { Box } from "../parts/box.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { FlowBox } from "../parts/flow-box.tsx";
import { NewAppPage } from "../parts/new-app-page.tsx";
import { OauthScopes } from "../parts/oauth-scopes.tsx";
import type { PageProps } from "./page-props.ts";

/** S6: scrolled on to the flows. */
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
      <FlowBox rotatesByApi={rotatesByApi} ring={ring} />
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
