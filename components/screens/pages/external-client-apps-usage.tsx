import { Button } from "../parts/button.tsx";
import { Control } from "../parts/control.tsx";
import { OauthUsage } from "../parts/oauth-usage.tsx";
import type { PageProps } from "./page-props.ts";

/** External Client Apps OAuth Usage: a blocked app is unblocked here. */
export function ExternalClientAppsUsage({ values, ring }: PageProps) {
  return (
    <OauthUsage
      title="OAuth Usage"
      under={["Apps", "External Client Apps"]}
      nameColumn="External Client App"
      appName={values.appName}
      action={
        <Control id="unblock-app" ring={ring}>
          <Button label="Unblock" look="classic" />
        </Control>
      }
    />
  );
}
