import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { ok, type Result, refuse } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import { decrypt, encrypt } from "./aes-gcm.ts";
import { type Binding, encodeBinding } from "./binding.ts";
import { type Keyring, keyBytes } from "./keyring.ts";
import { formatSealed, parseSealed, type SealedParts } from "./sealed-text.ts";

/**
 * Why a sealed value stays shut: its key is not on the keyring; the bytes were changed or belong to another place;
 * or the text is not a sealed value at all. The message names a key at most, never what was sealed.
 */
export interface VaultProblem {
  readonly code: "key-missing" | "tampered-or-moved" | "unreadable-format";
  readonly message: string;
}

/**
 * Seals a secret for one place: AES-256-GCM under a data key of its own, which the keyring's active key wraps.
 * @see NIST SP 800-38D §5.2.1.1, §8.2.2
 */
export function seal(keyring: Keyring, secret: Secret, binding: Binding): string {
  const dataKey = randomBytes(keyBytes);
  const value = encrypt(createSecretKey(dataKey), Buffer.from(secret.reveal(), "utf8"), encodeBinding(binding));
  const keyId = keyring.active.id;
  const wrappedKey = encrypt(keyring.active.key, dataKey, wrapContext(keyId));
  dataKey.fill(0);
  return formatSealed({ keyId, wrappedKey, value });
}

/** Opens what was sealed for exactly this place. Refuses everything else without saying how close it was. */
export function open(keyring: Keyring, sealed: string, binding: Binding): Result<Secret, VaultProblem> {
  const unwrapped = unwrap(keyring, sealed);
  if (!unwrapped.ok) return unwrapped;
  const plaintext = decrypt(unwrapped.value.dataKey, unwrapped.value.parts.value, encodeBinding(binding));
  if (plaintext === null) return refuse(tamperedOrMoved);
  const secret = new Secret(plaintext.toString("utf8"));
  plaintext.fill(0);
  return ok(secret);
}

/**
 * Wraps the data key anew under the active key, so that an old key can leave the keyring. The value itself is not
 * opened and its binding stays. Answers the same text where the active key wraps it already.
 */
export function rewrap(keyring: Keyring, sealed: string): Result<string, VaultProblem> {
  const unwrapped = unwrap(keyring, sealed);
  if (!unwrapped.ok) return unwrapped;
  const { parts, dataKey } = unwrapped.value;
  const keyId = keyring.active.id;
  if (parts.keyId === keyId) return ok(sealed);
  const wrappedKey = encrypt(keyring.active.key, dataKey.export(), wrapContext(keyId));
  return ok(formatSealed({ keyId, wrappedKey, value: parts.value }));
}

const tamperedOrMoved: VaultProblem = {
  code: "tampered-or-moved",
  message: "The sealed value does not open here: it was changed, sealed for another place, or with another key.",
};

const unreadableFormat: VaultProblem = {
  code: "unreadable-format",
  message: "The text is not a sealed value this version of Orglink can read.",
};

function unwrap(keyring: Keyring, sealed: string): Result<{ parts: SealedParts; dataKey: KeyObject }, VaultProblem> {
  const parts = parseSealed(sealed);
  if (parts === null) return refuse(unreadableFormat);
  const key = keyring.keys.get(parts.keyId);
  if (!key) return refuse({ code: "key-missing", message: `The keyring has no key "${parts.keyId}".` });
  const dataKey = decrypt(key, parts.wrappedKey, wrapContext(parts.keyId));
  if (dataKey === null || dataKey.length !== keyBytes) return refuse(tamperedOrMoved);
  return ok({ parts, dataKey: createSecretKey(dataKey) });
}

/** Wrapped keys and values never share associated data, so neither can stand in for the other. */
const wrapContext = (keyId: string): Buffer => Buffer.from(`orglink.vault.v1.data-key:${keyId}`, "utf8");
