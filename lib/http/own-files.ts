import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Paths that are served as files: they run nothing by themselves and need no page's policy. */
export type OwnFiles = { readonly has: (path: string) => boolean };

/** Where browsers look for the icon by themselves; the app answers both. */
const icons = ["/icon.svg", "/favicon.ico"];

/**
 * The files that are really there: those of `public`, and what the build left for browsers. Anything else under the same
 * folders is a page that says so, and has a page's policy.
 *
 * @param root the folder of the project
 */
export const ownFiles = (root: string): OwnFiles =>
  new Set([...icons, ...pathsIn(join(root, "public"), ""), ...pathsIn(join(root, ".next/static"), "/_next/static")]);

/** In development files come and go: those of `public` as they are now, and all that the bundler serves. */
export function filesWhileDeveloping(root: string): OwnFiles {
  const files = new Set([...icons, ...pathsIn(join(root, "public"), "")]);
  return { has: (path) => files.has(path) || path.startsWith("/_next/") || path.startsWith("/__nextjs") };
}

const pathsIn = (folder: string, prefix: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${prefix}${join(entry.parentPath, entry.name).slice(folder.length)}`);
