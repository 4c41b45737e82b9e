import type { RefusedSituation } from "./address-refusals.ts";
import { isEmailLike } from "./address-text.ts";

/** The host of one piece of text, lower-case and well-formed, and what had to be done to get it. */
export type ReadHost = {
  readonly host: string;
  readonly wasHttp: boolean;
  /** A label in front was dropped or a typed dash was made two hyphens again. */
  readonly wasRepaired: boolean;
};

/** With the slips of a phone's keyboard: `https//`, `https;//`, `https.//`. */
const webScheme = /^https?(?::[/]*|[;.,]?\/\/)/i;
/** `INSTANCE_URL=`, `"instance_url":`, `url:` in front of an address; other words before a colon are schemes. */
const assignment = /^["']?[a-z_][\w-]{0,63}["']?=["']?(?=.)/i;
const label =
  /^["']?(?:[a-z_-]{0,40}(?:url|uri|host|hostname|domain|instance|server|endpoint|link|address|org))["']?:["']?(?!\/\/)(?=\D)/i;
const ipv6 = /^\[[^\]]*:|^[0-9a-f]*:[0-9a-f.]*:[0-9a-f:.]*(?:%\w*)?$/i;
const numeric = /^(?:0x[0-9a-f]*|\d+)$/;
const ownNetwork =
  /(?:^|\.)(?:(?:ip6-)?localhost|local|localdomain|internal|intranet|lan|home|corp|private|arpa|onion|invalid)$/;

/**
 * Reads the host of one piece of text as a browser's address bar would, but refuses everything on which two programs
 * could disagree: user information, backslashes, percent signs, ports, numbers for names, look-alike letters.
 * @see WHATWG URL Standard §3.5 host parsing; RFC 3986 §3.2 authority
 */
export function readHost(piece: string): ReadHost | RefusedSituation {
  const { rest, hasScheme, wasHttp, hadLabel } = withoutPrefixes(piece);
  const opening = refusedOpening(rest, hasScheme);
  if (opening !== null) return opening;

  const authority = /^\/*([^/?#]*)/.exec(rest)?.[1] ?? "";
  const isBare = !hasScheme && !authority.includes(".");
  if (authority.includes("\\")) return "odd-characters";
  if (authority.includes("@")) return isPlainEmail(authority, hasScheme) ? "email" : "user-information";
  if (authority.includes("%")) return "odd-characters";
  if (/[{}<>$*[\]]/.test(authority)) return "placeholder";

  const colon = authority.indexOf(":");
  const port = colon < 0 ? "" : authority.slice(colon + 1);
  if (port !== "" && !/^0*443$/.test(port)) return "port";

  const typed = (colon < 0 ? authority : authority.slice(0, colon)).toLowerCase().replace(/\.$/, "");
  const host = typed.replaceAll(/[\u2010\u2011]/g, "-").replaceAll(/[\u2013\u2014]/g, "--");
  const refused = refusedHost(host, isBare, hasScheme);
  if (refused !== null) return refused;
  // Autocorrect makes one long dash of the two hyphens of a sandbox; anywhere else the dash could stand for one.
  if (/[\u2013\u2014]/.test(typed) && (!host.includes(".sandbox.") || host.includes("---"))) return "look-alike";
  return { host, wasHttp, wasRepaired: hadLabel || host !== typed };
}

function withoutPrefixes(piece: string) {
  // Backslashes typed for slashes throughout are a slip; mixed with slashes or an @ they are a trick.
  let rest = /^https?:\\\\/i.test(piece) && !/[/@]/.test(piece) ? piece.replaceAll("\\", "/") : piece;
  let hasScheme = false;
  let wasHttp = false;
  let hadLabel = false;
  for (let round = 0; round < 4; round += 1) {
    const scheme = webScheme.exec(rest)?.[0];
    const before: string | undefined = hasScheme ? undefined : (assignment.exec(rest) ?? label.exec(rest))?.[0];
    if (scheme !== undefined) {
      hasScheme = true;
      wasHttp = !/^https/i.test(scheme);
      rest = rest.slice(scheme.length);
    } else if (/^view-source:/i.test(rest)) {
      rest = rest.slice("view-source:".length);
    } else if (before !== undefined) {
      hadLabel = true;
      rest = rest.slice(before.length);
    } else break;
  }
  return { rest, hasScheme, wasHttp, hadLabel };
}

/** Judges what the text begins with: nothing, a path, another scheme, a number with colons. */
function refusedOpening(rest: string, hasScheme: boolean): RefusedSituation | null {
  if (rest === "") return "empty";
  if (ipv6.test(/^[^/?#]*/.exec(rest)?.[0] ?? "")) return "ip-address";
  if (hasScheme) return null;
  if (/^[a-z]:[\\/]/i.test(rest) || /^(?:~|\.{1,2})?\/(?!\/)/.test(rest)) return "file-path";
  if (/^[?#&]/.test(rest)) return "words";
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(rest)) return "other-scheme";
  // A colon and no port: a scheme, or a user name and its password.
  const opaque = /^[a-z][a-z0-9+-]*:(?!\d*(?:[/?#]|$))([^/?#]*)/i.exec(rest);
  if (opaque !== null) return opaque[1]?.includes("@") ? "user-information" : "other-scheme";
  return null;
}

function refusedHost(host: string, isBare: boolean, hasScheme: boolean): RefusedSituation | null {
  if (host === "") return hasScheme ? "empty" : "words";
  if (/[\u0080-\uFFFF]/.test(host)) return isBare ? "words" : "look-alike";
  if (/[^a-z0-9._-]/.test(host)) return isBare ? "words" : "odd-characters";

  const labels = host.split(".");
  if (labels.every((part) => numeric.test(part))) return "ip-address";
  if (host.length > 253 || !labels.every((part) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(part))) {
    return "malformed";
  }
  if (numeric.test(labels.at(-1) ?? "")) return hasScheme ? "ip-address" : "malformed";
  return ownNetwork.test(host) ? "own-network" : null;
}

/** `admin@acme.com` is a slip; an @ with a scheme, or with an org's host on either side, is a trick or a login. */
const isPlainEmail = (authority: string, hasScheme: boolean) =>
  !hasScheme && isEmailLike(authority) && !/salesforce\.|force\.com/i.test(authority);
