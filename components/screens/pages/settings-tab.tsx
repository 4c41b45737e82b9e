import { AppPage } from "../parts/app-page.tsx";
import { Box, Columns, Section } from "../parts/box.tsx";
import { Button } from "../parts/button.tsx";
import { Control } from "../parts/control.tsx";
import { Field } from "../parts/field.tsx";
import { Frame } from "../parts/frame.tsx";
import { OauthScopes } from "../parts/oauth-scopes.tsx";
import { SetupTree } from "../parts/setup-tree.tsx";
import { Tab, Tabs } from "../parts/tabs.tsx";
import type { PageProps } from "./page-props.ts";

/** S10: the Settings tab, read-only, with the way to the key and the secret. */
export function SettingsTab({ values, ring }: PageProps) {
  return (
    <Frame left={<SetupTree selected="External Client App Manager" />} cut="bottom">
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
            </div>
          </Box>
        </Section>
      </AppPage>
    </Frame>
  );
}
