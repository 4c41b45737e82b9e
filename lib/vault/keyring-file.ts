import { randomBytes } from "node:crypto";
import { link, mkdir, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Result, refuse } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import { type Keyring, type KeyringProblem, newKeyEntry, parseKeyring } from "./keyring.ts";

const ownerOnly = 0o600;
const otherPeople = 0o077;

const heading =
  "# Orglink's keyring: whoever has this file and the store can open every sealed secret. Keep both, apart.\n";

/** Where the embedded store's keyring is kept. */
export const keyringPath = (dataDir: string): string => join(dataDir, "keyring");

/** Reads the keyring file; null when there is none. Refuses a file that other users of the machine can read. */
export async function readKeyringFile(dataDir: string): Promise<Result<Keyring, KeyringProblem> | null> {
  const path = keyringPath(dataDir);
  const file = await open(path, "r").catch(ignoring("ENOENT"));
  if (!file) return null;
  try {
    const { mode } = await file.stat();
    if (process.platform !== "win32" && (mode & otherPeople) !== 0) {
      const message = `Other users can read the keyring. Close it with: chmod 600 '${path}'`;
      return refuse({ code: "keyring-exposed", message });
    }
    return parseKeyring(new Secret(await file.readFile("utf8")), path);
  } finally {
    await file.close();
  }
}

/**
 * Makes a keyring file with one new key, whole or not at all, and readable by its owner alone. Where another process
 * was first, its keyring is the one that counts.
 */
export async function createKeyringFile(dataDir: string): Promise<Result<Keyring, KeyringProblem>> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = keyringPath(dataDir);
  const draft = `${path}.${process.pid}.${randomBytes(6).toString("hex")}`;
  try {
    const file = await open(draft, "wx", ownerOnly);
    await file.writeFile(`${heading}${newKeyEntry()}\n`);
    await file.sync();
    await file.close();
    await link(draft, path).catch(ignoring("EEXIST"));
  } finally {
    await rm(draft, { force: true });
  }
  await syncDirectory(dirname(path));
  return (await readKeyringFile(dataDir)) ?? refuse({ code: "keyring-missing", message: `${path} went away.` });
}

/** A new name in a directory outlives a power cut only once the directory itself is on disk. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const directory = await open(path, "r");
  await directory.sync().finally(() => directory.close());
}

const ignoring =
  (code: string) =>
  (error: NodeJS.ErrnoException): null => {
    if (error.code === code) return null;
    throw error;
  };
