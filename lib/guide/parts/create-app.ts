import type { Part } from "../part.ts";

export const createApp: Part = {
  id: "create-app",
  title: "Create the app",
  lead: "One long form in Salesforce, from top to bottom, with Create at its foot. Leave everything else as it is.",
  page: "external-client-app-manager",
  steps: ["2-create", "3-oauth-settings"],
  says: {
    "callback-url": { why: "Salesforce wants one; this flow never calls it." },
    "oauth-scopes": { why: "Selected but not moved counts for nothing." },
    "create-button": {
      why: "Salesforce takes 2 to 10 minutes, at times 30, until it knows the app everywhere. Go on meanwhile.",
    },
  },
  afterScreen: {
    "basic-information": "Do not click Create yet: the form goes on further down.",
    "oauth-settings": "Not yet: the flow is still off.",
  },
};
