import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { newKeyCommand, newKeyEntry, parseKeyring } from "./keyring.ts";
import { createKeyringFile, keyringPath, readKeyringFile } from "./keyring-file.ts";
import { openVault, type VaultConfig, type VaultSettings } from "./open-vault.ts";

let dataDir: string;
let config: VaultConfig;
let settings: VaultSettings;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "orglink-keyring-"));
  config = { keys: null, storeKind: "embedded", dataDir };
  settings = rememberedSettings();
});
afterEach(() => rm(dataDir, { recursive: true }));

function rememberedSettings(): VaultSettings {
  const rows = new Map<string, unknown>();
  return {
    find: async (key) => rows.get(key) ?? null,
    saveIfAbsent: async (key, value) => {
      if (!rows.has(key)) rows.set(key, value);
      return rows.get(key);
    },
  };
}

const parse = (text: string) => parseKeyring(new Secret(text), "ORGLINK_KEYS");

test("the first key is active and the others still open", () => {
  const parsed = parse(` ${newKeyEntry()}, old:${Buffer.alloc(32, "ab").toString("base64")} ,`);
  expect(parsed.ok && [...parsed.value.keys.keys()]).toEqual([parsed.ok && parsed.value.active.id, "old"]);
});

const goodKey = Buffer.alloc(32, "ab").toString("base64");
test.each([
  ["", "keyring-missing"],
  [" , \n# a comment\n", "keyring-missing"],
  [goodKey, "keyring-unreadable"],
  [`two words:${goodKey}`, "keyring-unreadable"],
  [`a.b:${goodKey}`, "keyring-unreadable"],
  [`k1:${Buffer.alloc(31, "ab").toString("base64")}`, "keyring-unreadable"],
  [`k1:${Buffer.alloc(33, "ab").toString("base64")}`, "keyring-unreadable"],
  [`k1:${goodKey.replace("Y", "*")}`, "keyring-unreadable"],
  [`k1:${Buffer.alloc(32).toString("base64")}`, "keyring-unreadable"],
  [`k1:${goodKey},k1:${goodKey}`, "keyring-unreadable"],
])("refuses the keys %j and never repeats key material", (text, code) => {
  const parsed = parse(text);
  expect(parsed).toMatchObject({ ok: false, problem: { code } });
  expect(JSON.stringify(parsed)).not.toContain(goodKey.slice(0, 12));
});

test("the command in the message makes a key that is accepted", () => {
  expect(parse(execFileSync("/bin/sh", ["-c", newKeyCommand], { encoding: "utf8" })).ok).toBe(true);
});

test("an embedded store gets a keyring file of its own, for its owner alone, and finds it again", async () => {
  expect((await openVault(config, settings)).ok).toBe(true);
  const written = await readFile(keyringPath(dataDir), "utf8");
  expect((await stat(keyringPath(dataDir))).mode & 0o777).toBe(0o600);
  expect((await openVault(config, settings)).ok).toBe(true);
  expect(await readFile(keyringPath(dataDir), "utf8")).toBe(written);
  expect(await readdir(dataDir)).toEqual(["keyring"]);
});

test("processes that make the keyring at the same time end with one and the same", async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => createKeyringFile(dataDir)));
  const ids = new Set(made.map((keyring) => keyring.ok && keyring.value.active.id));
  expect(ids.size).toBe(1);
  expect(await readdir(dataDir)).toEqual(["keyring"]);
});

test("a keyring file that others can read is refused with the command that closes it", async () => {
  await createKeyringFile(dataDir);
  await chmod(keyringPath(dataDir), 0o640);
  const refused = await readKeyringFile(dataDir);
  expect(refused).toMatchObject({ ok: false, problem: { code: "keyring-exposed" } });
  expect(refused?.ok === false && refused.problem.message).toContain(`chmod 600 '${keyringPath(dataDir)}'`);
});

test("DATABASE_URL without keys is refused with the command that makes one", async () => {
  const refused = await openVault({ ...config, storeKind: "postgres" }, settings);
  expect(refused).toMatchObject({ ok: false, problem: { code: "keyring-missing" } });
  expect(refused.ok === false && refused.problem.message).toContain(newKeyCommand);
  expect(await readdir(dataDir)).toEqual([]);
});

test("a lost keyring file is missed, not replaced", async () => {
  await openVault(config, settings);
  await rm(keyringPath(dataDir));
  expect(await openVault(config, settings)).toMatchObject({ ok: false, problem: { code: "keyring-missing" } });
  expect(await readdir(dataDir)).toEqual([]);
});

test("a keyring of another store is one clear message", async () => {
  await openVault(config, settings);
  for (const entry of [
    newKeyEntry(),
    (await readFile(keyringPath(dataDir), "utf8")).replace(/^(k\w+):.*/m, `$1:${goodKey}`),
  ]) {
    const refused = await openVault({ ...config, keys: new Secret(entry) }, settings);
    expect(refused).toMatchObject({ ok: false, problem: { code: "keyring-wrong" } });
    expect(refused.ok === false && refused.problem.message).toMatch(/^ORGLINK_KEYS is not the keyring/);
  }
  await writeFile(keyringPath(dataDir), newKeyEntry());
  expect(await openVault(config, settings)).toMatchObject({ ok: false, problem: { code: "keyring-wrong" } });
});

test("two first starts with different keys: the second is told, and the store keeps the first", async () => {
  const find = async () => null;
  const [one, other] = [new Secret(newKeyEntry()), new Secret(newKeyEntry())];
  const racing = { ...settings, find };
  expect((await openVault({ ...config, keys: one }, racing)).ok).toBe(true);
  expect(await openVault({ ...config, keys: other }, racing)).toMatchObject({ problem: { code: "keyring-wrong" } });
});

test("a key added in front keeps the store open", async () => {
  const old = newKeyEntry();
  await openVault({ ...config, keys: new Secret(old) }, settings);
  const added = await openVault({ ...config, keys: new Secret(`${newKeyEntry()},${old}`) }, settings);
  expect(added.ok).toBe(true);
});
