import { practiceScopes } from "#lib/practice/practice";
import { type Answer, json } from "./answer.ts";
import { publicKeyOf } from "./jwt.ts";
import type { OrgCall } from "./org-call.ts";

const oldestVersion = 31;

export const isServedVersion = ({ settings }: OrgCall, version: number): boolean =>
  version >= oldestVersion && version <= settings.newestApiVersion;

/** `GET /services/data/`: every API version the org serves, oldest first; from Winter '27 on, the newest once more by name. */
export function answerVersions({ settings }: OrgCall): Answer {
  const versions = Array.from({ length: settings.newestApiVersion - oldestVersion + 1 }, (_, index) => {
    const number = oldestVersion + index;
    return { label: releaseOf(number), url: `/services/data/v${number}.0`, version: `${number}.0` };
  });
  const latest = { label: "Latest Release", url: "/services/data/latest", version: `${settings.newestApiVersion}.0` };
  return json(200, settings.newestApiVersion >= 68 ? [...versions, latest] : versions);
}

/** Three releases a year: 66 is Spring '26, 67 Summer '26, 68 Winter '27. */
function releaseOf(version: number): string {
  const season = ["Spring", "Summer", "Winter"][version % 3];
  const year = Math.floor(version / 3) + 4 + (season === "Winter" ? 1 : 0);
  return `${season} '${year}`;
}

/** `GET /.well-known/openid-configuration`; OpenID Connect Discovery 1.0 §3. */
export function answerOpenidConfiguration({ org }: OrgCall): Answer {
  const at = (path: string) => `https://${org.host}${path}`;
  return json(200, {
    issuer: at(""),
    authorization_endpoint: at("/services/oauth2/authorize"),
    token_endpoint: at("/services/oauth2/token"),
    revocation_endpoint: at("/services/oauth2/revoke"),
    userinfo_endpoint: at("/services/oauth2/userinfo"),
    jwks_uri: at("/id/keys"),
    register_endpoint: at("/services/oauth2/register"),
    introspection_endpoint: at("/services/oauth2/introspect"),
    scopes_supported: [...practiceScopes.map((scope) => scope.value), "profile", "email", "address", "phone"],
    response_types_supported: ["code", "token", "token id_token"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    display_values_supported: ["page", "popup", "touch"],
    token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic", "private_key_jwt"],
    claims_supported: [
      "active",
      "address",
      "email",
      "email_verified",
      "family_name",
      "given_name",
      "is_salesforce_integration_user",
      "language",
      "locale",
      "name",
      "nickname",
      "organization_id",
      "phone_number",
      "phone_number_verified",
      "photos",
      "picture",
      "preferred_username",
      "profile",
      "sub",
      "updated_at",
      "urls",
      "user_id",
      "user_type",
      "utcOffset",
      "zoneinfo",
    ],
  });
}

/**
 * `GET /.well-known/auth-configuration`: whose login page this is, with the org's id in 15 characters. There is no single
 * sign-on here.
 *
 * @see Salesforce Help, "Query SAML Authentication Settings" (xcloud.remoteaccess_auth_configuration_endpoint.htm)
 */
export const answerAuthConfiguration = ({ org }: OrgCall): Answer =>
  json(200, {
    OrgId: org.orgId.slice(0, 15),
    Url: `https://${org.host}`,
    MobileSDK: {
      UseiOSNativeBrowserForAuthentication: false,
      UseAndroidNativeBrowserForAuthentication: false,
      shareBrowserSessionIOS: false,
      shareBrowserSessionAndroid: false,
    },
    LoginPage: null,
    SamlProviders: [],
    AuthProviders: [],
    CertificateLogin: null,
    LoginPageType: "standard",
    LoginPageTypeConfigs: {},
  });

/** `GET /id/keys`; RFC 7517 §5. */
export const answerKeys = ({ org }: OrgCall): Answer => json(200, { keys: [publicKeyOf(org)] });
