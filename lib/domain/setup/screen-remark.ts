/** Longest remark about a screen that looks different, in UTF-16 units. */
export const maxRemarkChars = 500;

/** What became of a remark, as the page's address says it after the form was sent. */
const remarkOutcomes = ["kept", "empty", "not-kept"] as const;
export type RemarkOutcome = (typeof remarkOutcomes)[number];

/** Reads the outcome from a query; anything else is none. */
export const parseRemarkOutcome = (query: unknown): RemarkOutcome | null =>
  remarkOutcomes.find((outcome) => outcome === query) ?? null;
