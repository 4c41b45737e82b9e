import { afterAll, beforeAll, expect, test } from "vitest";
import { newOrgUnderTest } from "../testing/org-under-test.ts";
import { type RunningPracticeOrg, startPracticeOrg } from "../testing/start-practice-org.ts";

let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

const userinfo = "/services/oauth2/userinfo";

test("userinfo and the identity URL tell who the Run As user is", async () => {
  const org = await newOrgUnderTest(practice, { oauthScopes: ["id", "api"] });
  const token = await org.accessToken();
  const claims = JSON.parse((await org.get(userinfo, token)).body);
  expect(claims).toMatchObject({
    user_id: org.runAsUser.id,
    organization_id: org.state.orgId,
    preferred_username: org.runAsUser.username,
    is_salesforce_integration_user: true,
  });
  const identity = JSON.parse((await org.get(new URL(claims.sub).pathname, token)).body);
  expect(identity).toMatchObject({ username: org.runAsUser.username, asserted_user: true, active: true });
});

test("userinfo refuses a token without an identity scope, a dead one and none, each with one word", async () => {
  const org = await newOrgUnderTest(practice);
  const token = await org.accessToken();
  for (const [given, word] of [
    [token, "Bad_OAuth_Token"],
    ["00DInvented", "Bad_OAuth_Token"],
    [undefined, "Missing_OAuth_Token"],
  ]) {
    const answer = await org.get(userinfo, given);
    expect([answer.status, answer.body]).toEqual([403, word]);
    expect(answer.headers["content-type"]).toBe("text/plain;charset=UTF-8");
  }
});

test("the identity URL refuses another org, an unknown user, and others' data without API rights", async () => {
  const org = await newOrgUnderTest(practice, { oauthScopes: ["id"] });
  const token = await org.accessToken();
  const other = org.state.users[1]?.id ?? "";
  const asked = async (path: string) => {
    const { status, body } = await org.get(`/id/${path}`, token);
    return [status, body];
  };
  expect(await asked(`00DPracticeNone/${org.runAsUser.id}`)).toEqual([403, "Wrong_Org"]);
  expect(await asked(`${org.state.orgId}/005PracticeNone`)).toEqual([404, "Bad_Id"]);
  expect(await asked(`${org.state.orgId}/${other}`)).toEqual([403, "No_Access"]);
});

test("introspection knows its own tokens only, and only for the right secret", async () => {
  const org = await newOrgUnderTest(practice);
  const token = await org.accessToken();
  expect(JSON.parse((await org.introspect(token)).body)).toMatchObject({
    active: true,
    scope: "api",
    client_id: org.credentials.consumerKey,
    username: org.runAsUser.username,
    token_type: "access_token",
  });
  expect(JSON.parse((await org.introspect("00DInvented")).body)).toEqual({ active: false });

  const stranger = await newOrgUnderTest(practice);
  expect(JSON.parse((await stranger.introspect(token)).body)).toEqual({ active: false });

  const wrong = await org.post("/services/oauth2/introspect", { client_id: org.credentials.consumerKey, token });
  expect([wrong.status, JSON.parse(wrong.body).error]).toEqual([401, "invalid_client"]);

  await org.changeRunAsUser({ isActive: false });
  expect(JSON.parse((await org.introspect(token)).body)).toEqual({ active: false });
});

test("the discovery document names the org's own endpoints", async () => {
  const org = await newOrgUnderTest(practice);
  const document = JSON.parse((await org.get("/.well-known/openid-configuration")).body);
  expect(document.issuer).toBe(`https://${org.host}`);
  expect(document.token_endpoint).toBe(`https://${org.host}/services/oauth2/token`);
});

test("the authentication configuration names the org by its 15 characters, whoever asks", async () => {
  const org = await newOrgUnderTest(practice);
  const configuration = JSON.parse((await org.get("/.well-known/auth-configuration")).body);
  expect(configuration).toMatchObject({ OrgId: org.state.orgId.slice(0, 15), Url: `https://${org.host}` });
});

test("a path nobody serves says so in HTML, a host nobody has is unknown to the edge", async () => {
  const org = await newOrgUnderTest(practice);
  const nothing = await org.get("/nothing/here");
  expect([nothing.status, nothing.body.includes("<title>URL No Longer Exists</title>")]).toEqual([404, true]);
  const nobody = await practice.send({ host: "nobody.my.salesforce.test", method: "GET", path: "/services/data/" });
  expect([nobody.status, nobody.body]).toEqual([
    420,
    "Salesforce Edge doesn't have routing information available for this request host. Contact Salesforce Customer Support.",
  ]);
});
