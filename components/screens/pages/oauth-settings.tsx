import { Box, Columns, Section } from "../parts/box.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { Field } from "../parts/field.tsx";
import { NewAppPage } from "../parts/new-app-page.tsx";
import { OauthAppBox } from "../parts/oauth-app-box.tsx";
import type { PageProps } from "./page-props.ts";

/** S5: the same page scrolled to the OAuth settings, which appear once Enable OAuth is ticked. */
export function OauthSettings({ values, ring }: PageProps) {
  return (
    <NewAppPage
      ring={ring}
      above={
        <Box>
          <Columns>
            <Field label="Description" kind="area" />
          </Columns>
        </Box>
      }
    >
      <Section title="API (Enable OAuth Settings)">
        <Box>
          <Control id="enable-oauth" ring={ring} mark="side">
            <CheckBox label="Enable OAuth" on />
          </Control>
        </Box>
        <OauthAppBox values={values} ring={ring} />
        <Box title="Flow Enablement">
          <CheckBox label="Enable Client Credentials Flow" />
          <CheckBox label="Enable Authorization Code and Credentials Flow" />
        </Box>
      </Section>
    </NewAppPage>
  );
}
