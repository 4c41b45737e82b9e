/** Reads the count of changes that a page says it has seen; null for one that is none: the page is then read anew. */
export const parseSeenCount = (text: string | null): number | null =>
  text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
