/** How a connection or a setup stands, in a word that has its own shape on a page. */
export const statusWords = {
  healthy: "Healthy",
  waiting: "Waiting for Salesforce",
  checking: "Checking",
  failing: "Failing",
  interrupted: "Interrupted",
  unchecked: "Not checked yet",
  practice: "Practice",
} as const;

export type StatusKind = keyof typeof statusWords;
