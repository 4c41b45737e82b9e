import type { Part } from "../part.ts";

export const runAs: Part = {
  id: "run-as",
  title: "Say who it runs as",
  lead: "Tokens act as one user of your org and can do what that user can, nothing more.",
  page: "external-client-app-manager",
  steps: ["4-policies"],
  says: {
    "app-status": { why: "A disabled app gets no tokens." },
    "policies-client-credentials": {
      why: "A second box of that name: the one you ticked before Create does not tick it.",
    },
    "run-as-username": {
      why: "The username, not the e-mail address, even though the field says “Enter an email address...”.",
    },
  },
};
