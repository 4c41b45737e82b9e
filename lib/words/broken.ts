/** What is said where Orglink itself failed: no refusal, and nothing that anybody who reads it has done. */
export const brokenWords = {
  storeAway: "Orglink’s store does not answer",
  fault: "The fault is Orglink’s, not yours and not Salesforce’s.",
  next: "Try again in a minute; if that does not help, tell whoever runs this Orglink.",
} as const;
