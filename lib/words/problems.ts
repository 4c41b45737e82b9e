import type { Article, Retry } from "#lib/domain/problems/article";

/** What stands around an article, wherever a problem is shown. */
export const problemWords = {
  doNot: "What not to do",
  toStep: "Go to this step of the guide",
  toArticle: "All about this problem",
  cause: "Why",
  why: "Why, and what Salesforce said",
  further: "If that is not it",
  timeline: "The check, stage by stage",
} as const;

/** Whether the same request makes sense again. */
export const retryWords: Readonly<Record<Retry, string>> = {
  no: "Not before something is changed.",
  now: "Yes, at once.",
  "after-wait": "Yes, after a wait.",
};

/** How sure it is that this answer means this problem. */
export const verifiedWords: Readonly<Record<Article["verified"], string>> = {
  verified: "Seen word for word in real traffic or Salesforce’s documentation.",
  reported: "Reported by others; the exact answer is not known.",
};
