import { checkedAgainst, type Step } from "../step.ts";

export const create: Step = {
  id: "2-create",
  title: "Create the app",
  shortTitle: "Create the app",
  salesforceTitle: "Basic Information",
  minutes: 2,
  why: "The External Client App is what Orglink signs in as. It belongs to your org, you can switch it off at any time, and it has a Consumer Key and a Consumer Secret of its own. One app per connection: then one can be withdrawn without stopping the others.",
  page: "external-client-app-manager",
  quickFind: "External Client App",
  instructions: [
    {
      control: "quick-find",
      kind: "go",
      action: "Type External Client App into Quick Find, at the top left.",
      value: { kind: "text", text: "External Client App", copyable: true },
      why: "Salesforce Help says External Client Apps Manager, the menu External Client App Manager. The short text finds it either way.",
    },
    {
      control: "app-manager-item",
      kind: "go",
      action: "Choose External Client App Manager under Apps, External Client Apps.",
      why: "The name breaks over two lines in the narrow column.",
    },
    {
      control: "new-external-client-app",
      kind: "go",
      action: "Click New External Client App, at the top right.",
      why: "Since Spring '26 a new app is an External Client App: Connected Apps can no longer be created. The title of the page stays External Client App Manager.",
    },
    {
      control: "app-name",
      kind: "set",
      action: "Type a name that says what uses the app.",
      value: { kind: "own", name: "appName" },
      why: "You will look for it in the list, and whoever cleans up one day will too.",
    },
    {
      control: "api-name",
      kind: "set",
      action: "Keep what Salesforce fills in.",
      value: { kind: "own", name: "apiName" },
      why: "It is made from the name. If you type your own: letters, digits and underscores, a letter first, no two underscores in a row, none at the end.",
      withoutApiName: {
        action: "Type one: Salesforce leaves it empty for a name without Latin letters or digits.",
        why: "Any will do that no other app of the org has: letters A to Z, digits and underscores, a letter first, no two underscores in a row, none at the end.",
      },
    },
    {
      control: "contact-email",
      kind: "set",
      action: "Type the address of whoever looks after the app.",
      value: { kind: "own", name: "contactEmail" },
      why: "Salesforce requires it, to reach you about the app. The verification code of step 5 goes elsewhere: to your own user's address.",
    },
    {
      control: "distribution-state",
      kind: "set",
      action: "Leave it on Local.",
      value: { kind: "text", text: "Local", copyable: false },
      why: "A local app works in the org that created it, which is all a connection needs. Packaged is for apps that other orgs install.",
    },
  ],
  leftAlone: [
    { label: "Contact Phone", text: "leave empty" },
    { label: "Info URL", text: "leave empty" },
    { label: "Logo Image URL", text: "leave empty" },
    { label: "Icon URL", text: "leave empty" },
    { label: "Description", text: "optional; a good place to say who to ask" },
  ],
  notes: ["Do not click Create yet. Step 3 is on the same page, further down."],
  slips: [
    {
      text: "The app was created in production and is tried with a sandbox address, or the reverse. A sandbox refresh does not copy local apps either.",
      problem: "consumer-key-unknown",
    },
    {
      text: "The key comes from an app that another org made, and that is not installed here.",
      problem: "app-not-in-org",
    },
  ],
  looksDifferent: [
    "No New External Client App? Your user lacks the permission Create, edit, and delete External Client Apps.",
    "The same button stands on Lightning Experience App Manager (Quick Find: App Manager), beside New Lightning App.",
    "An org without apps shows 0 items; the button is there all the same.",
    "Scratch orgs: Salesforce Help said for a while that Setup cannot create the app there; release notes of 2026 say that it can.",
  ],
  screens: ["quick-find", "app-manager", "basic-information"],
  checkedAgainst,
};
