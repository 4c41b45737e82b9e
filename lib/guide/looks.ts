/** The two current looks of Setup: the light gray of 2025 and later, and the blue one before it. Labels and order are the same. */
export const looks = ["new", "blue"] as const;
export type Look = (typeof looks)[number];

/** Reads a look from a query; anything else is none. */
export const parseLook = (query: unknown): Look | null => looks.find((look) => look === query) ?? null;

/** The address of a public page of the guide in this look; the new look needs no mention. */
export function withLook(path: string, look: Look): string {
  if (look === "new") return path;
  const [page = "", anchor] = path.split("#");
  return `${page}${page.includes("?") ? "&" : "?"}look=${look}${anchor === undefined ? "" : `#${anchor}`}`;
}
