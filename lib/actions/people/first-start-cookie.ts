import { firstStartCodeLifetimeMs } from "#lib/identity/first-start-code";
import { routes } from "#lib/routes";

/** Where the browser keeps the one-time code between the two forms of the first start: for that page alone, and no longer than it opens. */
export const firstStartCookie = (url: URL) =>
  ({
    name: "orglink_first_start",
    options: {
      path: routes.firstStart,
      maxAge: firstStartCodeLifetimeMs / 1_000,
      httpOnly: true,
      sameSite: "strict",
      secure: url.protocol === "https:",
    },
  }) as const;
