/** How a connection or a setup stands, in a word that has its own shape on a page. */
export const statusWords = {
  healthy: "Healthy",
  waiting: "Waiting for Salesforce",
  checking: "Checking",
  failing: "Failing",
  interrupted: "Interrupted",
  unchecked: "Not checked lately",
  paused: "Paused",
  practice: "Practice",
} as const;

export type StatusKind = keyof typeof statusWords;
