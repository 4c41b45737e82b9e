/** What ids of a kind begin with. */
export const idPrefixes = { org: "00D", user: "005" } as const;

const looks = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;
const suffixLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/**
 * Reads a record id in its 15- or 18-character form and gives the 18-character one; null when it is no id of that kind.
 * Of an 18-character id the first 15 count: they are what Salesforce compares.
 *
 * @see Salesforce Help, "What are the differences between 15 character and 18 character Record IDs" (000385585)
 */
export function parseSalesforceId(text: string, kind: keyof typeof idPrefixes): string | null {
  if (!looks.test(text) || !text.startsWith(idPrefixes[kind])) return null;
  const short = text.slice(0, 15);
  return short + suffixOf(short.slice(0, 5)) + suffixOf(short.slice(5, 10)) + suffixOf(short.slice(10));
}

/** Whether two ids, each in its 15- or 18-character form, are of one record: the first 15 characters are what Salesforce compares. */
export const isSameId = (one: string, other: string): boolean => one.slice(0, 15) === other.slice(0, 15);

/** One letter for the capitals of five characters, so that ids stay distinct where case is lost. */
function suffixOf(five: string): string {
  const bits = [...five].reduce((sum, char, place) => (/[A-Z]/.test(char) ? sum + 2 ** place : sum), 0);
  return suffixLetters.charAt(bits);
}

/**
 * Org and user of an identity URL, whatever its host: `https://login.salesforce.com/id/00D…/005…`. Null when it is none.
 *
 * @see Salesforce Help, "Identity URLs" (remoteaccess_using_openid.htm)
 */
export function parseIdentityUrl(url: string): { readonly orgId: string; readonly userId: string } | null {
  const found = /^https:\/\/[^/?#\s]{1,253}\/id\/([A-Za-z0-9]{15,18})\/([A-Za-z0-9]{15,18})\/?$/.exec(url);
  const orgId = parseSalesforceId(found?.[1] ?? "", "org");
  const userId = parseSalesforceId(found?.[2] ?? "", "user");
  return orgId && userId ? { orgId, userId } : null;
}
