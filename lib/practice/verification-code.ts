/**
 * The code that a practice org "mails" before it shows Consumer Key and Secret: six digits, the same for an org as long as its id
 * is. It guards nothing; it is there because Salesforce asks for one.
 */
export function verificationCodeOf(orgId: string): string {
  let sum = 7;
  for (const char of orgId) sum = (sum * 31 + char.charCodeAt(0)) % 900_000;
  return String(100_000 + sum);
}
