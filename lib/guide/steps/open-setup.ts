import { checkedAgainst, type Step } from "../step.ts";

export const openSetup: Step = {
  id: "1-open-setup",
  title: "Open Setup",
  shortTitle: "Open Setup",
  salesforceTitle: "Setup",
  minutes: 1,
  why: "Everything in this guide is set in Salesforce Setup. It opens in a tab of its own, so this page stays open beside it. Sign in to the very org you want to connect: production and each sandbox need an app of their own.",
  page: "external-client-app-manager",
  quickFind: "External Client App",
  instructions: [
    {
      control: "gear-icon",
      kind: "go",
      heading: "The gear",
      action: "Click the gear at the top right of any Salesforce page.",
      why: "The menu behind it is the same in every Lightning app.",
    },
    {
      control: "setup-menu-item",
      kind: "go",
      action: "Choose Setup in the menu that opens.",
      why: "Setup opens in a new tab; keep both.",
    },
  ],
  leftAlone: [],
  notes: [
    "When you set up a connection in Orglink and it knows your My Domain, every step has a button that opens the right page of your Setup. It does this step for you.",
    "No gear, or no Setup behind it? Your user may not see Setup. “Before you begin” names the permissions; ask somebody who has them.",
  ],
  slips: [
    {
      text: "The tab shows another org than the one to connect, a sandbox say. Its app is not known anywhere else.",
      problem: "consumer-key-unknown",
    },
  ],
  looksDifferent: [
    "The menu differs by org. A trial lists Setup, Salesforce Go, Your Account and more; a Developer Edition puts Data Cloud Setup and Service Setup under Setup. Take the one that says just Setup.",
    "In some editions the gear opens a panel of quick settings first: click Open Advanced Setup.",
    "Salesforce Classic has no gear: Setup stands in the header, beside or under your name. The guide shows Lightning Experience; Switch to Lightning Experience is in the same place.",
    "Blue background or light gray with indigo: both looks are current, with the same labels in the same order.",
  ],
  screens: ["gear-menu"],
  checkedAgainst,
};
