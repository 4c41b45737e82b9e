import { AppPage, AppStatus } from "../parts/app-page.tsx";
import { Box, Columns, Section } from "../parts/box.tsx";
import { Button } from "../parts/button.tsx";
import { CheckBox, Radio } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { Field } from "../parts/field.tsx";
import { Frame } from "../parts/frame.tsx";
import { SetupTree } from "../parts/setup-tree.tsx";
import { Tab, Tabs } from "../parts/tabs.tsx";
import type { PageProps } from "./page-props.ts";

/** S8: an app's page as it opens: Policies, not yet in edit mode, so everything is grey and Run As is hidden. */
export function PoliciesView({ values, ring }: PageProps) {
  return (
    <Frame left={<SetupTree selected="External Client App Manager" scrolled />} cut="bottom">
      <AppPage
        values={values}
        status={
          <Control id="app-status" ring={ring} mark="side">
            <AppStatus />
          </Control>
        }
        tabs={
          <Tabs>
            <Control id="policies-tab" ring={ring}>
              <Tab label="Policies" selected />
            </Control>
            <Tab label="Settings" />
            <Tab label="Package Defaults" />
          </Tabs>
        }
        sentence="Configure policies to customize the external client app and plugins for this Salesforce organization."
        action={
          <Control id="policies-edit-button" ring={ring}>
            <Button label="Edit" />
          </Control>
        }
      >
        <Section title="App Policies">
          <Box>
            <Columns>
              <Field label="Start Page" kind="select" value="None" required info disabled />
            </Columns>
          </Box>
        </Section>
        <Section title="OAuth Policies">
          <Box title="Plugin Policies">
            <Columns>
              <Field label="Permitted Users" kind="select" value="All users can self-authorize" required disabled />
              <Field label="OAuth Start URL" placeholder="Enter a URL..." disabled />
            </Columns>
          </Box>
          <Box title="OAuth Flows and External Client App Enhancements">
            <CheckBox label="Enable Client Credentials Flow" disabled />
          </Box>
          <Box title="App Authorization">
            <Columns>
              <div>
                <div className="sf-strong">Refresh Token Policy</div>
                <Radio label="Refresh token is valid until revoked" />
                <Radio label="Immediately expire refresh token" />
              </div>
              <Field label="IP Relaxation" kind="select" value="Enforce IP restrictions" required disabled />
            </Columns>
          </Box>
        </Section>
      </AppPage>
    </Frame>
  );
}
