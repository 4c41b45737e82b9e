import type { ShownValues } from "../own-values.ts";
import { Box, Columns } from "./box.tsx";
import { Control, type Ring } from "./control.tsx";
import { Field } from "./field.tsx";
import type { LiveScreen } from "./live.ts";

const logos = "Choose one of our sample logos.";

type BasicFieldsProps = {
  readonly values: ShownValues;
  readonly ring: Ring;
  readonly live?: LiveScreen | undefined;
};

/** What an app is called and who is asked about it: the first box of the page for a new app. */
export function BasicFields({ values, ring, live }: BasicFieldsProps) {
  return (
    <Box>
      <Columns>
        <Control id="app-name" ring={ring}>
          <Field label="External Client App Name" value={values.appName} required live={live?.field("appName")} />
        </Control>
        <Control id="api-name" ring={ring}>
          <Field label="API Name" value={values.apiName} required live={live?.field("apiName")} />
        </Control>
        <Control id="contact-email" ring={ring}>
          <Field
            label="Contact Email"
            value={values.contactEmail}
            required
            placeholder="Enter an email address..."
            live={live?.field("contactEmail")}
          />
        </Control>
        <Control id="distribution-state" ring={ring}>
          <Field
            label="Distribution State"
            kind="select"
            value="Local"
            required
            live={live?.field("distributionState")}
          />
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
  );
}
