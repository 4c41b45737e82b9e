import { withoutMarkup } from "#lib/domain/harmless";
import type { ProblemCode } from "#lib/domain/problem-codes";
import { folded } from "./said.ts";
import { codeOfText, holds } from "./texts.ts";
import { codeOfWord } from "./words.ts";

const phrases = (...said: readonly string[]): readonly string[] => said.map((phrase) => folded(phrase));

const captivePortal = phrases(
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
  "terms of use … wi-fi",
);

/** Names and sentences of proxies, filters and firewalls; none of them is a word Salesforce would use of itself. */
const onTheWay = phrases(
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
  "usercheck",
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
  "cloudflare to restrict access",
  "web page blocked",
  "website blocked",
  "url blocked",
  "web page you were trying to visit has been blocked",
  "denied access to the requested url",
  "not allowed to browse this",
  "in accordance with company policy",
  "requested url was rejected",
  "request unsuccessful. incapsula",
  "imperva",
  "symantec web security",
  "trellix",
  "sonicwall",
  "cato networks",
  "smoothwall",
  "contentkeeper",
  "securly",
  "kerio control",
  "trend micro",
  "web site blocked",
  "watchguard",
  "secure web gateway",
  "web security gateway",
  "web protection",
  "this content is blocked",
  "blocked according to",
  // The same in the languages in which companies configure these pages most.
  "zugriff verweigert",
  "zugriff auf diese seite",
  "wurde gesperrt",
  "accès refusé",
  "accès bloqué",
  "accès à ce site",
  "acceso denegado",
  "acceso a este sitio",
  "sitio bloqueado",
  "アクセスが拒否",
  "アクセスはブロック",
);

/** Where these products serve their pages from; found in a page's addresses and in the target of a redirect. */
const hostsOnTheWay =
  /\b(?:zscaler|zscloud|zscalertwo|zscalerthree|zscalerone|goskope|netskope|opendns|fortinet|fortiguard|iboss)\b|_incapsula_/i;

const goneAtSalesforce = phrases(
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
);

const salesforceLogin = phrases(
  "login | salesforce",
  "log in to salesforce",
  "log in to your salesforce",
  "login.salesforce.com",
);

const closedOrg = phrases(
  "organization has been closed",
  "organization is no longer active",
  "org is no longer active",
  "sandbox has been deleted",
  "sandbox is no longer",
  "company's salesforce … locked",
);

const readChars = 32_768;

/** Folds a page to the words a reader would see, title included. */
export const pageWords = (page: string): string => folded(withoutMarkup(page.slice(0, readChars)), readChars);

const says = (words: string, phrases: readonly string[]): boolean => phrases.some((phrase) => holds(words, phrase));

/** What something on the way says of itself, in a page or in plain text; undefined when nothing of the kind is said. */
export function blockerIn(
  words: string,
  headers: Readonly<Record<string, string>>,
  page: string = "",
): ProblemCode | undefined {
  if (says(words, captivePortal)) return "captive-portal";
  const server = `${headers.server ?? ""} ${headers.via ?? ""}`.toLowerCase().slice(0, 500);
  if (says(words, onTheWay) || says(server, onTheWay)) return "blocked-on-the-way";
  if ("x-squid-error" in headers || headers["cf-mitigated"] === "challenge") return "blocked-on-the-way";
  return isHostOnTheWay(page.slice(0, readChars)) ? "blocked-on-the-way" : undefined;
}

/** True when an address of a web filter or proxy occurs in `text`. */
export const isHostOnTheWay = (text: string): boolean => hostsOnTheWay.test(text);

/**
 * What a page (HTML where JSON was asked for) proves, by its words and then by its status. Statuses that speak for
 * themselves (408, 429, 5xx) are settled before.
 */
export function codeOfPage(
  words: string,
  status: number,
  headers: Readonly<Record<string, string>>,
  page: string = "",
): ProblemCode {
  const blocker = blockerIn(words, headers, page);
  if (blocker) return blocker;
  if (says(words, closedOrg)) return "org-inactive";
  if (says(words, goneAtSalesforce)) return "wrong-host-or-path";
  if (says(words, salesforceLogin)) return status < 300 ? "not-salesforce-answer" : "wrong-host-or-path";
  const said = salesforceSays(words);
  if (said) return said;
  if (status === 403 || status === 401 || status === 451) return "blocked-on-the-way";
  if (status === 404 || status === 405 || status === 410) return "wrong-host-or-path";
  return "not-salesforce-answer";
}

/** An error that one of Salesforce's own pages states: by its title, or as an error word that nobody else uses. */
function salesforceSays(words: string): ProblemCode | undefined {
  const token = words.match(/\b[a-z]{2,20}(?:_[a-z]{2,20}){1,5}\b/)?.[0] ?? "";
  return (
    codeOfWord(token) ?? (/[~|] salesforce\b/.test(words.slice(0, 300)) ? codeOfText(words.slice(0, 2000)) : undefined)
  );
}
