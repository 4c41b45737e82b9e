/** What was done by a press whose answer is another page, which then says so. */
export const doings = ["connection-deleted", "setup-cancelled", "setup-restored", "stopped-trying"] as const;
export type Doing = (typeof doings)[number];

/** Reads what an address says was done; anything else is nothing. */
export const parseDoing = (text: unknown): Doing | null => doings.find((doing) => doing === text) ?? null;

/** The address of a page that is to say so. */
export const saying = (address: string, doing: Doing): string =>
  `${address}${address.includes("?") ? "&" : "?"}done=${doing}`;
