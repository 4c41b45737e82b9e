import { judgeHost, myDomainSuffixes } from "#lib/domain/address/salesforce-hosts";

/** Ends of host names that only Salesforce can hand out. */
const salesforceEnds = [
  ".salesforce.com",
  ".salesforce.mil",
  ".force.com",
  ".my-salesforce.com",
  ".sfcrmproducts.cn",
  ".crmforce.mil",
  ".cloudforce.com",
] as const;

/**
 * True for hosts of Salesforce's, and for hosts under the same `.my.…` end as the one that was asked, so that a practice
 * org is judged like a real one. The answer decides what is shown; what may be contacted is decided by the egress door.
 */
export function isSalesforceHost(host: string, askedHost: string): boolean {
  const name = host.toLowerCase();
  const asked = askedHost.toLowerCase();
  if (name === asked) return true;
  const at = asked.lastIndexOf(".my.");
  const myEnd = at > 0 ? asked.slice(at) : null;
  return salesforceEnds.some((end) => name.endsWith(end)) || (myEnd !== null && name.endsWith(myEnd));
}

/**
 * What a request asked of a host that is no My Domain: `shared` for those that serve no single org's flow (login, test, Lightning,
 * Setup, sites, instances), `jwt-only` for api.salesforce.com. Null for My Domains, and for hosts that are not Salesforce's.
 */
export function wrongHostOf(askedHost: string): "shared" | "jwt-only" | null {
  const host = askedHost.toLowerCase().replace(/\.$/, "");
  if (host === "api.salesforce.com") return "jwt-only";
  if (
    !salesforceEnds.some((end) => host.endsWith(end)) &&
    !/\.(?:site\.com|salesforce-[a-z]+\.(?:com|mil)|sfcrmapps\.cn)$/.test(host)
  ) {
    return null;
  }
  const judged = judgeHost(host, myDomainSuffixes, host);
  if ("myDomain" in judged) return judged.convertedFrom === undefined || myDomainEnd.test(host) ? null : "shared";
  return ["shared-login", "site", "instanced"].includes(judged.refused) ? "shared" : null;
}

const myDomainEnd = /\.my\.(?:salesforce\.(?:com|mil)|sfcrmproducts\.cn)$/;

/** The host of an absolute http or https URL, lower case; null for anything else. */
export function hostOfUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed.hostname.toLowerCase() : "";
}
