import type { ReactNode } from "react";
import { AppManager } from "#components/screens/pages/app-manager";
import { AppSettings } from "#components/screens/pages/app-settings";
import { ConsumerDetails } from "#components/screens/pages/consumer-details";
import { GearMenu } from "#components/screens/pages/gear-menu";
import { MyDomain } from "#components/screens/pages/my-domain";
import { NewApp } from "#components/screens/pages/new-app";
import { PoliciesEdit } from "#components/screens/pages/policies-edit";
import { PoliciesView } from "#components/screens/pages/policies-view";
import { QuickFindPage } from "#components/screens/pages/quick-find";
import { SettingsTab } from "#components/screens/pages/settings-tab";
import { Verification } from "#components/screens/pages/verification";
import type { SetupScreenId } from "#lib/practice/setup-screens";
import type { SetupPageProps } from "./org-view.ts";
import { ApiAccessControl } from "./pages/api-access-control.tsx";
import { CompanyInformation } from "./pages/company-information.tsx";
import { LoginHistory } from "./pages/login-history.tsx";
import { OauthUsage } from "./pages/oauth-usage.tsx";
import { Profiles } from "./pages/profiles.tsx";
import { Sandboxes } from "./pages/sandboxes.tsx";
import { UserEdit } from "./pages/user-edit.tsx";
import { UserList } from "./pages/user-list.tsx";

/** The drawing that each page is: where the guide has a picture of it, that picture. */
export const setupPages: Readonly<Record<SetupScreenId, (props: SetupPageProps) => ReactNode>> = {
  lightning: GearMenu,
  home: QuickFindPage,
  apps: AppManager,
  "new-app": NewApp,
  policies: PoliciesView,
  "policies-edit": PoliciesEdit,
  settings: SettingsTab,
  "settings-edit": SettingsTab,
  verification: Verification,
  "consumer-details": ConsumerDetails,
  "app-settings": AppSettings,
  "my-domain": MyDomain,
  "my-domain-edit": MyDomain,
  "oauth-usage": OauthUsage,
  "api-access-control": ApiAccessControl,
  users: UserList,
  user: UserEdit,
  profiles: Profiles,
  "company-information": CompanyInformation,
  "company-information-edit": CompanyInformation,
  sandboxes: Sandboxes,
  "login-history": LoginHistory,
};
