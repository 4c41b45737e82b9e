import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";

const nonceBytes = 12;
const tagBytes = 16;

/** A nonce and what was encrypted under it; the tag is the ciphertext's last 16 bytes. */
export interface Encrypted {
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
}

/**
 * Encrypts with AES-256-GCM under a fresh 96-bit random nonce.
 * @see NIST SP 800-38D §8.2.2 (nonces by a random bit generator: at most 2^32 per key)
 */
export function encrypt(key: KeyObject, plaintext: Buffer, associatedData: Buffer): Encrypted {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(associatedData);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  return { nonce, ciphertext };
}

/** Decrypts what `encrypt` made, or answers null: the key, the nonce, the text or the associated data is another. */
export function decrypt(key: KeyObject, { nonce, ciphertext }: Encrypted, associatedData: Buffer): Buffer | null {
  if (nonce.length !== nonceBytes || ciphertext.length < tagBytes) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(associatedData);
  decipher.setAuthTag(ciphertext.subarray(-tagBytes));
  const plaintext = decipher.update(ciphertext.subarray(0, -tagBytes));
  try {
    return Buffer.concat([plaintext, decipher.final()]);
  } catch {
    plaintext.fill(0);
    return null;
  }
}
