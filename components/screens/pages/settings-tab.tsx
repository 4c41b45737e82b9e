import { AppPage } from "../parts/app-page.tsx";
import { BasicFields } from "../parts/basic-fields.tsx";
import { Box, Columns, Section } from "../parts/box.tsx";
import { Button } from "../parts/button.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { EmptyList } from "../parts/empty-list.tsx";
import { Field } from "../parts/field.tsx";
import { FlowBox } from "../parts/flow-box.tsx";
import { Frame } from "../parts/frame.tsx";
import type { LiveScreen } from "../parts/live.ts";
import { OauthAppBox } from "../parts/oauth-app-box.tsx";
import { OauthScopes } from "../parts/oauth-scopes.tsx";
import { SecurityBox } from "../parts/security-box.tsx";
import { SetupTree } from "../parts/setup-tree.tsx";
import { Tab, Tabs } from "../parts/tabs.tsx";
import type { PageProps } from "./page-props.ts";

/** S10: the Settings tab, read-only, with the way to the key and the secret. */
export function SettingsTab(props: PageProps) {
  const { values, ring, isWhole } = props;
  if (props.live) return <LiveSettings {...props} live={props.live} />;
  return (
    <Frame left={<SetupTree selected="External Client App Manager" />} cut={isWhole ? "none" : "bottom"}>
      <AppPage
        values={values}
        tabs={
          <Tabs>
            <Tab label="Policies" />
            <Control id="settings-tab" ring={ring}>
              <Tab label="Settings" selected />
            </Control>
            <Tab label="Package Defaults" />
          </Tabs>
        }
        sentence="Configure basic settings for the external client app and plugins."
        action={<Button label="Edit" />}
      >
        <Section title="Basic Information">
          <Box>
            <Columns>
              <Field label="External Client App Name" kind="read" value={values.appName} required />
              <Field label="API Name" kind="read" value={values.apiName} required />
              <Field label="Contact Email" kind="read" value={values.contactEmail} required />
              <Field label="Distribution State" kind="select" value="Local" required disabled />
              <Field label="Contact Phone" kind="read" placeholder="Enter a phone number..." />
              <Field label="Info URL" kind="read" placeholder="Enter a URL..." />
              <Field label="Icon URL" kind="read" placeholder="Enter a URL..." />
              <Field label="Logo Image URL" kind="read" placeholder="Enter a URL..." />
              <Field label="Description" kind="area" disabled />
            </Columns>
          </Box>
        </Section>
        <Section title="OAuth Settings" aside={<Button label="Disable OAuth" look="disabled" />}>
          <Box title="App Settings">
            <Control id="consumer-key-and-secret" ring={ring} mark="side" className="sf-indent">
              <Button label="Consumer Key and Secret" icon="outside" />
            </Control>
            <div className="sf-aside">
              <Columns>
                <Field label="Callback URL" kind="area" value={values.callbackUrl} required disabled />
              </Columns>
              <OauthScopes disabled />
              {isWhole && (
                <>
                  <CheckBox label="Introspect all Tokens" disabled />
                  <CheckBox label="Configure ID token" disabled />
                </>
              )}
            </div>
          </Box>
          {isWhole && <FurtherBoxes rotates={values.rotatesByApi} />}
        </Section>
        {isWhole && (
          <div className="sf-folded">
            <Section title="SAML Settings" open={false} />
            <Section title="Canvas App Settings" open={false} />
            <Section title="Mobile App Settings" open={false} />
            <Section title="Push Notification Settings" open={false} />
          </div>
        )}
      </AppPage>
    </Frame>
  );
}

/**
 * The same with what the org has, gray until *Edit* was pressed. Then Salesforce has the fields of the page for a new app, and
 * Enable OAuth among them.
 */
function LiveSettings({ values, ring, live }: PageProps & { readonly live: LiveScreen }) {
  const isEdited = live.field("appName")?.isLocked !== true;
  return (
    <Frame left={null} live={live}>
      <AppPage
        values={values}
        live={live}
        tabs={
          <Tabs>
            <Tab label="Policies" act={live.to("policies")} />
            <Control id="settings-tab" ring={ring}>
              <Tab label="Settings" selected act={live.to("settings")} />
            </Control>
            <Tab label="Package Defaults" />
          </Tabs>
        }
        sentence="Configure basic settings for the external client app and plugins."
        action={
          isEdited ? (
            <>
              <Button label="Cancel" act={live.cancel} />
              <Button label="Save" look="solid" act={live.save} />
            </>
          ) : (
            <Button label="Edit" act={live.to("settings-edit")} />
          )
        }
      >
        <Section title="Basic Information">
          <BasicFields values={values} ring={ring} live={live} />
        </Section>
        <Section title="OAuth Settings">
          <Box>
            <Control id="enable-oauth" ring={ring} mark="side">
              <CheckBox label="Enable OAuth" live={live.field("enableOauth")} />
            </Control>
          </Box>
          <div className="sf-once-oauth">
            <OauthAppBox values={values} ring={ring} live={live}>
              <Control id="consumer-key-and-secret" ring={ring} mark="side" className="sf-indent">
                <Button label="Consumer Key and Secret" icon="outside" act={live.to("verification")} />
              </Control>
            </OauthAppBox>
            <FlowBox rotatesByApi={values.rotatesByApi} ring={ring} live={live} />
            <SecurityBox ring={ring} live={live} />
          </div>
        </Section>
      </AppPage>
    </Frame>
  );
}

/** What a window does not reach: the choices of step 3, now gray. */
function FurtherBoxes({ rotates }: { readonly rotates: boolean }) {
  return (
    <>
      <Box title="Flow Enablement">
        <CheckBox label="Enable Client Credentials Flow" on disabled />
        <CheckBox label="Enable Authorization Code and Credentials Flow" disabled />
        <CheckBox label="Enable Device Flow" disabled />
        <CheckBox label="Enable JWT Bearer Flow" disabled />
        <CheckBox label="Enable Token Exchange Flow" on={rotates} disabled />
        {rotates && (
          <div className="sf-indent-check">
            <CheckBox label="Require secret for Token Exchange Flow" on disabled />
          </div>
        )}
      </Box>
      <Box title="Security">
        <CheckBox label="Require secret for Web Server Flow" on disabled />
        <CheckBox label="Require secret for Refresh Token Flow" on disabled />
        <CheckBox
          label="Require Proof Key for Code Exchange (PKCE) extension for Supported Authorization Flows"
          on
          disabled
        />
        <CheckBox label="Enable Refresh Token Rotation" disabled />
        <CheckBox label="Issue JSON Web Token (JWT)-based access tokens for named users" disabled />
        <CheckBox label="Limit Idle Refresh Token Time-to-Live (TTL) to 30 Days" disabled />
        <CheckBox label="Enforce Refresh Token IP Allowlist" disabled />
      </Box>
      <EmptyList
        title="Trusted IP Ranges for OAuth Web Server Flow"
        text="When you add an IP Range, you'll find it here."
      />
    </>
  );
}
