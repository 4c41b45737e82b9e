import { withoutMarkup } from "#lib/domain/harmless";
import type { ProblemCode } from "#lib/domain/problem-codes";
import { holds } from "./texts.ts";

const captivePortal = [
  "captive portal",
  "guest network",
  "guest wi",
  "hotspot",
  "network authentication required",
  "log in to the network",
  "sign in to the network",
  "log in to this network",
  "wi-fi login",
  "accept the terms of use to",
];

/** Names and sentences of proxies, filters and firewalls; none of them is a word Salesforce would use of itself. */
const onTheWay = [
  "zscaler",
  "netskope",
  "forcepoint",
  "websense",
  "blue coat",
  "bluecoat",
  "fortiguard",
  "fortinet",
  "fortigate",
  "palo alto networks",
  "mcafee web gateway",
  "skyhigh",
  "cisco umbrella",
  "opendns",
  "ironport",
  "sophos",
  "barracuda",
  "checkpoint ",
  "check point",
  "squid",
  "cache administrator",
  "menlo security",
  "iboss",
  "cloudflare gateway",
  "web filter",
  "webfilter",
  "content filter",
  "url filter",
  "web gateway",
  "internet gateway",
  "proxy authentication",
  "proxy server",
  "blocked by your organization",
  "blocked by your administrator",
  "blocked by your network",
  "blocked by your company",
  "site was blocked",
  "site is blocked",
  "site has been blocked",
  "page has been blocked",
  "page is blocked",
  "page was blocked",
  "access to this site",
  "access to this website",
  "access to the internet",
  "security policy … blocked",
  "web application firewall",
  "request was blocked by",
  "attention required! | cloudflare",
];

const goneAtSalesforce = [
  "url no longer exists",
  "url that no longer exists",
  "only post allowed",
  "the page you're looking for",
  "page you requested … salesforce",
  "page not found … salesforce",
  "looks like the … link … salesforce",
  "site under construction",
  "this site is inactive",
  "invalid page",
];

const salesforceLogin = [
  "login | salesforce",
  "log in to salesforce",
  "log in to your salesforce",
  "login.salesforce.com",
];

const closedOrg = [
  "organization has been closed",
  "organization is no longer active",
  "org is no longer active",
  "sandbox has been deleted",
  "sandbox is no longer",
  "company's salesforce … locked",
];

/** Folds a page to the words a reader would see, title included. */
export const pageWords = (page: string): string =>
  withoutMarkup(page.slice(0, 32_768))
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, " ");

const says = (words: string, phrases: readonly string[]): boolean => phrases.some((phrase) => holds(words, phrase));

/** What something on the way says of itself, in a page or in plain text; undefined when nothing of the kind is said. */
export function blockerIn(words: string, headers: Readonly<Record<string, string>>): ProblemCode | undefined {
  if (says(words, captivePortal)) return "captive-portal";
  const server = `${headers.server ?? ""} ${headers.via ?? ""}`.toLowerCase().slice(0, 500);
  if (says(words, onTheWay) || says(server, onTheWay)) return "blocked-on-the-way";
  return undefined;
}

/**
 * What a page (HTML where JSON was asked for) proves, by its words and then by its status. Statuses that speak for
 * themselves (408, 429, 5xx) are settled before.
 */
export function codeOfPage(words: string, status: number, headers: Readonly<Record<string, string>>): ProblemCode {
  const blocker = blockerIn(words, headers);
  if (blocker) return blocker;
  if (says(words, closedOrg)) return "org-inactive";
  if (says(words, goneAtSalesforce)) return "wrong-host-or-path";
  if (says(words, salesforceLogin)) return status < 300 ? "not-salesforce-answer" : "wrong-host-or-path";
  if (status === 403 || status === 401 || status === 451) return "blocked-on-the-way";
  if (status === 404 || status === 405 || status === 410) return "wrong-host-or-path";
  return "not-salesforce-answer";
}
