import type { ReactNode } from "react";
import { type ControlId, controls, type ScreenId } from "#lib/domain/setup/controls";
import { type OwnValues, shownValues } from "./own-values.ts";
import { AppManager } from "./pages/app-manager.tsx";
import { AppSettings } from "./pages/app-settings.tsx";
import { BasicInformation } from "./pages/basic-information.tsx";
import { ConsumerDetails } from "./pages/consumer-details.tsx";
import { FlowEnablement } from "./pages/flow-enablement.tsx";
import { GearMenu } from "./pages/gear-menu.tsx";
import { MyDomain } from "./pages/my-domain.tsx";
import { OauthSettings } from "./pages/oauth-settings.tsx";
import type { PageProps, ScreenTheme } from "./pages/page-props.ts";
import { PoliciesEdit } from "./pages/policies-edit.tsx";
import { PoliciesView } from "./pages/policies-view.tsx";
import { QuickFindPage } from "./pages/quick-find.tsx";
import { Security } from "./pages/security.tsx";
import { SettingsTab } from "./pages/settings-tab.tsx";
import { Verification } from "./pages/verification.tsx";
import { screenLines, screenText, screenTitle } from "./screen-text.ts";

export type { OwnValues, ScreenTheme };
export { screenLines, screenText, screenTitle };

const pages: Readonly<Record<ScreenId, (props: PageProps) => ReactNode>> = {
  "gear-menu": GearMenu,
  "quick-find": QuickFindPage,
  "app-manager": AppManager,
  "basic-information": BasicInformation,
  "oauth-settings": OauthSettings,
  "flow-enablement": FlowEnablement,
  security: Security,
  "policies-view": PoliciesView,
  "policies-edit": PoliciesEdit,
  "settings-tab": SettingsTab,
  verification: Verification,
  "consumer-details": ConsumerDetails,
  "app-settings": AppSettings,
  "my-domain": MyDomain,
};

type ScreenProps = {
  readonly id: ScreenId;
  readonly theme: ScreenTheme;
  readonly values: OwnValues;
  /** The controls to ring, numbered in this order. May name a whole step's: each screen rings its own, with the same numbers. */
  readonly ring: readonly ControlId[];
  /**
   * `frame`: the window, which a long page runs out of. `page`: only the page and what is ringed, without the window around
   * it. `whole`: the window as tall as the page.
   */
  readonly crop?: "page" | "frame" | "whole";
};

/**
 * A Salesforce page, drawn. It fills the width it is given and needs `screens.css`, which whoever shows a screen imports. The
 * drawing is hidden from screen readers; its text alternative is not.
 */
export function Screen({ id, theme, values, ring, crop = "frame" }: ScreenProps) {
  const Page = pages[id];
  const ownRing = ring.map((control) => (controls[control].screen === id ? control : null));
  return (
    <div className={`sf sf-${theme} sf-crop-${crop}`} data-screen={id}>
      <p className="sf-alt">{screenText(id, ring, values)}</p>
      <div className="sf-canvas" aria-hidden="true">
        <Page values={shownValues(values)} ring={ownRing} look={theme} isWhole={crop === "whole"} />
      </div>
    </div>
  );
}
