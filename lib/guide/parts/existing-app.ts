import type { Part } from "../part.ts";

export const existingApp: Part = {
  id: "existing-app",
  title: "Check the app you have",
  lead: "Not in the list? Then it is a Connected App. An app that other software uses shares its secret with it: one app per connection is safer.",
  page: "external-client-app-manager",
  steps: ["2-create", "3-oauth-settings"],
  says: {
    "app-row": { action: "Click the app. Its Type says Local.", withoutValue: true },
    "oauth-scopes": {
      action:
        "On its Settings tab, look under Selected OAuth Scopes. Is the scope missing? Click Edit and move it there.",
      why: "Take none away while other software uses the app.",
    },
    "settings-client-credentials": {
      action:
        "Further down, under Flow Enablement, Enable Client Credentials Flow is ticked. If not: Edit, tick it, Save.",
    },
  },
};
