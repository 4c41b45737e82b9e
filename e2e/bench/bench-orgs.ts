import { orgIdOf, userIdOf } from "#lib/services/testing/saved-connections";

export type BenchOrg = { readonly myDomain: string; readonly orgId: string; readonly runAsUserId: string };

/** Each tenth connection is to the one large org, by one of its two Run As users; all others are to orgs of their own. */
export const isOfLargeOrg = (index: number): boolean => index % 10 === 0;

/** To which org the connection with this number goes; the large one answers to a name for each of its users. */
export function benchOrgOf(index: number): BenchOrg {
  if (!isOfLargeOrg(index)) {
    return { myDomain: `org-${index}.my.salesforce.com`, orgId: orgIdOf(index), runAsUserId: userIdOf(index) };
  }
  const user = (index / 10) % 2;
  return { myDomain: `large-${user}.my.salesforce.com`, orgId: orgIdOf(0), runAsUserId: userIdOf(user) };
}

/** The orgs of so many connections, by their hosts. */
export const benchOrgs = (count: number): ReadonlyMap<string, BenchOrg> =>
  new Map(Array.from({ length: count }, (_, index) => benchOrgOf(index)).map((org) => [org.myDomain, org]));
