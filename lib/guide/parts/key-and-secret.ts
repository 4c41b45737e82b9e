import type { Part } from "../part.ts";

export const keyAndSecret: Part = {
  id: "key-and-secret",
  title: "Copy key and secret",
  lead: "Salesforce shows both on one page, after a code by mail. Have the mailbox of your Salesforce user open.",
  page: "external-client-app-manager",
  steps: ["5-key-and-secret"],
  says: {
    "consumer-key-and-secret": {
      why: "It opens in a new tab. Nothing happens? The browser may have blocked the pop-up.",
    },
    "verification-code": { why: "It goes to the address of the user you are signed in as, not to Contact Email." },
    "consumer-key": { why: "The longer of the two; it begins with 3MVG9." },
    "consumer-secret": { why: "Orglink seals it at once and never shows it again." },
  },
};
