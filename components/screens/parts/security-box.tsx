import { Box } from "./box.tsx";
import { CheckBox } from "./check-box.tsx";
import { Control, type Ring } from "./control.tsx";
import type { LiveScreen } from "./live.ts";

export function SecurityBox({ ring, live }: { readonly ring: Ring; readonly live?: LiveScreen | undefined }) {
  return (
    <Box title="Security">
      <Control id="web-server-secret" ring={ring} mark="side">
        <CheckBox label="Require secret for Web Server Flow" on live={live?.field("webServerSecret")} />
      </Control>
      <Control id="refresh-token-secret" ring={ring} mark="side">
        <CheckBox label="Require secret for Refresh Token Flow" on live={live?.field("refreshTokenSecret")} />
      </Control>
      <CheckBox label="Require Proof Key for Code Exchange (PKCE) extension for Supported Authorization Flows" on />
      <CheckBox label="Enable Refresh Token Rotation" />
      <CheckBox
        label="Issue JSON Web Token (JWT)-based access tokens for named users"
        live={live?.field("jwtAccessTokens")}
      />
      <CheckBox label="Limit Idle Refresh Token Time-to-Live (TTL) to 30 Days" />
      <CheckBox label="Enforce Refresh Token IP Allowlist" />
    </Box>
  );
}
