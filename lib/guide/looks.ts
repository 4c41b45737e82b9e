/** The two current looks of Setup: the light gray of 2025 and later, and the blue one before it. Labels and order are the same. */
export const looks = ["new", "blue"] as const;
export type Look = (typeof looks)[number];

/** Reads a look from a query; anything else is none. */
export const parseLook = (query: unknown): Look | null => looks.find((look) => look === query) ?? null;
