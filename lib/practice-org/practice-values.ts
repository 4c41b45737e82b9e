import { createHash, randomBytes, randomInt } from "node:crypto";

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const suffixAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

const randomText = (length: number): string => Array.from({ length }, () => base62[randomInt(62)]).join("");

/** An 18-character Salesforce id that says `Practice` and is always the same for the same seed. */
export function practiceId(keyPrefix: "00D" | "005" | "00e" | "100" | "0xI" | "888", seed: string): string {
  const digest = createHash("sha256").update(seed).digest();
  const tail = Array.from(digest.subarray(0, 4), (byte) => base62[byte % 62]).join("");
  return withSuffix(`${keyPrefix}Practice${tail}`);
}

/** The three characters that make a case-sensitive 15-character id safe where case is lost. */
export function withSuffix(id15: string): string {
  const suffix = [0, 5, 10].map((start) => {
    const chunk = id15.slice(start, start + 5);
    const bits = Array.from(chunk).reduce((sum, letter, place) => sum + (/[A-Z]/.test(letter) ? 1 << place : 0), 0);
    return suffixAlphabet[bits];
  });
  return id15 + suffix.join("");
}

/** 85 characters like a real key's, and plainly invented. */
export const newConsumerKey = (): string => `3MVG9PracticeOrgInventedKey.${randomText(57)}`;

/** 64 hexadecimal characters, as current apps have them. */
export const newConsumerSecret = (): string => randomBytes(32).toString("hex").toUpperCase();

/** The org's 15-character id, `!` and 96 characters, as opaque access tokens are; plainly invented. */
export const newOpaqueToken = (orgId: string): string =>
  `${orgId.slice(0, 15)}!PracticeOrgInventedToken.${randomText(71)}`;
