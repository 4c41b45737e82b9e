import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";

/** Bytes of a keyring key and of a data key (AES-256). */
export const keyBytes = 32;

/** The keys that wrap data keys. New values are sealed with `active`; every key in `keys` can still open. */
export interface Keyring {
  readonly active: { readonly id: string; readonly key: KeyObject };
  readonly keys: ReadonlyMap<string, KeyObject>;
}

/** Why there is no keyring. The message is for the operator, names what to do, and holds no key material. */
export interface KeyringProblem {
  readonly code: "keyring-missing" | "keyring-unreadable" | "keyring-exposed" | "keyring-wrong";
  readonly message: string;
}

/** Prints one entry for `ORGLINK_KEYS`; runs anywhere Node does. */
export const newKeyCommand = `node -e "console.log('k1:'+require('crypto').randomBytes(32).toString('base64'))"`;

/** A new entry under a random id, so that a lost key is missed by name and never confused with its successor. */
export const newKeyEntry = (): string =>
  `k${randomBytes(4).toString("hex")}:${randomBytes(keyBytes).toString("base64")}`;

/**
 * Reads `id:base64` entries, separated by commas or line breaks; the first is active. Blank lines and lines that start
 * with `#` are skipped. Ids have at most 32 letters, digits, hyphens and underscores; keys have 32 bytes.
 *
 * @param source where the text is from, as the operator knows it, for the message
 */
export function parseKeyring(text: Secret, source: string): Result<Keyring, KeyringProblem> {
  const lines = text.reveal().split(/\r?\n/);
  const entries = lines.filter((line) => !line.trimStart().startsWith("#")).flatMap((line) => line.split(","));
  const keys = new Map<string, KeyObject>();
  let active: Keyring["active"] | undefined;
  for (const [index, entry] of entries
    .map((part) => part.trim())
    .filter(Boolean)
    .entries()) {
    const unreadable = (reason: string) =>
      refuse({ code: "keyring-unreadable", message: `${source}, entry ${index + 1}: ${reason}` } as const);
    const [id, key] = splitEntry(entry);
    if (id === null) return unreadable("write it as id:key, where id is up to 32 letters, digits, hyphens.");
    if (key === null) return unreadable(`the key "${id}" is not 32 bytes in base64. Make one: ${newKeyCommand}`);
    if (key.every((byte) => byte === key[0])) return unreadable(`the key "${id}" is 32 times the same byte.`);
    if (keys.has(id)) return unreadable(`the id "${id}" is there twice.`);
    const keyObject = createSecretKey(key);
    key.fill(0);
    keys.set(id, keyObject);
    active ??= { id, key: keyObject };
  }
  if (!active) return refuse({ code: "keyring-missing", message: `${source} holds no key.` });
  return ok({ active, keys });
}

function splitEntry(entry: string): [id: string | null, key: Buffer | null] {
  const colon = entry.indexOf(":");
  const id = entry.slice(0, colon);
  // Without a colon the whole entry may be a key: it must not come back as an id in a message.
  if (colon < 0 || !/^[A-Za-z0-9_-]{1,32}$/.test(id)) return [null, null];
  const encoded = entry.slice(colon + 1).replace(/=+$/, "");
  const key = Buffer.from(encoded, "base64");
  const isCanonical = key.toString("base64").replace(/=+$/, "") === encoded;
  return [id, isCanonical && key.length === keyBytes ? key : null];
}
