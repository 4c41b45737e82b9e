import type { GuidePage } from "./guide-page.ts";
import { checkedAgainst } from "./step.ts";

/** What to look at in an app that is already there: an External Client App, or a Connected App from before Spring '26. */
export const existingApp: GuidePage = {
  title: "I already have an app",
  lead: "Check these in Salesforce, from top to bottom, then connect. Which kind is yours? Look in External Client App Manager first; if it is not there, it is a Connected App, in App Manager. An app that other software uses shares its Consumer Secret with it: one app per connection is safer.",
  sections: [
    {
      id: "external-client-app",
      title: "An External Client App",
      ordered: true,
      points: [
        {
          title: "App Status",
          text: "In External Client App Manager, click the app. The status says Enabled.",
          control: "app-status",
          page: "external-client-app-manager",
          need: "connect",
        },
        {
          title: "Distribution State",
          text: "Type says Local, and this is the org that created it. A packaged app is set up by whoever made the package.",
          control: "distribution-state",
          page: "external-client-app-manager",
          need: "connect",
        },
        {
          title: "Enable Client Credentials Flow, on the Settings tab",
          text: "Under OAuth Settings, Flow Enablement. If it is off: Edit, tick it, Save.",
          control: "settings-client-credentials",
          page: "external-client-app-manager",
          need: "connect",
        },
        {
          title: "OAuth Scopes",
          text: "Manage user data via APIs (api) is under Selected OAuth Scopes. Do not remove others while other software uses the app.",
          control: "oauth-scopes",
          page: "external-client-app-manager",
          need: "connect",
        },
        {
          title: "Enable Client Credentials Flow, on the Policies tab",
          text: "Edit, open OAuth Policies, look under OAuth Flows and External Client App Enhancements. A box of its own: the one on the Settings tab does not tick it.",
          control: "policies-client-credentials",
          page: "external-client-app-manager",
          need: "connect",
        },
        {
          title: "Run As (Username)",
          text: "Names the username of an active user with API Enabled.",
          control: "run-as-username",
          page: "external-client-app-manager",
          need: "connect",
        },
        {
          title: "Permitted Users",
          text: "All users can self-authorize; or the Run As user has a profile or permission set listed under App Policies.",
          control: "permitted-users",
          page: "external-client-app-manager",
          need: "recommended",
        },
        {
          title: "IP Relaxation",
          text: "Matters only where the Run As user's profile has login IP ranges.",
          control: "ip-relaxation",
          page: "external-client-app-manager",
          need: "recommended",
        },
        {
          title: "Consumer Key and Secret",
          text: "Settings tab, OAuth Settings. Salesforce mails a code, then shows both.",
          control: "consumer-key-and-secret",
          page: "external-client-app-manager",
          need: "connect",
        },
      ],
    },
    {
      id: "connected-app",
      title: "A Connected App",
      intro:
        "Connected Apps from before go on working. New ones can no longer be created since Spring '26, unless Salesforce Support allows it, and Salesforce ends its support for them with Summer '27: App Manager has a button Migrate to External Client App. Rotation through the API is for local External Client Apps only.",
      ordered: true,
      points: [
        {
          title: "App Manager",
          text: "Find the app, of type Connected, and choose View from the menu at the right of its row.",
          page: "app-manager",
          need: "connect",
        },
        {
          title: "Selected OAuth Scopes",
          text: "Manage user data via APIs (api) is among them. If not: Edit, add it, Save.",
          control: "oauth-scopes",
          page: "app-manager",
          need: "connect",
        },
        {
          title: "Enable Client Credentials Flow",
          text: "Under API (Enable OAuth Settings). If it is off: Edit, tick it, confirm the warning, Save.",
          control: "settings-client-credentials",
          page: "app-manager",
          need: "connect",
        },
        {
          title: "Manage Consumer Details",
          text: "On the View page. Salesforce mails a code, then shows Consumer Key and Consumer Secret, each with Copy. Then « Back to Manage Connected Apps.",
          page: "app-manager",
          need: "connect",
        },
        {
          title: "Manage, then Edit Policies",
          text: "Back in App Manager, choose Manage from the same menu, or the button on the View page, then click Edit Policies.",
          page: "app-manager",
          need: "connect",
        },
        {
          title: "Client Credentials Flow, Run As",
          text: "At the foot of Edit Policies. Choose the user with the magnifier, then Save. Here it is a look-up, not a typed username. The section shows only once the flow is enabled.",
          control: "run-as-username",
          page: "app-manager",
          need: "connect",
        },
        {
          title: "Permitted Users",
          text: "All users may self-authorize; or, with Admin approved users are pre-authorized, the Run As user's profile or permission set is added on the Manage page.",
          control: "permitted-users",
          page: "app-manager",
          need: "recommended",
        },
        {
          title: "IP Relaxation",
          text: "Matters only where the Run As user's profile has login IP ranges.",
          page: "app-manager",
          need: "recommended",
        },
        {
          title: "Not blocked",
          text: "Connected Apps OAuth Usage lists the app without Unblock beside it. An app another org made must be installed: Install stands there too. Without that, only users with Approve Uninstalled Connected Apps get in.",
          page: "connected-apps-oauth-usage",
          need: "connect",
        },
      ],
    },
    {
      id: "either",
      title: "In either case",
      points: [
        {
          title: "Current My Domain URL",
          text: "The Instance URL of the form, whatever address the app was used with so far.",
          control: "current-my-domain-url",
          page: "my-domain",
          need: "connect",
        },
      ],
    },
  ],
  checkedAgainst,
};
