import { checkedAgainst, type Step } from "../step.ts";

export const restAccess: Step = {
  id: "6-rest-access",
  title: "Let rotation reach the secret",
  shortTitle: "REST access to secrets",
  salesforceTitle: "External Client App Settings",
  minutes: 1,
  why: "Skip this step to connect. It is needed only by a connection that rotates Consumer Secrets through Salesforce's API, and only then. The switch holds for every External Client App of the org, so turn it on for a rotation and off again afterwards.",
  page: "external-client-app-settings",
  quickFind: "External Client App",
  instructions: [
    {
      control: "app-settings-item",
      kind: "go",
      action: "Choose Settings under Apps, External Client Apps.",
      why: "Not the Settings tab of one app: this page is for all of them.",
    },
    {
      control: "rest-secret-access",
      kind: "set",
      action: "Turn the switch on before a rotation, and off after it.",
      value: { kind: "text", text: "on during a rotation, otherwise off", copyable: false },
      why: "Salesforce's hardening guide wants it off. It is the second row; the first one, via Metadata API, stays off.",
      needNote: "Not needed to connect.",
    },
  ],
  leftAlone: [
    {
      label: "Allow access to External Client App consumer secrets via Metadata API",
      text: "off; only Salesforce Customer Support can change it",
    },
    { label: "Allow creation of connected apps", text: "leave it" },
  ],
  notes: [
    "A rotation also needs a user with the permissions External Client App Developer and View Client Secret. Do not give them to the Run As user of the data connection: they open the secrets of other apps. Use a second app with a user of its own.",
    "Without this step the secret is changed by hand: in Setup, on the page of step 5.",
    "Salesforce Help lists the rotation for Professional, Performance, Unlimited and Developer Edition.",
  ],
  slips: [
    { text: "A rotation starts while the switch is off.", problem: "rotation-switch-off" },
    { text: "The switch is on, but the user lacks the two permissions.", problem: "rotation-permission-missing" },
  ],
  looksDifferent: [
    "It is a switch, with Off or On under it, and saves at once. Some guides mention a Save button: if there is one, click it.",
    "The card Connected Apps below is about something else.",
    "The first row is gray in most orgs; that is as it should be.",
  ],
  screens: ["app-settings"],
  checkedAgainst,
};
