import { checkedAgainst, type Step } from "../step.ts";

export const myDomain: Step = {
  id: "7-my-domain",
  title: "Find your My Domain",
  shortTitle: "My Domain",
  salesforceTitle: "My Domain",
  minutes: 1,
  why: "Tokens come from your org's own address, its My Domain, and from nowhere else: login.salesforce.com and test.salesforce.com do not answer this flow. It is the Instance URL in Orglink's form.",
  page: "my-domain",
  quickFind: "My Domain",
  instructions: [
    {
      control: "my-domain-quick-find",
      kind: "go",
      action: "Type My Domain into Quick Find and choose it under Company Settings.",
      value: { kind: "text", text: "My Domain", copyable: true },
      why: "Quicker still: click your picture at the top right, the address stands under your name.",
    },
    {
      control: "current-my-domain-url",
      kind: "copy",
      action: "Copy the name beside Current My Domain URL.",
      value: { kind: "own", name: "myDomain" },
      why: "It ends in .my.salesforce.com. Selecting the whole line also takes “with enhanced domains”; the form removes that.",
    },
  ],
  leftAlone: [
    { label: "Edit", text: "do not edit anything on this page; a new My Domain name changes every address of the org" },
  ],
  notes: [
    "The address bar is not it: Setup's own host ends in .my.salesforce-setup.com, an app page's in .lightning.force.com. Paste either and the form turns it into the My Domain, and says so.",
    "A sandbox is acme--uat.sandbox.my.salesforce.com, a Developer Edition acme-dev-ed.develop.my.salesforce.com. Keep the middle part.",
  ],
  slips: [
    { text: "login.salesforce.com or test.salesforce.com was typed.", problem: "address-shared-login-host" },
    {
      text: "An address of an Experience site was copied, ending in .my.site.com.",
      problem: "address-site-host",
    },
    { text: "The part .sandbox or .develop got lost; such a host does not exist.", problem: "host-not-found" },
    { text: "The My Domain was renamed since.", problem: "my-domain-renamed" },
  ],
  looksDifferent: [
    "The page is in the older style, inside the Setup frame; in some orgs the heading is My Domain Settings.",
    "Government Cloud for the DoD ends in .my.salesforce.mil, Salesforce in China in .my.sfcrmproducts.cn.",
    "Domain Partitioning and Domain Suffix do not matter here.",
  ],
  screens: ["my-domain"],
  checkedAgainst,
};
