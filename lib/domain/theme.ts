/** How bright pages are: as the system says, or always one of the two. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Reads a theme that a browser kept; anything else is the system's. */
export const parseTheme = (kept: unknown): Theme => themes.find((theme) => theme === kept) ?? "system";

/** Where a browser keeps it. No secret: anybody may know it. */
export const themeCookie = {
  name: "orglink_theme",
  options: { path: "/", maxAge: 365 * 24 * 60 * 60, httpOnly: true, sameSite: "lax" },
} as const;
