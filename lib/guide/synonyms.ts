import type { ControlId } from "#lib/domain/setup/controls";

export type Synonym = { readonly term: string; readonly control: ControlId; readonly note: string };

/** What people call things, in older guides and in Salesforce's own Help, and the control it leads to here. */
export const synonyms: readonly Synonym[] = [
  {
    term: "External Client Apps Manager",
    control: "app-manager-item",
    note: "Salesforce Help says Apps; the Setup menu says External Client App Manager.",
  },
  {
    term: "Connected App",
    control: "new-external-client-app",
    note: "Its successor is the External Client App; existing ones are under “I already have an app”.",
  },
  {
    term: "New Connected App",
    control: "new-external-client-app",
    note: "Connected Apps can no longer be created since Spring '26.",
  },
  { term: "App Manager", control: "new-external-client-app", note: "New External Client App stands there too." },
  { term: "Client ID", control: "consumer-key", note: "OAuth's name for the Consumer Key." },
  { term: "client_id", control: "consumer-key", note: "OAuth's name for the Consumer Key." },
  { term: "API key", control: "consumer-key", note: "Salesforce's name is Consumer Key." },
  { term: "Client Secret", control: "consumer-secret", note: "OAuth's name for the Consumer Secret." },
  { term: "client_secret", control: "consumer-secret", note: "OAuth's name for the Consumer Secret." },
  { term: "Manage Consumer Details", control: "consumer-key-and-secret", note: "The same button of a Connected App." },
  { term: "Consumer Details", control: "consumer-key-and-secret", note: "The page this button opens." },
  { term: "Execution User", control: "run-as-username", note: "Salesforce Help's other name for the Run As user." },
  { term: "Integration User", control: "run-as-username", note: "A user made for an integration, as Run As user." },
  { term: "Run As", control: "run-as-username", note: "Run As (Username) on the Policies tab." },
  { term: "Redirect URI", control: "callback-url", note: "OAuth's name for the Callback URL." },
  { term: "Instance URL", control: "current-my-domain-url", note: "The form's name for the My Domain." },
  { term: "Login URL", control: "current-my-domain-url", note: "This flow uses the My Domain only." },
  { term: "OAuth Policies", control: "policies-client-credentials", note: "The section, folded at first." },
  {
    term: "OAuth Flows and External Client App Enhancements",
    control: "policies-client-credentials",
    note: "The box it is in.",
  },
  { term: "Flow Enablement", control: "settings-client-credentials", note: "The box it is in." },
  { term: "Manage user data via APIs (api)", control: "oauth-scopes", note: "The one scope a connection needs." },
  { term: "API scope", control: "oauth-scopes", note: "Manage user data via APIs (api)." },
  { term: "Pre-authorized", control: "permitted-users", note: "Admin approved users are pre-authorized." },
  { term: "Relax IP restrictions", control: "ip-relaxation", note: "One of its choices." },
];
