/** How much a piece of evidence proves: a lower number always beats a higher one. */
export const evidenceClasses = [1, 2, 3, 4, 5, 6] as const;
export type EvidenceClass = (typeof evidenceClasses)[number];

/** Whose word a piece of evidence is, as a reader is told it. */
export const evidenceClassWords: Readonly<Record<EvidenceClass, string>> = {
  1: "Salesforce’s own answer",
  2: "Salesforce’s own words",
  3: "A code of the network",
  4: "What your program said",
  5: "An HTTP status",
  6: "A name in passing",
};
