import type { Encrypted } from "./aes-gcm.ts";

/** The parts of a sealed value: which keyring key wraps the data key, the wrapped data key, and the value under it. */
export interface SealedParts {
  readonly keyId: string;
  readonly wrappedKey: Encrypted;
  readonly value: Encrypted;
}

const version = "v1";
const shape = /^v1\.([A-Za-z0-9_-]{1,32})\.([\w-]+)\.([\w-]+)\.([\w-]+)\.([\w-]+)$/;

/** Writes `v1.<key id>.<nonce>.<wrapped data key>.<nonce>.<ciphertext>`, the binary parts in base64url. */
export function formatSealed({ keyId, wrappedKey, value }: SealedParts): string {
  const parts = [wrappedKey.nonce, wrappedKey.ciphertext, value.nonce, value.ciphertext];
  return [version, keyId, ...parts.map((part) => part.toString("base64url"))].join(".");
}

/** Reads what `formatSealed` wrote; null for anything else, a second spelling of the same bytes included. */
export function parseSealed(text: string): SealedParts | null {
  const [, keyId, ...encoded] = shape.exec(text) ?? [];
  const [wrapNonce, wrapped, nonce, ciphertext] = encoded.map((part) => Buffer.from(part, "base64url"));
  if (!keyId || !wrapNonce || !wrapped || !nonce || !ciphertext) return null;
  const parts = { keyId, wrappedKey: { nonce: wrapNonce, ciphertext: wrapped }, value: { nonce, ciphertext } };
  return formatSealed(parts) === text ? parts : null;
}
