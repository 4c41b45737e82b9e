import { checkedAgainst, type Step } from "../step.ts";

export const keyAndSecret: Step = {
  id: "5-key-and-secret",
  title: "Copy the key and the secret",
  shortTitle: "Consumer Key and Secret",
  salesforceTitle: "Consumer Details",
  minutes: 3,
  why: "The Consumer Key names the app, the Consumer Secret proves that it is the app. Salesforce shows both on one page, after it has checked by mail that you are you. Have the mailbox of your Salesforce user open.",
  page: "external-client-app-manager",
  quickFind: "External Client App",
  instructions: [
    {
      control: "settings-tab",
      kind: "go",
      action: "Open the Settings tab of the app.",
      why: "Policies is the tab Salesforce opens first.",
    },
    {
      control: "consumer-key-and-secret",
      kind: "go",
      action: "Open OAuth Settings and click Consumer Key and Secret.",
      why: "It opens in a new tab. Nothing happens? The browser may have blocked the pop-up.",
    },
    {
      control: "verification-code",
      kind: "go",
      action: "Type the code that Salesforce mails you.",
      why: "It goes to the e-mail address of the user you are signed in as, not to Contact Email. If it does not come, look in the junk folder, then ask for another.",
    },
    {
      control: "consumer-key",
      kind: "copy",
      action: "Click Copy under Consumer Key and paste it into Orglink's form.",
      why: "The longer of the two; it begins with 3MVG9.",
    },
    {
      control: "consumer-secret",
      kind: "copy",
      action: "Click Copy under Consumer Secret and paste it into Orglink's form, nowhere else.",
      why: "Orglink seals it at once and never shows it again. No mail, chat or ticket needs it, and no support either.",
    },
  ],
  leftAlone: [],
  notes: [
    "Both values are in clear on the page. Mind who sees your screen, and close the tab when you are done.",
    "You can come back to this page at any time; each visit may ask for a new code.",
  ],
  slips: [
    { text: "Key and secret are swapped. The key begins with 3MVG9.", problem: "consumer-key-unknown" },
    {
      text: "The secret was selected by hand and lost its end, or it was rotated since.",
      problem: "consumer-secret-wrong",
    },
    {
      text: "The key is from one app and the secret from another.",
      problem: "consumer-secret-wrong",
    },
  ],
  looksDifferent: [
    "Consumer Details is a plain page in the older style, in some orgs inside the frame of Salesforce Classic.",
    "A user with other verification methods, an authenticator app say, may be asked for that instead of a mailed code.",
    "For a Connected App the page starts with « Back to Manage Connected Apps.",
    "The button is missing: your user may edit policies but not see secrets. Ask whoever created the app.",
  ],
  screens: ["settings-tab", "verification", "consumer-details"],
  checkedAgainst,
};
