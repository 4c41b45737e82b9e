import type { IncomingHttpHeaders } from "node:http";
import { clientAddressHeader } from "./client-address.ts";
import { askedPageHeader, namedWorkspaceHeader } from "./named-workspace.ts";
import { ownCookies } from "./own-cookies.ts";
import { requestIdHeader } from "./request-reference.ts";

/** What proxies tell, what Next tells itself, and what our server tells the app: from outside, none of it is believed. */
const untold = /^(?:x-forwarded-|forwarded$|x-real-ip$|x-middleware-|x-orglink-|x-request-id$|content-security-policy)/;

/** What asks for a part of a file or for one version of it: Next fails at what it cannot serve. Whole answers are always allowed. */
const partial: ReadonlySet<string> = new Set(["range", "if-range", "if-match", "if-unmodified-since"]);

/** What our server knows of a request and the app is told. */
export type Told = {
  readonly clientAddress: string;
  readonly requestId: string;
  /** The host of the address that Orglink is opened at; what the request names as its host has no say. */
  readonly host: string;
  /** The policy of the page that answers; Next reads from it the nonce for the scripts it writes. Null for a file. */
  readonly policy: string | null;
  /** The workspace that the address names; null where it names none. */
  readonly workspace: string | null;
  /** The page of a workspace that is asked for; null where it is none to come back to. */
  readonly page: string | null;
};

/** The headers of a request as the app gets them: Orglink's own cookies alone, and nothing that only our server may tell. */
export function passedHeaders(headers: IncomingHttpHeaders, told: Told): IncomingHttpHeaders {
  const passed = Object.entries(headers).filter(
    ([name]) => !untold.test(name) && !partial.has(name) && name !== "cookie",
  );
  const cookie = ownCookies(headers.cookie);
  return {
    ...Object.fromEntries(passed),
    ...(cookie === undefined ? {} : { cookie }),
    ...(told.policy === null ? {} : { "content-security-policy": told.policy }),
    ...(told.workspace === null ? {} : { [namedWorkspaceHeader]: told.workspace }),
    ...(told.page === null ? {} : { [askedPageHeader]: told.page }),
    host: told.host,
    [clientAddressHeader]: told.clientAddress,
    [requestIdHeader]: told.requestId,
  };
}
