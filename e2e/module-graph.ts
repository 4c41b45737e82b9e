import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { z } from "zod";

const root = new URL("..", import.meta.url).pathname;

/** What one file asks of another of ours, for values or for types alone. */
export type Import = {
  /** As it is written: `#lib/…`, `#components/…` or relative. */
  readonly specifier: string;
  /** The file it stands for, from the root; null when there is none. */
  readonly file: string | null;
  readonly isType: boolean;
};

/** TypeScript of ours in a folder, tests included, as paths from the root. */
export const modulesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((file) => !file.startsWith("e2e/.output/"))
    .sort();

/** True for what only tests reach. */
export const isForTests = (file: string): boolean => /\.test\.tsx?$|\/testing\//.test(file) || file.startsWith("e2e/");

/** Imports and exports of ours that a text names: static, dynamic, for their effect, for their types. */
export function importsIn(text: string, file: string): readonly Import[] {
  const found = text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?[^;"']*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']|^import\s+["']([^"']+)["']/gm,
  );
  return [...found].flatMap(([, type, from, dynamic, bare]) => {
    const specifier = from ?? dynamic ?? bare ?? "";
    if (!/^[#.]/.test(specifier)) return [];
    return [{ specifier, file: fileOf(specifier, dirname(file)), isType: type !== undefined }];
  });
}

/** Imports and exports of ours in a file, by its path from the root. */
export function importsOf(file: string): readonly Import[] {
  const known = read.get(file) ?? importsIn(readFileSync(join(root, file), "utf8"), file);
  read.set(file, known);
  return known;
}

const read = new Map<string, readonly Import[]>();

const { imports } = z
  .object({ imports: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));

/** As Node resolves it: by `imports` of `package.json`, or the very file that is named. */
function fileOf(specifier: string, folder: string): string | null {
  const path = specifier.startsWith("#") ? aliased(specifier) : normalize(join(folder, specifier));
  return path !== null && existsSync(join(root, path)) ? path : null;
}

function aliased(specifier: string): string | null {
  for (const [pattern, target] of Object.entries(imports)) {
    const [head = "", tail = ""] = pattern.split("*");
    if (!specifier.startsWith(head) || !specifier.endsWith(tail)) continue;
    return normalize(target.replace("*", specifier.slice(head.length, specifier.length - tail.length)));
  }
  return null;
}

/**
 * Groups of files that reach each other by their imports, types included; each is sorted.
 * @see R. Tarjan, Depth-First Search and Linear Graph Algorithms (1972)
 */
export function circlesAmong(files: readonly string[], neighbors: (file: string) => readonly string[]): string[][] {
  const depths = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  /** How near to the start of the walk a file leads back, among those whose circle is still open. */
  function walk(file: string): number {
    const depth = depths.size;
    depths.set(file, depth);
    const place = open.push(file) - 1;
    let least = depth;
    for (const next of neighbors(file)) {
      if (!depths.has(next)) least = Math.min(least, walk(next));
      else if (open.includes(next)) least = Math.min(least, depths.get(next) ?? depth);
    }
    if (least < depth) return least;
    const circle = open.splice(place);
    if (circle.length > 1 || neighbors(file).includes(file)) circles.push(circle.sort());
    return least;
  }

  for (const file of files) if (!depths.has(file)) walk(file);
  return circles.sort((one, other) => (one[0] ?? "").localeCompare(other[0] ?? ""));
}
