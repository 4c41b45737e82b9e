import { BasicFields } from "../parts/basic-fields.tsx";
import { Box, Section } from "../parts/box.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { NewAppPage } from "../parts/new-app-page.tsx";
import type { PageProps } from "./page-props.ts";

/** S4: the top of the page for a new app. */
export function BasicInformation({ values, ring }: PageProps) {
  return (
    <NewAppPage ring={ring}>
      <Section title="Basic Information">
        <BasicFields values={values} ring={ring} />
      </Section>
      <Section title="API (Enable OAuth Settings)">
        <Box>
          <CheckBox label="Enable OAuth" />
        </Box>
      </Section>
    </NewAppPage>
  );
}
