import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calls } from "#lib/domain/check/wire";
import { articles } from "#lib/domain/problems/articles";
import { recordedAnswers } from "../answers/recorded-answers.ts";
import { explainAnswer } from "./explain-answer.ts";
import { explanationOf } from "./explanation.ts";
import { explainFault } from "./faults.ts";
import { warningsOf } from "./warnings.ts";

const explain = ({ call, askedHost, answer, transport }: (typeof recordedAnswers)[number]) => {
  if (transport) return explanationOf(explainFault(call, askedHost, transport));
  if (!answer) throw new Error("a recorded answer needs an answer or a transport fault");
  const problem = explainAnswer(call, askedHost, answer);
  return explanationOf(problem, warningsOf(call, askedHost, answer, problem));
};

test.each(recordedAnswers.map((recorded) => [recorded.name, recorded] as const))("explains %s", (_name, recorded) => {
  expect(explain(recorded)).toMatchObject(recorded.explained);
});

test("keeps Salesforce's own words as evidence", () => {
  const body = JSON.stringify({ error: "OAUTH_SOMETHING_NEW", error_description: "Something new happened" });
  expect(explainAnswer("token", "acme.my.salesforce.com", { status: 400, headers: {}, body })).toEqual({
    code: "unknown-oauth-error",
    evidence: { httpStatus: 400, errorWord: "OAUTH_SOMETHING_NEW", errorText: "Something new happened" },
  });
});

test("shows where a redirect pointed, without its query", () => {
  const headers = { location: "https://acme-new.my.salesforce.com/services/oauth2/token?sid=invented" };
  const problem = explainAnswer("token", "acme.my.salesforce.com", { status: 301, headers, body: "" });
  expect(problem).toEqual({
    code: "my-domain-renamed",
    evidence: { httpStatus: 301, redirectTarget: "https://acme-new.my.salesforce.com/services/oauth2/token" },
  });
});

test("never shows a credential that an answer echoes", () => {
  const secret = "0123456789ABCDEFFEDCBA98765432100123456789ABCDEFFEDCBA9876543210";
  const token = "00D000000000001!AQEAQINVENTED.abcdefghijklmnopqrstuvwxyz_invented_token_00";
  for (const body of [
    JSON.stringify({ error: "invalid_client", error_description: `invalid client credentials: ${secret}` }),
    `upstream failed for Bearer ${token}`,
    `<html><body>${token} ${secret}</body></html>`,
    JSON.stringify({ access_token: token, token_type: "mac" }),
  ]) {
    for (const status of [200, 400, 401, 500]) {
      const told = JSON.stringify(explainAnswer("token", "acme.my.salesforce.com", { status, headers: {}, body }));
      expect(told).not.toContain(secret);
      expect(told).not.toContain(token);
    }
  }
});

// Bodies that come near to what is parsed: JSON, pages, forms and bytes.
const anyText = fc.string({ unit: "binary", maxLength: 400 });
const anyBody = fc.oneof(
  anyText,
  fc.json(),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => new TextDecoder().decode(bytes)),
  fc.record({ error: anyText, error_description: anyText }).map((error) => JSON.stringify(error)),
  fc.array(fc.record({ errorCode: anyText, message: anyText })).map((errors) => JSON.stringify(errors)),
  anyText.map((text) => `<html><body>${text}</body></html>`),
  fc
    .constantFrom("invalid_client_id", "invalid_client", "no client credentials user enabled", "inactive user")
    .map((error) => JSON.stringify({ error, error_description: error })),
);
const anyStatus = fc.oneof(fc.integer(), fc.integer({ min: 100, max: 599 }), fc.constant(Number.NaN));
const anyHeaders = fc.dictionary(
  fc.constantFrom("location", "content-type", "server", "via", "www-authenticate", "retry-after"),
  anyText,
);
const anyCall = fc.constantFrom(...calls);

describe("whatever arrives", () => {
  test("explaining never throws, and its evidence is one bounded line each without markup", () => {
    fc.assert(
      fc.property(anyCall, anyText, anyStatus, anyHeaders, anyBody, (call, askedHost, status, headers, body) => {
        const problem = explainAnswer(call, askedHost, { status, headers, body });
        if (problem === null) return;
        expect(articles[problem.code]).toBeDefined();
        for (const text of Object.values(problem.evidence)) {
          if (typeof text === "number") continue;
          expect(text.length).toBeLessThanOrEqual(300);
          expect(text).not.toMatch(/[<>\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("408, 429 and 5xx never blame what was typed or set up", () => {
    const trouble = fc.oneof(fc.constantFrom(408, 429), fc.integer({ min: 500, max: 599 }));
    fc.assert(
      fc.property(anyCall, trouble, anyHeaders, anyBody, (call, status, headers, body) => {
        const problem = explainAnswer(call, "acme.my.salesforce.com", { status, headers, body });
        const { faultOwner, step } = articles[problem?.code ?? "unexpected"];
        expect(["network", "salesforce-outage", "unknown"]).toContain(faultOwner);
        expect(step).toBeNull();
      }),
      { numRuns: 800 },
    );
  });

  test("time-outs and TLS faults never blame what was typed, whatever their message says", () => {
    const code = fc.constantFrom(
      "ETIMEDOUT",
      "UND_ERR_CONNECT_TIMEOUT",
      "ORGLINK_DEADLINE",
      "CERT_HAS_EXPIRED",
      "ERR_TLS_CERT_ALTNAME_INVALID",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "ERR_SSL_WRONG_VERSION_NUMBER",
      "CERT_SOMETHING_NEW",
    );
    const message = fc.oneof(anyText, fc.constant("getaddrinfo ENOTFOUND acme.my.salesforce.com"));
    fc.assert(
      fc.property(code, message, (code, message) => {
        const problem = explainFault("token", "acme.my.salesforce.com", { code, message });
        expect(articles[problem.code].faultOwner).toBe("network");
      }),
    );
  });

  test("any transport fault is explained with harmless evidence", () => {
    fc.assert(
      fc.property(anyText, anyText, (code, message) => {
        const { evidence } = explainFault("token", "acme.my.salesforce.com", { code, message });
        expect(evidence.excerpt ?? "").not.toMatch(/[<>\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

test("256 KiB of hostile text are explained in bounded time", () => {
  const units = [
    "<",
    "<script>",
    "[",
    '{"a":',
    "&lt;",
    "a",
    "a_",
    '{"message":"x","errorCode":"Y"},',
    "x-",
    "\u202e",
    "[".repeat(9),
  ];
  for (const unit of units) {
    const body = unit.repeat(Math.floor(262_144 / unit.length));
    const times = Array.from({ length: 3 }, () => {
      const before = performance.now();
      explainAnswer("token", "acme.my.salesforce.com", { status: 400, headers: {}, body });
      return performance.now() - before;
    });
    // The promise is 5 ms; a busy machine gets some room, quadratic work would take seconds.
    expect(Math.min(...times)).toBeLessThan(40);
  }
});
