import { AppPage, AppStatus } from "../parts/app-page.tsx";
import { Box, Columns, Section } from "../parts/box.tsx";
import { Button } from "../parts/button.tsx";
import { Control } from "../parts/control.tsx";
import { Field } from "../parts/field.tsx";
import { Frame } from "../parts/frame.tsx";
import { OauthPolicies } from "../parts/oauth-policies.tsx";
import { SetupTree } from "../parts/setup-tree.tsx";
import { Tab, Tabs } from "../parts/tabs.tsx";
import type { PageProps } from "./page-props.ts";

/** S8: an app's page as it opens: Policies, not yet in edit mode, so fields are gray; OAuth Policies is folded. */
export function PoliciesView({ values, ring, live }: PageProps) {
  return (
    <Frame left={<SetupTree selected="External Client App Manager" scrolled />} live={live}>
      <AppPage
        values={values}
        live={live}
        status={
          <Control id="app-status" ring={ring} mark="side">
            <AppStatus isEnabled={live === undefined || live.settings.appStatus === "enabled"} />
          </Control>
        }
        tabs={
          <Tabs>
            <Control id="policies-tab" ring={ring}>
              <Tab label="Policies" selected act={live?.to("policies")} />
            </Control>
            <Tab label="Settings" act={live?.to("settings")} />
            <Tab label="Package Defaults" />
          </Tabs>
        }
        sentence="Configure policies to customize the external client app and plugins for this Salesforce organization."
        action={
          <Control id="policies-edit-button" ring={ring}>
            <Button label="Edit" act={live?.to("policies-edit")} />
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
        <Section title="OAuth Policies" open={false}>
          {live && <OauthPolicies ring={[]} live={live} runAsUsername={values.runAsUsername} />}
        </Section>
      </AppPage>
    </Frame>
  );
}
