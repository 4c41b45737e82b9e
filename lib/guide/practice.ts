/** How a newcomer makes a first connection without any Salesforce org. Shown where the practice org is on. */
export const practiceTour = {
  title: "Try it without Salesforce",
  lead: "Orglink brings practice orgs: a simulator with the same controls, on this machine only. A first connection takes three minutes, and nothing in it can go wrong for real.",
  points: [
    "Open Practice and choose an org.",
    "Copy its My Domain, Consumer Key and Consumer Secret into the form, and connect.",
    "Switch one control off in the practice org, test the connection, and see what the problem looks like.",
  ],
} as const;
