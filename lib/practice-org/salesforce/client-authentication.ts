import type { OrgRequest } from "./org-call.ts";

/** Consumer Key and Consumer Secret as they came, empty when they did not. */
export type ClientCredentials = { readonly consumerKey: string; readonly consumerSecret: string };

/**
 * Reads the client's credentials from HTTP Basic or, without it, from the form.
 *
 * @see RFC 6749 §2.3.1: Basic carries both form-encoded.
 */
export function clientCredentialsOf(request: OrgRequest): ClientCredentials {
  const basic = /^Basic +([A-Za-z0-9+/=]+) *$/i.exec(request.authorization ?? "")?.[1];
  if (basic === undefined) {
    return {
      consumerKey: request.form?.get("client_id") ?? "",
      consumerSecret: request.form?.get("client_secret") ?? "",
    };
  }
  const [key = "", ...secret] = Buffer.from(basic, "base64").toString("utf8").split(":");
  return { consumerKey: formDecoded(key), consumerSecret: formDecoded(secret.join(":")) };
}

const formDecoded = (text: string): string => new URLSearchParams(`x=${text.replaceAll("&", "%26")}`).get("x") ?? "";
