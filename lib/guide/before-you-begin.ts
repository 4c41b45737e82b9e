import type { GuidePage } from "./guide-page.ts";
import { checkedAgainst } from "./step.ts";

/** What an admin should have at hand, and the one user worth creating first. */
export const beforeYouBegin: GuidePage = {
  title: "Before you begin",
  lead: "About 15 minutes of clicking, and at times half an hour of waiting until Salesforce knows a new app. You can stop anywhere and go on later, on another machine too.",
  sections: [
    {
      id: "you-need",
      title: "What you need",
      points: [
        {
          title: "Create, edit, and delete External Client Apps",
          text: "The permission for steps 2, 3 and 5. A System Administrator has what the guide needs. If you do not, have somebody do them who does.",
          page: "permission-sets",
        },
        {
          title: "View all External Client Apps, view their settings, and edit their policies",
          text: "The permission for step 4.",
          page: "permission-sets",
        },
        {
          title: "An edition with the API",
          text: "Enterprise, Performance, Unlimited and Developer Edition include it. In Professional Edition it is an add-on; without it Salesforce answers that the REST API is not enabled.",
          page: "company-information",
        },
        {
          title: "Your mailbox",
          text: "Before it shows the Consumer Secret, Salesforce mails a verification code to the address of the user you are signed in as.",
        },
        {
          title: "The right org",
          text: "Production and each sandbox need an app and a connection of their own. A sandbox refresh does not copy local apps: repeat the setup after it.",
          page: "sandboxes",
        },
      ],
    },
    {
      id: "integration-user",
      title: "A user for the integration",
      intro:
        "Tokens act as one user, the Run As user. Any active user with API Enabled works; a user made for this one integration is better: it shows up by name in Login History, has only the rights it needs, and stays when people leave. Not listed for Professional Edition; use an ordinary user with API Enabled there.",
      ordered: true,
      points: [
        {
          title: "New User",
          text: "In Setup, Users, click New User. Name it after the integration, not after a person.",
          page: "users",
        },
        {
          title: "User License",
          text: "Choose it first; it decides which profiles are offered. Most editions include a few; five are reported.",
          value: "Salesforce Integration",
          page: "users",
        },
        {
          title: "Profile",
          text: "It gives API access and next to nothing else, and cannot sign in to the user interface. Older orgs call it Salesforce API Only System Integrations.",
          value: "Minimum Access - API Only Integrations",
          page: "users",
        },
        {
          title: "Username and Email",
          text: "The username looks like an e-mail address and must be unique in all of Salesforce, but need not be a mailbox. The e-mail address is a mailbox somebody reads. Step 4 wants the username.",
          page: "users",
        },
        {
          title: "A permission set with the license chosen",
          text: "In Setup, Permission Sets, click New and choose the license there and then. With --None-- some report that the assignment is refused later, others that it works; the license of a permission set cannot be changed.",
          value: "Salesforce API Integration",
          page: "permission-sets",
        },
        {
          title: "API Enabled",
          text: "The profile above has it already. With another profile, tick it under System Permissions of that permission set. Add read access to the objects the integration needs, and write access only where it writes.",
          page: "permission-sets",
        },
        {
          title: "Assign it",
          text: "Click Manage Assignments and add the user. If Salesforce refuses, assign the permission set license Salesforce API Integration on the user's page first.",
          page: "permission-sets",
        },
        {
          title: "One user per integration",
          text: "Then one can be stopped, or looked up in Login History, without the others. Never an Einstein or Agentforce service user: Salesforce refuses it with “Maximum Logins Exceeded”.",
        },
      ],
    },
    {
      id: "worth-knowing",
      title: "Worth knowing",
      points: [
        {
          title: "Salesforce's hardening guide advises against this flow",
          text: "It prefers flows in which a person signs in, because whoever holds key and secret acts as the Run As user. Where no person is there to sign in, this flow is Salesforce's own replacement for user name and password. Keep the risk small: few rights for the Run As user, the secret in Orglink only, rotated now and then.",
        },
        {
          title: "The REST switch stays off",
          text: "The same guide wants the switch of step 6 off. Turn it on only while a secret is being rotated.",
        },
        {
          title: "Blocked apps",
          text: "If your org uses API Access Control, the new app must be on its allow list, or the API refuses its tokens.",
          page: "external-client-app-oauth-usage",
        },
      ],
    },
  ],
  checkedAgainst,
};
