import { ok, type Result, refuse } from "#lib/domain/result";
import { type HostRefusal, refusedHost } from "./public-host.ts";

/** Where webhooks may go: to any public host, nowhere, or to these: `hooks.example.com`, or `*.example.com` for all below it. */
export type WebhookHosts = "any" | "off" | readonly string[];

/** One entry of the list, in lower case and as punycode. `*.` stands before a domain of two labels or more. */
export function parseWebhookHost(entry: string): Result<string, HostRefusal> {
  if (entry.length > 1_000) return refuse("unreadable");
  const [, star = "", name = ""] = /^(\*\.)?([^/?#@:\\\s]+)$/.exec(entry) ?? [];
  const host = URL.parse(`https://${name}`)?.hostname ?? "";
  const refused = refusedHost(host);
  return refused === null ? ok(`${star}${host}`) : refuse(refused);
}

/** Whether the operator lets webhooks go to `host`. */
export function allowsWebhookHost(hosts: WebhookHosts, host: string): boolean {
  if (hosts === "any" || hosts === "off") return hosts === "any";
  return hosts.some((entry) => (entry.startsWith("*.") ? host.endsWith(entry.slice(1)) : host === entry));
}
