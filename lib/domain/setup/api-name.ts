import { ok, type Result, refuse } from "#lib/domain/result";

/** Longest External Client App Name and API Name, in characters. */
export const maxAppNameLength = 80;

/**
 * The API Name Salesforce fills in from an External Client App Name: letters, digits and single underscores, beginning
 * with a letter, at most 80 characters. Accents are dropped; a name that begins with a digit gets an X in front.
 *
 * @returns an empty text when the name has no Latin letter or digit to make one from: then the admin types it
 */
export function apiNameOf(label: string): string {
  const plain = label
    .slice(0, 1_000)
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_/, "");
  const begun = /^\d/.test(plain) ? `X${plain}` : plain;
  return begun.slice(0, maxAppNameLength).replace(/_$/, "");
}

/** Holds an API Name against Salesforce's rules. @returns the name, or what to change about it */
export function checkApiName(typed: string): Result<string, string> {
  const name = typed.trim();
  if (name === "") return refuse("Enter an API Name.");
  if (name.length > maxAppNameLength) return refuse(`Use at most ${maxAppNameLength} characters.`);
  if (/[^A-Za-z0-9_]/.test(name)) return refuse("Use only letters A to Z, digits and underscores.");
  if (!/^[A-Za-z]/.test(name)) return refuse("Begin with a letter.");
  if (name.includes("__")) return refuse("Leave out the double underscore.");
  return name.endsWith("_") ? refuse("Leave out the underscore at the end.") : ok(name);
}

/** Holds an External Client App Name against Salesforce's rules. @returns the name, or what to change about it */
export function checkAppName(typed: string): Result<string, string> {
  const name = typed.trim();
  if (name === "") return refuse("Enter a name for the app.");
  if (name.length > maxAppNameLength) return refuse(`Use at most ${maxAppNameLength} characters.`);
  return /\p{Cc}/u.test(name) ? refuse("Use a single line without hidden characters.") : ok(name);
}
