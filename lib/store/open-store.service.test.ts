import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbedded } from "./embedded.ts";
import { openStore } from "./open-store.ts";

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "orglink-open-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test("a process has one store, and an opening that failed is tried again", async () => {
  const config = { databaseUrl: null, dataDir };
  const other = await openEmbedded(dataDir);
  expect(await openStore(config)).toMatchObject({ ok: false, problem: { code: "store-in-use" } });
  if (other.ok) await other.value.close();

  const [one, same] = await Promise.all([openStore(config), openStore(config)]);
  expect(one.ok).toBe(true);
  expect(same).toBe(one);
  if (one.ok) await one.value.close();

  const again = await openStore(config);
  expect(again.ok && again.value.kind).toBe("embedded");
  if (again.ok) await again.value.close();
});
