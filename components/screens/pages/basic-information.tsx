import { Box, Columns, Section } from "../parts/box.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { Field } from "../parts/field.tsx";
import { NewAppPage } from "../parts/new-app-page.tsx";
import type { PageProps } from "./page-props.ts";

const logos = "Choose one of our sample logos.";

/** S4: the top of the page for a new app. */
export function BasicInformation({ values, ring }: PageProps) {
  return (
    <NewAppPage ring={ring}>
      <Section title="Basic Information">
        <Box>
          <Columns>
            <Control id="app-name" ring={ring}>
              <Field label="External Client App Name" value={values.appName} required />
            </Control>
            <Control id="api-name" ring={ring}>
              <Field label="API Name" value={values.apiName} required />
            </Control>
            <Control id="contact-email" ring={ring}>
              <Field label="Contact Email" value={values.contactEmail} required />
            </Control>
            <Control id="distribution-state" ring={ring}>
              <Field label="Distribution State" kind="select" value="Local" required />
            </Control>
          </Columns>
          <div className="sf-aside">
            <Columns>
              <Field label="Contact Phone" placeholder="Enter a phone number..." />
              <Field label="Info URL" placeholder="Enter a URL..." />
              <Field label="Logo Image URL" placeholder="Enter a URL..." link={logos} />
              <Field label="Icon URL" placeholder="Enter a URL..." link={logos} />
              <Field label="Description" kind="area" />
            </Columns>
          </div>
        </Box>
      </Section>
      <Section title="API (Enable OAuth Settings)">
        <Box>
          <CheckBox label="Enable OAuth" />
        </Box>
      </Section>
    </NewAppPage>
  );
}
