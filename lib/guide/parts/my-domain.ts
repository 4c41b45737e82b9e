import type { Part } from "../part.ts";

export const myDomain: Part = {
  id: "my-domain",
  title: "Find your My Domain",
  lead: "The org's own address. Paste any address of a Salesforce tab, or look it up.",
  page: "my-domain",
  steps: ["7-my-domain", "1-open-setup"],
  says: {
    "current-my-domain-url": { why: "It ends in .my.salesforce.com." },
  },
};
