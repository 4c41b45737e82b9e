import type { ReactNode } from "react";
import { type ControlId, controls, type ScreenId } from "#lib/domain/setup/controls";
import { type OwnValues, shownValues } from "./own-values.ts";
import { ApiAccessControl } from "./pages/api-access-control.tsx";
import { AppManager } from "./pages/app-manager.tsx";
import { AppSettings } from "./pages/app-settings.tsx";
import { BasicInformation } from "./pages/basic-information.tsx";
import { ConnectedAppsUsage } from "./pages/connected-apps-usage.tsx";
import { ConsumerDetails } from "./pages/consumer-details.tsx";
import { ExternalClientAppsUsage } from "./pages/external-client-apps-usage.tsx";
import { FlowEnablement } from "./pages/flow-enablement.tsx";
import { GearMenu } from "./pages/gear-menu.tsx";
import { LoginHistory } from "./pages/login-history.tsx";
import { MyDomain } from "./pages/my-domain.tsx";
import { OauthSettings } from "./pages/oauth-settings.tsx";
import type { PageProps, ScreenTheme } from "./pages/page-props.ts";
import { PermissionSet } from "./pages/permission-set.tsx";
import { PermissionSetAssign } from "./pages/permission-set-assign.tsx";
import { PermissionSets } from "./pages/permission-sets.tsx";
import { PoliciesEdit } from "./pages/policies-edit.tsx";
import { PoliciesView } from "./pages/policies-view.tsx";
import { Profile } from "./pages/profile.tsx";
import { QuickFindPage } from "./pages/quick-find.tsx";
import { Security } from "./pages/security.tsx";
import { SessionSettings } from "./pages/session-settings.tsx";
import { SettingsTab } from "./pages/settings-tab.tsx";
import { SetupAuditTrail } from "./pages/setup-audit-trail.tsx";
import { UserDetail } from "./pages/user-detail.tsx";
import { UserEdit } from "./pages/user-edit.tsx";
import { UserPermissionSetLicenses } from "./pages/user-permission-set-licenses.tsx";
import { Users } from "./pages/users.tsx";
import { Verification } from "./pages/verification.tsx";
import { screenLines, screenNote, screenText, screenTitle } from "./screen-text.ts";

export type { OwnValues, ScreenTheme };
export { screenLines, screenNote, screenText, screenTitle };

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
  users: Users,
  "user-detail": UserDetail,
  "user-edit": UserEdit,
  "user-permission-set-licenses": UserPermissionSetLicenses,
  profile: Profile,
  "permission-sets": PermissionSets,
  "permission-set": PermissionSet,
  "permission-set-assign": PermissionSetAssign,
  "api-access-control": ApiAccessControl,
  "connected-apps-usage": ConnectedAppsUsage,
  "external-client-apps-usage": ExternalClientAppsUsage,
  "login-history": LoginHistory,
  "setup-audit-trail": SetupAuditTrail,
  "session-settings": SessionSettings,
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
  const note = screenNote(id);
  const ownRing = ring.map((control) => (controls[control].screen === id ? control : null));
  return (
    <div className={`sf sf-${theme} sf-crop-${crop}`} data-screen={id}>
      <p className="sf-alt">{screenText(id, ring, values)}</p>
      <div className="sf-canvas" aria-hidden="true">
        <Page values={shownValues(values)} ring={ownRing} look={theme} isWhole={crop === "whole"} />
      </div>
      {/* The text alternative says it, too. */}
      {note && (
        <p className="sf-note" aria-hidden="true">
          {note}
        </p>
      )}
    </div>
  );
}
