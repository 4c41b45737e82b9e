import type { Article } from "./article.ts";
import type { ProblemCode } from "./problem-codes.ts";

const typed = {
  kind: "host-not-accepted",
  faultOwner: "typed-value",
  step: "7-my-domain",
  control: "current-my-domain-url",
  place: "my-domain",
  retry: "no",
  verified: "verified",
} as const;

const copyMyDomain = "In Setup, open My Domain, copy Current My Domain URL and paste it into Instance URL.";

/** What was pasted into Instance URL and is refused before any request; one per reason kind of `parseMyDomain`. */
export const addressArticles = {
  "address-unsafe-address": {
    ...typed,
    title: "This address could lead somewhere else",
    likelyCause:
      "The address has a part that a My Domain never has: a user name or password, a port other than 443, an IP address, a scheme other than https, or characters that imitate others. Nothing was sent to it.",
    fixes: [
      copyMyDomain,
      "If the address came in a message, compare it letter by letter with the one that Setup shows.",
    ],
    doNot: ["Do not type the Consumer Secret anywhere this address leads to."],
  },
  "address-looks-like-consumer-key": {
    ...typed,
    title: "A Consumer Key is in the Instance URL field",
    likelyCause: "The text begins with 3MVG, as Consumer Keys do. It was pasted into the wrong field.",
    fixes: [`${copyMyDomain} Move the text that is there to Consumer Key.`],
  },
  "address-looks-like-consumer-secret": {
    ...typed,
    title: "A Consumer Secret is in the Instance URL field",
    likelyCause: "The text has the length and the letters of a Consumer Secret. It was pasted into the wrong field.",
    fixes: [`${copyMyDomain} Move the text that is there to Consumer Secret.`],
    doNot: ["Do not paste the Consumer Secret into a browser's address bar: the browser keeps it in its history."],
  },
  "address-not-an-address": {
    ...typed,
    title: "This is not a web address",
    likelyCause: "The text contains no host name, such as acme.my.salesforce.com.",
    fixes: [
      copyMyDomain,
      "Or open Salesforce in the browser and copy the address from its address bar: Orglink makes the My Domain out of it.",
    ],
  },
  "address-shared-login-host": {
    ...typed,
    title: "The shared login page belongs to no org",
    likelyCause:
      "login.salesforce.com, test.salesforce.com and welcome.salesforce.com serve everybody. They do not answer the client credentials flow; only the org's own My Domain does.",
    fixes: [copyMyDomain, "Or click your picture at the top right in Salesforce: the host stands under your name."],
    seeAlso: ["host-not-accepted"],
  },
  "address-instanced-host": {
    ...typed,
    title: "This is the name of a Salesforce server, not of your org",
    likelyCause:
      "Names such as na44, cs1 or eu11 stand for a server that many orgs share. They say nothing about the org and are being switched off.",
    fixes: [copyMyDomain],
  },
  "address-site-host": {
    ...typed,
    title: "This is a site, not the org's My Domain",
    likelyCause:
      "The host belongs to an Experience Cloud site or a Salesforce Site. The My Domain behind it cannot be read from its name.",
    fixes: [copyMyDomain],
  },
  "address-not-salesforce": {
    ...typed,
    title: "This address is not a Salesforce org's",
    likelyCause:
      "My Domains end in .my.salesforce.com (some in .my.salesforce.mil or .my.sfcrmproducts.cn). This one ends in something else, or a letter is mistyped.",
    fixes: [copyMyDomain, "Check the ending: .my.salesforce.com, with two dots before salesforce."],
    doNot: ["Do not send the Consumer Secret to this address to try it out."],
  },
  "address-ambiguous": {
    ...typed,
    title: "This address could mean more than one My Domain",
    likelyCause: "A part of the name is missing, or the text holds several addresses.",
    fixes: [copyMyDomain, "For a sandbox, include its name and .sandbox, as in acme--uat.sandbox.my.salesforce.com."],
  },
} as const satisfies Partial<Record<ProblemCode, Article>>;
