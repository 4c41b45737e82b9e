import { readdirSync } from "node:fs";

const appFolder = new URL("../app/", import.meta.url);

/** Every page there is, as its folder below `app` says: `/w/[workspace]/setups/[id]/connect`. */
export function pagePatterns(): readonly string[] {
  return readdirSync(appFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .map((path) => path.replaceAll(/\/\([^)]*\)/g, ""))
    .sort((a, b) => vagueness(a) - vagueness(b) || (a < b ? -1 : 1));
}

/** The page that an address opens: of several that fit, the one that says most of it. */
export function patternOf(address: string): string | undefined {
  const { pathname } = new URL(address, "http://orglink.test");
  return pagePatterns().find((pattern) => expressionOf(pattern).test(pathname));
}

/** Of pages that fit the same address, the one with fewest parts to fill in comes first, and one that takes any rest last. */
const vagueness = (pattern: string): number => pattern.split("[").length + (pattern.includes("...") ? 100 : 0);

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split("/").slice(1);
  const written = parts.map((part) => {
    if (part.startsWith("[[...")) return "(?:/.*)?";
    return part.startsWith("[") ? "/[^/]+" : `/${part.replaceAll(".", "\\.")}`;
  });
  return new RegExp(`^${written.join("")}$`);
}
