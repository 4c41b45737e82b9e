import { AppPage } from "../parts/app-page.tsx";
import { Box, Columns, Section } from "../parts/box.tsx";
import { Button } from "../parts/button.tsx";
import { CheckBox, Radio } from "../parts/check-box.tsx";
import { Control, type Ring } from "../parts/control.tsx";
import { EmptyList } from "../parts/empty-list.tsx";
import { Field } from "../parts/field.tsx";
import { Frame } from "../parts/frame.tsx";
import { SetupTree } from "../parts/setup-tree.tsx";
import { Tab, Tabs } from "../parts/tabs.tsx";
import type { PageProps } from "./page-props.ts";

/** S9: the Policies tab while it is edited. A window ends before Custom Attributes, which the guide never needs. */
export function PoliciesEdit({ values, ring, isWhole }: PageProps) {
  return (
    <Frame left={<SetupTree selected="External Client App Manager" />} cut={isWhole ? "none" : "bottom"}>
      <AppPage
        values={values}
        tabs={
          <Tabs>
            <Tab label="Policies" selected />
            <Tab label="Settings" />
            <Tab label="Package Defaults" />
          </Tabs>
        }
        sentence="Configure policies to customize the external client app and plugins for this Salesforce organization."
        action={
          <Control id="policies-save-button" ring={ring}>
            <Button label="Save" />
          </Control>
        }
      >
        <Section title="App Policies">
          <Box>
            <Columns>
              <Field label="Start Page" kind="select" value="None" required info />
            </Columns>
          </Box>
        </Section>
        <Section title="OAuth Policies">
          <PluginPolicies ring={ring} />
          <Box title="OAuth Flows and External Client App Enhancements">
            <Control id="policies-client-credentials" ring={ring} mark="side">
              <CheckBox label="Enable Client Credentials Flow" on />
            </Control>
            <Control id="run-as-username" ring={ring} className="sf-indent">
              <Field label="Run As (Username)" value={values.runAsUsername} required />
            </Control>
          </Box>
          <AppAuthorization ring={ring} />
          {isWhole && (
            <EmptyList title="Custom Attributes" text="When you add a custom attribute, you'll find it here." />
          )}
        </Section>
      </AppPage>
    </Frame>
  );
}

function PluginPolicies({ ring }: { readonly ring: Ring }) {
  return (
    <Box title="Plugin Policies">
      <Columns>
        <Control id="permitted-users" ring={ring}>
          <Field label="Permitted Users" kind="select" value="All users can self-authorize" required />
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

function AppAuthorization({ ring }: { readonly ring: Ring }) {
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
            <Field label="IP Relaxation" kind="select" value="Enforce IP restrictions" required />
          </Control>
          <div className="sf-aside">
            <CheckBox label="Enable Single Logout" />
            <CheckBox label="High Assurance Session Required" />
            <Field label="Session Timeout In Minutes" placeholder="1 - 1440" info />
          </div>
        </div>
      </Columns>
    </Box>
  );
}
