import { AppPage } from "../parts/app-page.tsx";
import { Box, Columns, Section } from "../parts/box.tsx";
import { Button } from "../parts/button.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { EmptyList } from "../parts/empty-list.tsx";
import { Field } from "../parts/field.tsx";
import { Frame } from "../parts/frame.tsx";
import { OauthPolicies } from "../parts/oauth-policies.tsx";
import { SetupTree } from "../parts/setup-tree.tsx";
import { Tab, Tabs } from "../parts/tabs.tsx";
import type { PageProps } from "./page-props.ts";

/** S9: the Policies tab while it is edited. A window ends before Custom Attributes, which the guide never needs. */
export function PoliciesEdit({ values, ring, isWhole, live }: PageProps) {
  return (
    <Frame left={<SetupTree selected="External Client App Manager" />} cut={isWhole ? "none" : "bottom"} live={live}>
      <AppPage
        values={values}
        live={live}
        tabs={
          <Tabs>
            <Tab label="Policies" selected act={live?.to("policies")} />
            <Tab label="Settings" act={live?.to("settings")} />
            <Tab label="Package Defaults" />
          </Tabs>
        }
        sentence="Configure policies to customize the external client app and plugins for this Salesforce organization."
        action={
          <>
            {live && <Button label="Cancel" act={live.cancel} />}
            <Control id="policies-save-button" ring={ring}>
              <Button label="Save" look={live ? "solid" : "outlined"} act={live?.save} />
            </Control>
          </>
        }
      >
        <Section title="App Policies">
          <Box>
            <Columns>
              <Field label="Start Page" kind="select" value="None" required info />
            </Columns>
            {live && <CheckBox label="Selected Permission Sets" live={live.field("isRunAsApproved")} />}
          </Box>
        </Section>
        <Section title="OAuth Policies">
          <OauthPolicies ring={ring} live={live} runAsUsername={values.runAsUsername} />
          {isWhole && (
            <EmptyList title="Custom Attributes" text="When you add a custom attribute, you'll find it here." />
          )}
        </Section>
      </AppPage>
    </Frame>
  );
}
