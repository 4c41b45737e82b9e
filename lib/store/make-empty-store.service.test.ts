import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbedded } from "./embedded.ts";
import { instanceSetting } from "./schema.ts";

let folder: string;
let emptyStore: string;
const script = new URL("./make-empty-store.ts", import.meta.url).pathname;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "orglink-empty-"));
  emptyStore = join(folder, "empty-store");
  // As an earlier build that was cut off left it.
  await mkdir(`${emptyStore}.draft/store.draft/base`, { recursive: true });
  expect(spawnSync(process.execPath, [script, emptyStore], { encoding: "utf8" })).toMatchObject({ status: 0 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function openIn(name: string) {
  const opened = await openEmbedded(join(folder, name), { emptyStore });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

test("a build leaves one empty store, which nobody else can enter, and no draft", async () => {
  expect(await readdir(folder)).toEqual(["empty-store"]);
  expect((await stat(emptyStore)).mode & 0o777).toBe(0o700);
});

test("first starts copy the build's store, each for itself", async () => {
  const one = await openIn("one");
  await one.db.insert(instanceSetting).values({ key: "mine", value: 1 });
  const other = await openIn("other");
  expect(await other.db.select().from(instanceSetting)).toEqual([]);
  await one.close();
  await other.close();
  const again = await openIn("one");
  expect(await again.db.select().from(instanceSetting)).toMatchObject([{ key: "mine" }]);
  await again.close();
});

test("a copy that was cut off is begun again", async () => {
  await mkdir(join(folder, "cut/store.draft/base"), { recursive: true });
  await writeFile(join(folder, "cut/store.draft/PG_VERSION"), "torn");
  await (await openIn("cut")).close();
  expect(existsSync(join(folder, "cut/store.draft"))).toBe(false);
  expect((await stat(join(folder, "cut/store"))).mode & 0o777).toBe(0o700);
});
