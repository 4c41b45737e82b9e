import { Box, Columns } from "./box.tsx";
import { CheckBox, Radio } from "./check-box.tsx";
import { Control, type Ring } from "./control.tsx";
import { Field } from "./field.tsx";
import type { LiveScreen } from "./live.ts";

type PartProps = { readonly ring: Ring; readonly live?: LiveScreen | undefined };

/** The boxes of OAuth Policies. */
export function OauthPolicies({ ring, live, runAsUsername }: PartProps & { readonly runAsUsername: string }) {
  return (
    <>
      <PluginPolicies ring={ring} live={live} />
      <Box title="OAuth Flows and External Client App Enhancements">
        <Control id="policies-client-credentials" ring={ring} mark="side">
          <CheckBox label="Enable Client Credentials Flow" on live={live?.field("policiesClientCredentials")} />
        </Control>
        <Control id="run-as-username" ring={ring} className="sf-indent">
          <Field
            label="Run As (Username)"
            value={runAsUsername}
            required
            placeholder="Enter an email address..."
            live={live?.field("runAsUsername")}
          />
        </Control>
      </Box>
      <AppAuthorization ring={ring} live={live} />
    </>
  );
}

function PluginPolicies({ ring, live }: PartProps) {
  return (
    <Box title="Plugin Policies">
      <Columns>
        <Control id="permitted-users" ring={ring}>
          <Field
            label="Permitted Users"
            kind="select"
            value="All users can self-authorize"
            required
            live={live?.field("permittedUsers")}
          />
        </Control>
        <Field label="OAuth Start URL" placeholder="Enter a URL..." disabled />
      </Columns>
      <div className="sf-aside">
        <div className="sf-strong">Custom Scopes</div>
        <div className="sf-text">
          You don't currently have any OAuth Custom Scopes defined. You can define them{" "}
          <span className="sf-link">here</span> before assigning to your app.
        </div>
        <Columns>
          <Field label="Apex Plugin Class" kind="search" placeholder="Search classes" />
        </Columns>
      </div>
    </Box>
  );
}

function AppAuthorization({ ring, live }: PartProps) {
  return (
    <Box title="App Authorization">
      <Columns>
        <div className="sf-aside">
          <div className="sf-strong">Refresh Token Policy</div>
          <Radio label="Refresh token is valid until revoked" />
          <Radio label="Immediately expire refresh token" />
          <Radio label="Expire refresh token after specific time" on />
          <Radio label="Expire refresh token if not used for specific time" />
          <div className="sf-indent">
            <Field label="Refresh Token Validity Period" value="365" required />
            <Field label="Refresh Token Validity Unit" kind="select" value="Day(s)" required />
          </div>
        </div>
        <div>
          <Control id="ip-relaxation" ring={ring}>
            <Field
              label="IP Relaxation"
              kind="select"
              value="Enforce IP restrictions"
              required
              live={live?.field("ipRelaxation")}
            />
          </Control>
          <div className="sf-aside">
            <CheckBox label="Enable Single Logout" />
            <CheckBox label="High Assurance Session Required" />
            <Field
              label="Session Timeout In Minutes"
              placeholder="1 - 1440"
              info
              live={live?.field("sessionTimeoutMinutes")}
            />
          </div>
        </div>
      </Columns>
    </Box>
  );
}
