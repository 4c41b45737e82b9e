import { BasicFields } from "../parts/basic-fields.tsx";
import { Box, Section } from "../parts/box.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { FlowBox } from "../parts/flow-box.tsx";
import { NewAppPage } from "../parts/new-app-page.tsx";
import { OauthAppBox } from "../parts/oauth-app-box.tsx";
import { SecurityBox } from "../parts/security-box.tsx";
import type { PageProps } from "./page-props.ts";

/** S4 to S7 as the one page that they are in Salesforce: what four pictures show, from the name down to Create. */
export function NewApp({ values, ring, live }: PageProps) {
  return (
    <NewAppPage ring={ring} live={live}>
      <Section title="Basic Information">
        <BasicFields values={values} ring={ring} live={live} />
      </Section>
      <Section title="API (Enable OAuth Settings)">
        <Box>
          <Control id="enable-oauth" ring={ring} mark="side">
            <CheckBox label="Enable OAuth" live={live?.field("enableOauth")} />
          </Control>
        </Box>
        <div className="sf-once-oauth">
          <OauthAppBox values={values} ring={ring} live={live} />
          <FlowBox rotatesByApi={values.rotatesByApi} ring={ring} live={live} />
          <SecurityBox ring={ring} live={live} />
        </div>
      </Section>
    </NewAppPage>
  );
}
