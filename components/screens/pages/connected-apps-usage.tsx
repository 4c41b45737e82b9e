import { Button } from "../parts/button.tsx";
import { Control } from "../parts/control.tsx";
import { OauthUsage } from "../parts/oauth-usage.tsx";
import type { PageProps } from "./page-props.ts";

/** Connected Apps OAuth Usage: an app of another org can be installed here. */
export function ConnectedAppsUsage({ values, ring }: PageProps) {
  return (
    <OauthUsage
      title="Connected Apps OAuth Usage"
      under={["Apps", "Connected Apps"]}
      nameColumn="Connected App"
      appName={values.appName}
      action={
        <Control id="install-app" ring={ring}>
          <Button label="Install" look="classic" />
        </Control>
      }
    />
  );
}
