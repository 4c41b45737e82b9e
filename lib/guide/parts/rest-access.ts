import type { Part } from "../part.ts";

export const restAccess: Part = {
  id: "rest-access",
  title: "Let rotation reach the secret",
  lead: "Only a rotation needs it, not the connection. The switch holds for every External Client App of the org.",
  page: "external-client-app-settings",
  steps: ["6-rest-access"],
  says: {
    "rest-secret-access": { why: "The second row; the first one, via Metadata API, stays off." },
  },
};
