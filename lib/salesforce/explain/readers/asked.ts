import type { Call } from "#lib/domain/check/wire";
import type { Clue } from "../clue.ts";
import { type MappedText, spanOf } from "../mapped-text.ts";
import { wrongHostOf } from "../salesforce-host.ts";
import { answersStatus, type PrintedStatus } from "./statuses.ts";

/** What the text itself says of the request that was answered; absent where it does not say. */
export type Asked = { readonly host?: string; readonly call?: Call; readonly status?: number };

const requestPattern =
  /https?:\/\/([A-Za-z0-9.-]{3,200})(?::443)?\/services\/(oauth2\/[a-z]{4,12}|data|soap|async|apexrest)\b/gi;

/** Salesforce's host for many orgs has paths of its own. */
const jwtOnlyPattern = /https?:\/\/(api\.salesforce\.com)\/([\w-]{1,40})/i;

const callByPath: Readonly<Record<string, Call>> = {
  "oauth2/token": "token",
  "oauth2/userinfo": "userinfo",
  "oauth2/introspect": "introspect",
  "oauth2/revoke": "revoke",
  "oauth2/authorize": "authorize",
};

/** The request that a text is about, as far as it names it: the last one counts. */
export function askedIn(text: string, statuses: readonly PrintedStatus[]): Asked {
  const last = [...text.matchAll(requestPattern)].at(-1) ?? jwtOnlyPattern.exec(text) ?? undefined;
  const path = last?.[2]?.toLowerCase();
  const call =
    path === undefined ? callOf(text) : (callByPath[path] ?? (path.startsWith("oauth2/") ? "token" : "data-root"));
  const status = answersStatus(statuses);
  return {
    ...(last?.[1] === undefined ? {} : { host: last[1].toLowerCase() }),
    ...(call === undefined ? {} : { call }),
    ...(status === undefined ? {} : { status }),
  };
}

function callOf(text: string): Call | undefined {
  if (/\/oauth2\/token\b|grant_type\b/.test(text)) return "token";
  if (/\/apps\/oauth\/credentials/.test(text)) return "eca-key-and-secret";
  if (/\/oauth2\/userinfo|Bad_OAuth_Token/i.test(text)) return "userinfo";
  return /\/services\/(?:data|Soap|async)\b/i.test(text) ? "data-root" : undefined;
}

/** Where no address says so, the words do: OAuth's belong to a token request. */
export const callOfWords = (text: string): Call =>
  /error_description|\binvalid_(?:client|grant|request|scope|app)|unsupported_grant|unauthorized_client|\boauth_|invalid_login/i.test(
    text,
  )
    ? "token"
    : "data-root";

const otherGrant = /grant_type["']?\s{0,3}[=:]>?\s{0,3}["']?(?:password|refresh_token|authorization_code|urn)/i;
const hostsFault = ["consumer-key-unknown", "consumer-secret-wrong", "request-rejected", "app-not-in-org"].concat([
  "run-as-user-missing",
  "flow-not-enabled",
  "grant-refused",
  "unknown-oauth-error",
]);

/** The host of a token request that serves no org: the fault, whatever it answered. */
export function wrongHostIn(
  plain: MappedText,
  clues: readonly Clue[],
  depthOf: (from: number) => number,
): readonly Clue[] {
  if (otherGrant.test(plain.text)) return [];
  const last = [...plain.text.matchAll(requestPattern)].findLast(
    ([, , path]) => path?.toLowerCase() === "oauth2/token",
  );
  if (last === undefined || wrongHostOf(last[1] ?? "") !== "shared") return [];
  if (!clues.some(({ class: its, code }) => its <= 2 && hostsFault.includes(code))) return [];
  const span = spanOf(plain, last.index, last.index + last[0].length);
  return [{ class: 1, code: "host-not-accepted", specificity: 5, ...span, depth: depthOf(span.from) }];
}
