import { isHostName } from "#lib/domain/address/host-name";
import { ok, type Result, refuse } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";

/** The operator's mail server. */
export type SmtpServer = {
  /** A name, or an address without brackets. */
  readonly host: string;
  readonly port: number;
  /** Encrypted from the first byte, by STARTTLS or not at all, or in clear. */
  readonly security: "tls" | "starttls" | "none";
  readonly signIn: { readonly user: string; readonly password: Secret } | null;
};

const mostChars = 2_000;

/**
 * Reads `SMTP_URL`: `smtps://user:password@host:465`, or `smtp://user:password@host:587`, which is encrypted by STARTTLS or
 * not used. Only a server of this machine, or one that `?tls=off` is said of, is spoken to in clear; a password goes to no
 * other machine that way.
 *
 * @returns the server, or what is wrong, in words that follow the setting's name and repeat nothing of it
 */
export function parseSmtpUrl(text: string): Result<SmtpServer, string> {
  const url = text.length <= mostChars && /^smtps?:\/\//i.test(text) ? URL.parse(text) : null;
  if (url === null) {
    return refuse(
      "is not an address: write it as smtp://user:password@host:587 or smtps://user:password@host:465, odd characters as %XX",
    );
  }
  const host = hostOf(url.hostname);
  if (host === null) return refuse("has a host that is neither a name nor an IP address");
  if (url.port === "0") return refuse("has no port number from 1 to 65535");
  if (!/^\/?$/.test(url.pathname) || url.hash !== "" || text.endsWith("#")) {
    return refuse("has something after the host: only ?tls=off can stand there");
  }
  if (url.search !== "" && url.search !== "?tls=off") return refuse("has a query that is not ?tls=off");

  const signIn = signInOf(url);
  if (signIn === "unreadable")
    return refuse("has a user name or a password that cannot be read: write odd characters as %XX");
  if (signIn === "half") return refuse("has a user name without a password, or the reverse");

  const isImplicit = url.protocol === "smtps:";
  const isOff = url.search === "?tls=off";
  if (isOff && isImplicit) return refuse("says smtps and tls=off: it is one or the other");
  if (isOff && signIn !== null && !isLoopback(host)) {
    return refuse("has a password and tls=off: a password is sent to another machine encrypted only");
  }
  const isClear = isOff || (!isImplicit && isLoopback(host));
  return ok({
    host,
    port: url.port === "" ? (isImplicit ? 465 : 587) : Number(url.port),
    security: isImplicit ? "tls" : isClear ? "none" : "starttls",
    signIn,
  });
}

/** Of a scheme that browsers do not know `URL` takes nearly any host. */
function hostOf(hostname: string): string | null {
  const host = hostname.toLowerCase();
  if (/^\[[0-9a-f:.]+\]$/.test(host)) return host.slice(1, -1);
  const isIPv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) && host.split(".").every((part) => Number(part) <= 255);
  return isIPv4 || isHostName(host) ? host : null;
}

const isLoopback = (host: string): boolean =>
  /^127(?:\.\d{1,3}){3}$/.test(host) || host === "::1" || /(?:^|\.)localhost$/.test(host);

function signInOf({ username, password }: URL): SmtpServer["signIn"] | "half" | "unreadable" {
  if (username === "" && password === "") return null;
  if (username === "" || password === "") return "half";
  try {
    const [user, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
    return /\p{Cc}/u.test(user + secret) ? "unreadable" : { user, password: new Secret(secret) };
  } catch {
    return "unreadable";
  }
}
