import { z } from "zod";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Problem } from "#lib/domain/check/check-run";
import { parseIdentityUrl } from "#lib/domain/check/salesforce-id";
import type { WireAnswer } from "#lib/domain/check/wire";
import type { WireRequest } from "#lib/domain/check/wire-request";
import { ok, type Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import { present, readJson, shownText } from "./read-json.ts";
import type { ClientCredentials } from "./token-endpoint.ts";

/** What Salesforce knows of an access token that still works. */
export type Introspection = {
  readonly username?: string;
  readonly orgId?: string;
  readonly userId?: string;
  readonly expiresAt?: Date;
  /** Seconds between issue and expiry. */
  readonly lifetimeSeconds?: number;
};

/**
 * Asks when the token really expires and whose it is; an app may ask about its own tokens.
 *
 * @see RFC 7662 §2.1; Salesforce Help, "OpenID Connect Token Introspection Endpoint"
 */
export const introspectionRequest = (
  myDomain: MyDomain,
  { consumerKey, consumerSecret }: ClientCredentials,
  accessToken: Secret,
): WireRequest => ({
  host: myDomain,
  method: "POST",
  path: "/services/oauth2/introspect",
  form: {
    token: accessToken,
    token_type_hint: "access_token",
    client_id: consumerKey,
    client_secret: consumerSecret,
  },
});

const farAwaySeconds = 100 * 366 * 86_400;
const seconds = z.coerce.number().int().positive().max(7_000_000_000).optional().catch(undefined);
const introspection = z.object({
  active: z.literal(true),
  username: shownText,
  sub: z.string().max(2_000).catch(""),
  exp: seconds,
  iat: seconds,
});

/** @see RFC 7662 §2.2 */
export function readIntrospection(myDomain: MyDomain, answer: WireAnswer): Result<Introspection, Problem> {
  const read = readJson("introspect", myDomain, answer, introspection);
  if (!read.ok) return read;
  const { username, sub, exp, iat } = read.value;
  const identity = parseIdentityUrl(sub);
  const lifetime = exp !== undefined && iat !== undefined ? exp - iat : 0;
  return ok(
    present({
      username,
      orgId: identity?.orgId,
      userId: identity?.userId,
      expiresAt: exp === undefined ? undefined : new Date(exp * 1000),
      lifetimeSeconds: lifetime > 0 && lifetime < farAwaySeconds ? lifetime : undefined,
    }),
  );
}
