import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { withoutMarkup } from "#lib/domain/text/harmless";
import { namesOfPortals, namesOnTheWay, refusalsOnPages, sentencesOfPortals, sentencesOnTheWay } from "./on-the-way.ts";
import { holds } from "./phrases.ts";
import { folded } from "./said.ts";
import { codeOfText } from "./texts.ts";
import { codeOfWord } from "./words.ts";

const phrases = (...said: readonly string[]): readonly string[] => said.map((phrase) => folded(phrase));

const captivePortal = phrases(...namesOfPortals, ...sentencesOfPortals);

/** On a page that came in place of an answer, a name and a general refusal say enough, too. */
const onTheWay = phrases(...namesOnTheWay, ...refusalsOnPages, ...sentencesOnTheWay);

/** Where these products serve their pages from; found in a page's addresses and in the target of a redirect. */
const hostsOnTheWay =
  /\b(?:zscaler|zscloud|zscalertwo|zscalerthree|zscalerone|goskope|netskope|opendns|fortinet|fortiguard|iboss)\b|_incapsula_/i;

/** Salesforce's own page for a host that its edge does not route yet. */
const notRoutedYet = phrases("page will auto-refresh when ready", "we've hit a snag");

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
  "data you were trying to access could not be found",
);

const installError = phrases("managed application installation error", "problem in installing the application");

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

/** Statuses that Salesforce does not send: those of proxies, load balancers and firewalls. */
export const fromSomethingBetween: readonly number[] = [
  413, 418, 421, 423, 425, 426, 444, 449, 450, 451, 460, 463, 464, 494, 495, 496, 497, 498, 499,
];

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
  if (says(words, notRoutedYet)) return "edge-no-route";
  if (says(words, installError)) return "app-not-in-org";
  if (says(words, closedOrg)) return "org-inactive";
  if (says(words, goneAtSalesforce)) return "wrong-host-or-path";
  if (says(words, salesforceLogin)) return status < 300 ? "not-salesforce-answer" : "wrong-host-or-path";
  const said = salesforceSays(words);
  if (said) return said;
  if (status === 403 || status === 401 || fromSomethingBetween.includes(status)) return "blocked-on-the-way";
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
