import { Box } from "./box.tsx";
import { CheckBox } from "./check-box.tsx";
import { Control, type Ring } from "./control.tsx";
import type { LiveScreen } from "./live.ts";

type FlowBoxProps = { readonly rotatesByApi: boolean; readonly ring: Ring; readonly live?: LiveScreen | undefined };

/**
 * The flows. Salesforce shows the last box once the one above is ticked; where that is only for rotation, the box is drawn gray,
 * so that its ring has a place.
 */
export function FlowBox({ rotatesByApi, ring, live }: FlowBoxProps) {
  return (
    <Box title="Flow Enablement">
      <Control id="settings-client-credentials" ring={ring} mark="side">
        <CheckBox label="Enable Client Credentials Flow" on live={live?.field("settingsClientCredentials")} />
      </Control>
      <CheckBox label="Enable Authorization Code and Credentials Flow" />
      <CheckBox label="Enable Device Flow" />
      <CheckBox label="Enable JWT Bearer Flow" />
      <Control id="token-exchange" ring={ring} mark="side">
        <CheckBox label="Enable Token Exchange Flow" on={rotatesByApi} live={live?.field("tokenExchange")} />
      </Control>
      <Control id="token-exchange-secret" ring={ring} mark="side" className="sf-indent-check">
        <CheckBox
          label="Require secret for Token Exchange Flow"
          on={rotatesByApi}
          disabled={!rotatesByApi}
          live={live?.field("tokenExchangeSecret")}
        />
      </Control>
    </Box>
  );
}
