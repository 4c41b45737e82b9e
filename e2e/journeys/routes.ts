import { readdirSync } from "node:fs";

const appFolder = new URL("../../app/", import.meta.url);

/** Every page there is, as its folder below `app` says: `/setups/[id]/connect`. */
export function pagePatterns(): readonly string[] {
  return readdirSync(appFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .map((path) => path.replaceAll(/\/\([^)]*\)/g, ""))
    .sort();
}

/** Whether an address is one of a pattern's pages. */
export function isPageOf(pattern: string, address: string): boolean {
  const parts = pattern.split("/").map((part) => (part.startsWith("[") ? "[^/]+" : part.replaceAll(".", "\\.")));
  return new RegExp(`^${parts.join("/")}$`).test(new URL(address, "http://orglink.test").pathname);
}
