import { Button } from "../parts/button.tsx";
import { Control } from "../parts/control.tsx";
import { Frame } from "../parts/frame.tsx";
import { PageCard } from "../parts/page-card.tsx";
import { SetupTree } from "../parts/setup-tree.tsx";
import { SwitchRow } from "../parts/switch.tsx";
import type { PageProps } from "./page-props.ts";

/**
 * S12: the switches for all External Client Apps of the org. They act at once: the page has no Save. Since Spring '26
 * connected apps are no longer created, so that switch is off.
 */
export function AppSettings({ ring, live }: PageProps) {
  return (
    <Frame
      left={
        <SetupTree selected="Settings" scrolled>
          {(label) => (
            <Control id="app-settings-item" ring={ring} mark="side">
              {label}
            </Control>
          )}
        </SetupTree>
      }
      live={live}
    >
      <PageCard tile="gear" title="External Client App Settings" />
      <div className="sf-sheet sf-part">
        <div className="sf-strong">External Client Apps</div>
        <div className="sf-grey-strong sf-aside">
          Integrate third-party apps with Salesforce using APIs and standard protocols, such as SAML, OAuth, and OpenID
          Connect using External Client Apps. These settings apply to all External Client Apps configured in your org.
        </div>
        <div className="sf-switch-rows">
          <div className="sf-aside">
            <SwitchRow
              title="Allow access to External Client App consumer secrets via Metadata API"
              text="Allow the View External Client App Consumer Secrets in Metadata user permission to be assigned to users. Users with this permission can view External Client App consumer secrets in Metadata API responses. If this setting is disabled and you want to edit it, contact Salesforce Customer Support."
              state="disabled"
            />
          </div>
          <div className="sf-rule sf-aside" />
          <Control id="rest-secret-access" ring={ring} className="sf-wide">
            <SwitchRow
              title="Allow access to External Client App consumer secrets via REST API"
              text="Allow users to access External Client App consumer secrets through the OAuth credentials resources for Connect REST API."
              state="on"
              live={live?.field("restSecretAccess")}
            />
          </Control>
        </div>
      </div>
      <div className="sf-sheet sf-part">
        <div className="sf-strong">Connected Apps</div>
        <div className="sf-grey-strong">
          Use connected apps to integrate third-party apps with Salesforce through APIs and standard protocols, such as
          SAML, OAuth, and OpenID.
        </div>
        <div className="sf-switch-rows">
          <div>
            <SwitchRow
              title="Allow creation of connected apps"
              text={<span className="sf-link">Learn more about Connected Apps and External Client Apps.</span>}
              state="off"
            />
            <Button label="New Connected App" look="disabled" />
          </div>
        </div>
      </div>
    </Frame>
  );
}
