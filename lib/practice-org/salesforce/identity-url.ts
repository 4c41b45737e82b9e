import type { PracticeOrg } from "../practice-org.ts";

/**
 * The identity URL of a user, on the org's own host. Salesforce names `login.salesforce.com` or `test.salesforce.com` in
 * most answers and the org's host in others; a practice org never points a client at a real one.
 */
export const identityUrl = (org: Pick<PracticeOrg, "host" | "orgId">, userId: string): string =>
  `https://${org.host}/id/${org.orgId}/${userId}`;
