/** The two current looks of Setup: the light gray of 2025 and later, and the blue one before it. Labels and order are the same. */
export const looks = ["new", "blue"] as const;
export type Look = (typeof looks)[number];

/** Reads a look from a query; anything else is none. */
export const parseLook = (query: unknown): Look | null => looks.find((look) => look === query) ?? null;

/** The look a query asks for; a query that asks twice asks for none, as on the page. */
export function lookIn(query: URLSearchParams): Look | null {
  const asked = query.getAll("look");
  return asked.length === 1 ? parseLook(asked[0]) : null;
}

/** The address of a public page of the guide in this look. */
export function withLook(path: string, look: Look): string {
  const [page = "", anchor] = path.split("#");
  return `${page}${page.includes("?") ? "&" : "?"}look=${look}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** Where a browser keeps the look that was chosen last. No secret: anybody may know it, and any value but a look is none. */
export const lookCookie = {
  name: "orglink_look",
  options: { path: "/", maxAge: 365 * 24 * 60 * 60, httpOnly: true, sameSite: "lax" },
} as const;

/** The header that keeps a look, for answers that are not a page's. */
export const keepLook = (look: Look): string =>
  `${lookCookie.name}=${look}; Path=${lookCookie.options.path}; Max-Age=${lookCookie.options.maxAge}; HttpOnly; SameSite=Lax`;

/** The look to show: the one the address asks for, else the one kept. Links repeat it only while it is not kept. */
export function lookToShow(asked: unknown, kept: unknown): { readonly look: Look; readonly isKept: boolean } {
  const before = parseLook(kept) ?? "new";
  const look = parseLook(asked) ?? before;
  return { look, isKept: look === before };
}
