import type { Part } from "../part.ts";

/** Its page is a checklist of its own: a Connected App has other pages than the guide's. */
export const connectedApp: Part = {
  id: "connected-app",
  title: "Check the Connected App",
  lead: "Connected Apps from before Spring '26 go on working.",
  page: "app-manager",
  steps: ["3-oauth-settings", "4-policies"],
  says: {},
};
