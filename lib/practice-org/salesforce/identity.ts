import type { PracticeUser } from "#lib/practice/practice";
import { type Answer, json, plain } from "./answer.ts";
import { identityUrl } from "./identity-url.ts";
import type { OrgCall } from "./org-call.ts";
import { isIdentityScope } from "./scopes.ts";
import { bearerOf, findSession } from "./sessions.ts";

/** These endpoints answer 403 and one word of plain text where the REST API answers 401 and JSON. */
const refused = (word: string, status = 403): Answer => plain(status, word);

/** When the practice users were last edited: before any practice org was made. */
const lastEditedAt = "2026-01-15T00:00:00.000Z";

/** `GET /services/oauth2/userinfo`: who the token's user is, for a token with an identity scope. OpenID Connect Core §5.3. */
export function answerUserinfo(call: OrgCall): Answer {
  const live = findIdentitySession(call);
  if ("status" in live) return live;
  const { org } = call;
  const { user } = live;
  const [firstName, lastName] = namesOf(user);
  const picture = `https://${org.host}/profilephoto/005/F`;
  return json(200, {
    sub: identityUrl(org, user.id),
    user_id: user.id,
    organization_id: org.orgId,
    preferred_username: user.username,
    nickname: nicknameOf(user),
    name: user.name,
    email: user.email,
    email_verified: true,
    given_name: firstName,
    family_name: lastName,
    zoneinfo: "Europe/Berlin",
    photos: { picture, thumbnail: `https://${org.host}/profilephoto/005/T` },
    profile: `https://${org.host}/${user.id}`,
    picture,
    address: {},
    is_salesforce_integration_user: user.license === "Salesforce Integration",
    urls: urlsOf(call, user),
    active: user.isActive,
    user_type: "STANDARD",
    language: "en_US",
    locale: "de_DE",
    utcOffset: 3_600_000,
    updated_at: lastEditedAt,
  });
}

/** `GET /id/<org id>/<user id>`: the identity URL; Salesforce Help, "Identity URLs". */
export function answerIdentity(call: OrgCall): Answer {
  const live = findIdentitySession(call);
  if ("status" in live) return live;
  const { org } = call;
  const [, orgId = "", userId = ""] = /^\/id\/([^/]+)\/([^/]+)\/?$/.exec(call.request.path) ?? [];
  if (!isSameId(orgId, org.orgId)) return refused("Wrong_Org");
  const user = org.users.find((candidate) => isSameId(userId, candidate.id));
  if (user === undefined) return refused("Bad_Id", 404);
  const mayReadOthers = live.session.scopes.includes("api") && live.user.isApiEnabled;
  if (user.id !== live.user.id && !mayReadOthers) return refused("No_Access");
  if (!user.isActive) return refused("Inactive_User", 404);

  const [firstName, lastName] = namesOf(user);
  return json(200, {
    id: identityUrl(org, user.id),
    asserted_user: user.id === live.user.id,
    user_id: user.id,
    organization_id: org.orgId,
    username: user.username,
    nick_name: nicknameOf(user),
    display_name: user.name,
    email: user.email,
    email_verified: true,
    first_name: firstName,
    last_name: lastName,
    timezone: "Europe/Berlin",
    photos: {
      picture: `https://${org.host}/profilephoto/005/F`,
      thumbnail: `https://${org.host}/profilephoto/005/T`,
    },
    addr_street: null,
    addr_city: null,
    addr_state: null,
    addr_country: null,
    addr_zip: null,
    active: user.isActive,
    user_type: "STANDARD",
    language: "en_US",
    locale: "de_DE",
    utcOffset: 3_600_000,
    last_modified_date: lastEditedAt,
    is_app_installed: true,
    urls: urlsOf(call, user),
  });
}

function findIdentitySession(call: OrgCall) {
  const token = bearerOf(call.request.authorization);
  if (token === null) return refused("Missing_OAuth_Token");
  const live = findSession(call, token);
  return live?.session.scopes.some(isIdentityScope) ? live : refused("Bad_OAuth_Token");
}

function urlsOf({ org }: OrgCall, user: PracticeUser): Readonly<Record<string, string>> {
  const at = (path: string) => `https://${org.host}${path}`;
  const rest = "/services/data/v{version}/";
  return {
    rest: at(rest),
    query: at(`${rest}query/`),
    sobjects: at(`${rest}sobjects/`),
    search: at(`${rest}search/`),
    recent: at(`${rest}recent/`),
    tooling_rest: at(`${rest}tooling/`),
    profile: at(`/${user.id}`),
    custom_domain: at(""),
  };
}

const nicknameOf = (user: PracticeUser): string => user.username.split("@")[0] ?? user.username;

const namesOf = (user: PracticeUser): readonly [string | null, string] => {
  const words = user.name.split(" ");
  const lastName = words.pop() ?? "";
  return [words.join(" ") || null, lastName];
};

/** The 15- and the 18-character form are the same id. */
const isSameId = (asked: string, id: string): boolean => asked === id || asked === id.slice(0, 15);
