import { createHash } from "node:crypto";
import { z } from "zod";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Problem } from "#lib/domain/check/check-run";
import { parseIssuedAt } from "#lib/domain/check/issued-at";
import { parseIdentityUrl } from "#lib/domain/check/salesforce-id";
import type { WireAnswer } from "#lib/domain/check/wire";
import type { WireRequest } from "#lib/domain/check/wire-request";
import { ok, type Result } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import { present, readJson, shownText } from "./read-json.ts";

export type ClientCredentials = { readonly consumerKey: string; readonly consumerSecret: Secret };

/** What a Consumer Key and Consumer Secret were traded for. Absent fields were missing or unreadable. */
export type AccessToken = {
  readonly accessToken: Secret;
  readonly format: "opaque" | "jwt";
  readonly scopes: readonly string[];
  /** Host of `instance_url`, lower-case; shown and compared, never called. */
  readonly instanceHost?: string;
  readonly orgId?: string;
  readonly runAsUserId?: string;
  readonly issuedAt?: Date;
};

/**
 * Trades a Consumer Key and Consumer Secret for an access token. The secret goes in the body, which every org takes;
 * `scope` is not sent, because Salesforce refuses it.
 *
 * @see RFC 6749 §4.4.2, §2.3.1; Salesforce Help, "OAuth 2.0 Client Credentials Flow"
 */
export const tokenRequest = (myDomain: MyDomain, { consumerKey, consumerSecret }: ClientCredentials): WireRequest => ({
  host: myDomain,
  method: "POST",
  path: "/services/oauth2/token",
  form: { grant_type: "client_credentials", client_id: consumerKey, client_secret: consumerSecret },
});

/**
 * Says whether a token is the one of before, with the scopes of before: a digest, which opens nothing and from which none comes back.
 */
export const tokenMark = ({ accessToken, scopes }: AccessToken): string =>
  createHash("sha256")
    .update(`look ${accessToken.reveal()} ${scopes.join(" ")}`)
    .digest("hex")
    .slice(0, 32);

const mostScopes = 100;

const tokenAnswer = z.object({
  // What may stand in an Authorization header: RFC 6750 §2.1 allows less, RFC 9110 §5.5 no more.
  access_token: z.string().regex(/^[\x21-\x7e]{1,16384}$/),
  scope: z.string().max(10_000).catch(""),
  instance_url: z.string().max(2_000).optional().catch(undefined),
  id: z.string().max(2_000).optional().catch(undefined),
  issued_at: z
    .union([z.string().max(40), z.number()])
    .optional()
    .catch(undefined),
});

/**
 * Reads the token endpoint's answer: an opaque token or a JSON Web Token, with org and Run As user from its `id`.
 *
 * @returns the token, or the problem to show; the problem never holds a part of the token.
 * @see RFC 6749 §5.1, §5.2
 */
export function readToken(myDomain: MyDomain, answer: WireAnswer): Result<AccessToken, Problem> {
  const read = readJson("token", myDomain, answer, tokenAnswer, "token-answer-incomplete");
  if (!read.ok) return read;
  const { access_token, scope, instance_url, id, issued_at } = read.value;
  const identity = id === undefined ? null : parseIdentityUrl(id);
  return ok({
    accessToken: new Secret(access_token),
    format: isJsonWebToken(access_token) ? "jwt" : "opaque",
    scopes: scopesOf(scope),
    ...present({
      instanceHost: instance_url === undefined ? undefined : hostOf(instance_url),
      orgId: identity?.orgId,
      runAsUserId: identity?.userId,
      issuedAt: (issued_at === undefined ? null : parseIssuedAt(issued_at)) ?? undefined,
    }),
  });
}

/** RFC 7519 §3: three base64url parts, of which the first begins a JSON object. */
const isJsonWebToken = (token: string): boolean => /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/.test(token);

/** The scopes of a space-separated list, each once, harmless to show. */
export function scopesOf(scope: string): readonly string[] {
  const words = scope.split(/[\s,]+/).slice(0, mostScopes);
  return [...new Set(words.flatMap((word) => shownText.parse(word) ?? []))];
}

const hostOf = (url: string): string | undefined => URL.parse(url)?.host.slice(0, 253) || undefined;
