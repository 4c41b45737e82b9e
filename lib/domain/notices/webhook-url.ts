import { ok, type Result, refuse } from "#lib/domain/result";
import { refusedHost } from "./public-host.ts";
import { allowsWebhookHost, type WebhookHosts } from "./webhook-hosts.ts";

declare const brand: unique symbol;

/**
 * Where a webhook is sent: https, port 443, a public name, no user information, no fragment, as a browser would write it.
 * Path and query often hold a token of the receiver's: only `webhookHostOf` is shown, logged or audited.
 */
export type WebhookUrl = string & { readonly [brand]: "WebhookUrl" };

/** Why an address cannot be a webhook's. */
export const webhookUrlRefusals = [
  "empty",
  "too-long",
  "not-https",
  "unreadable",
  "credentials",
  "fragment",
  "port",
  "ip-literal",
  "private-name",
  "webhooks-off",
  "host-not-listed",
] as const;
export type WebhookUrlRefusal = (typeof webhookUrlRefusals)[number];

const mostChars = 2_000;

/**
 * Reads what was typed, or kept, as the address of a webhook. What `URL` would quietly drop or turn (tabs, backslashes, a
 * second slash) is refused; what it makes one (letter case, international names, numbers written oddly) is made one, and then
 * judged. `hosts` are the operator's.
 *
 * @see WHATWG URL Standard §4.4 URL parsing, §3.5 host parsing
 */
export function parseWebhookUrl(typed: string, hosts: WebhookHosts = "any"): Result<WebhookUrl, WebhookUrlRefusal> {
  if (hosts === "off") return refuse("webhooks-off");
  if (typed.length > 2 * mostChars) return refuse("too-long");
  const text = typed.trim();
  if (text === "") return refuse("empty");
  if (text.length > mostChars) return refuse("too-long");
  if (!/^https:\/\//i.test(text)) return refuse("not-https");
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(text)) return refuse("unreadable");

  const authority = /^[^/?#]*/.exec(text.slice("https://".length))?.[0] ?? "";
  if (authority === "") return refuse("unreadable");
  if (authority.includes("@")) return refuse("credentials");
  if (text.includes("#")) return refuse("fragment");
  if (authority.startsWith("[")) return refuse("ip-literal");
  const port = /:(.*)$/.exec(authority)?.[1] ?? "";
  if (port !== "" && !/^0*443$/.test(port)) return refuse("port");

  const url = URL.parse(text);
  if (url === null || url.port !== "") return refuse("unreadable");
  if (/^[\d.]+$/.test(url.hostname)) return refuse("ip-literal");
  const refused = refusedHost(url.hostname);
  if (refused !== null) return refuse(refused);
  if (!allowsWebhookHost(hosts, url.hostname)) return refuse("host-not-listed");
  return url.href.length > mostChars ? refuse("too-long") : ok(url.href as WebhookUrl);
}

/** What may be shown of a webhook's address. */
export const webhookHostOf = (url: WebhookUrl): string => new URL(url).hostname;
