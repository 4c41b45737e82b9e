import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { acme, canarySecret, canaryToken, json, orgId, tokenBody, typed, userId } from "./testing/recorded-org.ts";
import { readToken, tokenRequest } from "./token-endpoint.ts";

const read = (changed: Readonly<Record<string, unknown>> = {}) =>
  readToken(acme, json(200, { ...tokenBody, ...changed }));

test("asks with key and secret in the body and no scope", () => {
  expect(tokenRequest(acme, typed)).toEqual({
    host: acme,
    method: "POST",
    path: "/services/oauth2/token",
    form: { grant_type: "client_credentials", client_id: "3MVG9INVENTEDforTests", client_secret: expect.any(Secret) },
  });
});

test("reads an opaque token with its org, Run As user, scopes and time", () => {
  const token = read();
  expect(token).toEqual({
    ok: true,
    value: {
      accessToken: expect.any(Secret),
      format: "opaque",
      scopes: ["api"],
      instanceHost: acme,
      orgId,
      runAsUserId: userId,
      issuedAt: new Date("2026-11-22T10:00:00.000Z"),
    },
  });
  expect(token.ok && token.value.accessToken.reveal()).toBe(canaryToken);
});

test("reads a JSON Web Token as one", () => {
  expect(read({ access_token: "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln", token_format: "jwt" })).toMatchObject({
    ok: true,
    value: { format: "jwt" },
  });
});

test.each([
  ["a sandbox's login host in id", { id: `https://test.salesforce.com/id/${orgId}/${userId}` }, { orgId }],
  ["15-character ids", { id: "https://acme.my.salesforce.com/id/00D000000000001/005000000000001" }, { orgId }],
  ["capitals and a slash in instance_url", { instance_url: "https://ACME.my.salesforce.com/" }, { instanceHost: acme }],
  ["a number as issued_at", { issued_at: 1_795_341_600_000 }, { issuedAt: new Date("2026-11-22T10:00:00.000Z") }],
  ["several scopes, each once", { scope: "id  api api" }, { scopes: ["id", "api"] }],
  ["no token type", { token_type: undefined }, { format: "opaque" }],
])("accepts %s", (_what, changed, value) => expect(read(changed)).toMatchObject({ ok: true, value }));

test.each([
  ["id", "orgId"],
  ["instance_url", "instanceHost"],
  ["issued_at", "issuedAt"],
])("an unreadable %s leaves its field out and nothing else", (field, absent) => {
  for (const value of [undefined, null, 7, {}, "\u0000", "x".repeat(5_000)]) {
    const token = read({ [field]: value });
    expect(token).toMatchObject({ ok: true, value: { scopes: ["api"] } });
    if (token.ok && value !== 7) expect(token.value).not.toHaveProperty(absent);
  }
});

test.each([
  ["token-answer-incomplete", { access_token: undefined }],
  ["token-answer-incomplete", { access_token: null }],
  ["token-answer-incomplete", { access_token: "two words" }],
  ["token-answer-incomplete", { access_token: "line\r\nX-Injected: 1" }],
  ["token-answer-incomplete", { access_token: "é" }],
  ["token-answer-incomplete", { access_token: "x".repeat(20_000) }],
  ["token-type-unexpected", { token_type: "mac" }],
  ["instance-url-foreign", { instance_url: "https://evil.example" }],
  ["api-scope-missing", { scope: "id openid" }],
])("refuses as %s", (code, changed) => expect(read(changed)).toMatchObject({ ok: false, problem: { code } }));

test("neither a token nor a problem shows a credential", () => {
  const texts = [
    read(),
    read({ token_type: "mac" }),
    read({ access_token: `${canaryToken} ` }),
    readToken(acme, json(400, { error: "invalid_client", error_description: `invalid ${canaryToken}` })),
    tokenRequest(acme, typed),
  ].map((value) => JSON.stringify(value) + inspect(value, { depth: 9 }));
  for (const text of texts) {
    expect(text).not.toContain(canaryToken);
    expect(text).not.toContain(canarySecret);
  }
});
