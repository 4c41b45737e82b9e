import { z } from "zod";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Problem } from "#lib/domain/check/check-run";
import { parseIdentityUrl, parseSalesforceId } from "#lib/domain/check/salesforce-id";
import type { WireAnswer } from "#lib/domain/check/wire";
import type { WireRequest } from "#lib/domain/check/wire-request";
import { ok, type Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import { flag, present, readJson, shownText } from "./read-json.ts";

/** The Run As user as OpenID Connect shows it; needs an identity scope, which the guide does not ask for. */
export type UserInfo = {
  readonly orgId?: string;
  readonly userId?: string;
  readonly username?: string;
  readonly name?: string;
  /** True for the Salesforce Integration license. */
  readonly isIntegrationUser?: boolean;
};

/** @see Salesforce Help, "UserInfo Endpoint"; OpenID Connect Core 1.0 §5.3 */
export const userInfoRequest = (myDomain: MyDomain, accessToken: Secret): WireRequest => ({
  host: myDomain,
  method: "GET",
  path: "/services/oauth2/userinfo",
  bearer: accessToken,
});

const text = z.string().max(2_000).catch("");
const claims = z.object({
  sub: text,
  user_id: text,
  organization_id: text,
  preferred_username: shownText,
  name: shownText,
  is_salesforce_integration_user: flag,
});

/** Reads the claims that add to what the queries say. */
export function readUserInfo(myDomain: MyDomain, answer: WireAnswer): Result<UserInfo, Problem> {
  const read = readJson("userinfo", myDomain, answer, claims, "identity-unavailable");
  if (!read.ok) return read;
  const { sub, user_id, organization_id, preferred_username, name, is_salesforce_integration_user } = read.value;
  const subject = parseIdentityUrl(sub);
  return ok(
    present({
      orgId: parseSalesforceId(organization_id, "org") ?? subject?.orgId,
      userId: parseSalesforceId(user_id, "user") ?? subject?.userId,
      username: preferred_username,
      name,
      isIntegrationUser: is_salesforce_integration_user,
    }),
  );
}
