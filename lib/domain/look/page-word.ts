/** What an open page of a guide says of itself: that it is to be seen, or that it was hidden or left. */
export type PageWord = "here" | "left";

/** Reads it from an address; whatever is not said otherwise is here. */
export const parsePageWord = (text: string | null): PageWord => (text === "left" ? "left" : "here");
