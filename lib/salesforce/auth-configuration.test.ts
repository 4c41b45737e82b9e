import fc from "fast-check";
import { expect, test } from "vitest";
import { doorFaults, type WireAnswer } from "#lib/domain/check/wire";
import type { Send, WireRequest } from "#lib/domain/check/wire-request";
import { articles } from "#lib/domain/problems/articles";
import { ok, refuse } from "#lib/domain/result";
import { findOrgOf } from "./auth-configuration.ts";
import { acme, json, orgId } from "./testing/recorded-org.ts";

/** As Salesforce's own Postman collection and its Help page show it; the id is invented. */
const configuration = {
  OrgId: orgId.slice(0, 15),
  Url: `https://${acme}`,
  MobileSDK: { UseiOSNativeBrowserForAuthentication: false, UseAndroidNativeBrowserForAuthentication: false },
  LoginPage: null,
  SamlProviders: [],
  AuthProviders: [],
  CertificateLogin: null,
  LoginPageType: "standard",
  LoginPageTypeConfigs: {},
};

const answering = (answer: WireAnswer): Send => {
  return async () => ok({ ...answer, timings: { totalMs: 1 } });
};

test("names the org in 18 characters, asking once and without a credential", async () => {
  const asked: WireRequest[] = [];
  const found = await findOrgOf(acme, {
    send: async (request) => {
      asked.push(request);
      return answering(json(200, configuration))(request);
    },
  });
  expect(found).toEqual({ ok: true, value: { orgId } });
  expect(asked).toEqual([{ host: acme, method: "GET", path: "/.well-known/auth-configuration" }]);
});

test.each<[string, WireAnswer, string]>([
  ["no org id", json(200, { ...configuration, OrgId: undefined }), "unreadable-answer"],
  ["the id of a user", json(200, { ...configuration, OrgId: "005000000000001AAA" }), "unreadable-answer"],
  ["an id and more", json(200, { ...configuration, OrgId: `${orgId} ${orgId}` }), "unreadable-answer"],
  ["a list", json(200, [configuration]), "unreadable-answer"],
  ["a page", { status: 200, headers: { "content-type": "text/html" }, body: "<p>Log in</p>" }, "not-salesforce-answer"],
  ["no such page", { status: 404, headers: {}, body: "" }, "wrong-host-or-path"],
  [
    "a redirect",
    { status: 301, headers: { location: "https://acme-new.my.salesforce.com/" }, body: "" },
    "my-domain-renamed",
  ],
  ["an outage", { status: 503, headers: {}, body: "" }, "salesforce-unavailable"],
  ["more than the door lets through", json(200, { ...configuration, More: "x".repeat(300_000) }), "answer-too-large"],
])("%s names no org", async (_, answer, code) => {
  expect(await findOrgOf(acme, { send: answering(answer) })).toMatchObject({ ok: false, problem: { code } });
});

test("a call that is cut off or finds no host is told as what it is", async () => {
  const control = new AbortController();
  const failing =
    (code: string): Send =>
    async ({ signal }) => {
      expect(signal).toBe(control.signal);
      return refuse({ code, message: "", timings: { totalMs: 1 } });
    };
  const problemOf = async (code: string) => {
    const found = await findOrgOf(acme, { send: failing(code), signal: control.signal });
    return found.ok ? null : found.problem.code;
  };
  expect(await problemOf("ENOTFOUND")).toBe("host-not-found");
  expect(await problemOf(doorFaults.cancelled)).toBe("run-cancelled");
});

test("whatever is answered, it names an org id or a problem with an article, and never throws", async () => {
  const anyBody = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.json(),
    fc.record({ OrgId: fc.anything() }).map((fields) => JSON.stringify(fields)),
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 100, max: 599 }), anyBody, async (status, body) => {
      const found = await findOrgOf(acme, { send: answering({ status, headers: {}, body }) });
      if (found.ok) expect(found.value.orgId).toMatch(/^00D[A-Za-z0-9]{15}$/);
      else expect(articles[found.problem.code]).toBeDefined();
    }),
    { numRuns: 500 },
  );
});
