import { DualList } from "./dual-list.tsx";
import type { LiveField } from "./live.ts";

/** What is left to choose once the one scope the guide asks for is chosen, in Salesforce's order. */
const available = [
  "Access the identity URL service (id, profile, email, address, phone)",
  "Manage user data via Web browsers (web)",
  "Full access (full)",
  "Access Connect REST API resources (chatter_api)",
  "Access Visualforce applications (visualforce)",
  "Perform requests at any time (refresh_token, offline_access)",
  "Access unique user identifiers (openid)",
];

type OauthScopesProps = { readonly disabled?: boolean; readonly live?: LiveField | undefined };

export function OauthScopes({ disabled = false, live }: OauthScopesProps) {
  return (
    <DualList
      label="OAuth Scopes"
      leftTitle="Available OAuth Scopes"
      left={available}
      rightTitle="Selected OAuth Scopes"
      right={["Manage user data via APIs (api)"]}
      disabled={disabled}
      live={live}
    />
  );
}
