import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articles } from "#lib/domain/problems/articles";
import { explainText } from "./text.ts";

type Pasted = { readonly code: string | null; readonly text: string };
const pastedTexts = (file: string): readonly Pasted[] =>
  JSON.parse(readFileSync(new URL(`../answers/${file}.json`, import.meta.url), "utf8"));

describe.each(["pasted-texts", "login-history", "field-texts"])("of the %s", (file) => {
  test.each(pastedTexts(file))("explains $text as $code", ({ text, code }) => {
    expect(explainText(text).best?.code ?? null).toBe(code);
  });
});

test.each([
  ["run-as-user-missing", '{"error":"invalid_grant","error_description":"no client credentials user enabled"}'],
  ["host-not-accepted", "Error: invalid_grant - request not supported on this domain"],
  ["user-not-approved", `{'error': 'invalid_grant', 'error_description': "user hasn't approved this consumer"}`],
  ["app-blocked", "https://x.example/?error=OAUTH_APP_BLOCKED&error_description=this+app+is+blocked+by+admin"],
  [
    "app-not-in-org",
    "http://localhost/?error=invalid_client&error_description=app%20must%20be%20installed%20into%20org",
  ],
  [
    "consumer-secret-wrong",
    '< HTTP/1.1 400 Bad Request\n\n{"error":"invalid_client","error_description":"invalid client credentials"}',
  ],
  [
    "consumer-key-unknown",
    String.raw`AxiosError 400 {"data":"{\"error\":\"invalid_client_id\",\"error_description\":\"client identifier invalid\"}"}`,
  ],
  ["wrong-flow", "SalesforceAuthenticationFailed: invalid_grant: authentication failure"],
  ["session-invalid", '[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]'],
  ["session-invalid", "Bad_OAuth_Token"],
  ["api-disabled-for-org", "API_DISABLED_FOR_ORG: The REST API is not enabled for this Organization."],
  ["wrong-host-or-path", "<html><head><title>URL No Longer Exists</title></head></html>"],
  ["rate-limited", "429"],
  ["salesforce-maintenance", "We are down for maintenance. Sorry for the inconvenience."],
])("explains a pasted answer as %s", (code, text) => {
  expect(explainText(text).best?.code).toBe(code);
});

test.each([
  ["ip-restricted", "Restricted IP"],
  ["ip-restricted", "Failed: IP Address Not Allowed"],
  ["login-hours", "Restricted time"],
  ["run-as-user-frozen", "User is frozen"],
  ["rate-limited", "Login rate exceeded"],
  ["rate-limited", "Failed: Get Access Token Limit Exceeded"],
  ["run-as-user-login-limit", "Maximum logins exceeded"],
  ["trial-expired", "Trial Expired"],
  ["org-locked", "Organization locked"],
  ["consumer-key-unknown", "Failed: Consumer Deleted"],
  ["consumer-key-missing", "Missing Consumer Key Parameter"],
  ["app-not-in-org", "Package for this consumer is not installed in your organization"],
])("explains a status of Login History as %s", (code, status) => {
  expect(explainText(status).best?.code).toBe(code);
});

test.each([
  ["host-not-found", "curl: (6) Could not resolve host: acme.my.salesforce.com"],
  ["host-not-found", "DNS_PROBE_FINISHED_NXDOMAIN"],
  ["tls-untrusted", "javax.net.ssl.SSLHandshakeException: PKIX path building failed"],
  ["tls-expired", "certificate has expired"],
  ["timed-out", "fetch failed, cause: UND_ERR_CONNECT_TIMEOUT"],
  ["connection-refused", "connect ECONNREFUSED 203.0.113.7:443"],
  ["connection-refused", "acme.my.salesforce.com refused to connect."],
  ["host-not-found", "[Errno 11001] getaddrinfo failed"],
  ["timed-out", "acme.my.salesforce.com took too long to respond."],
  ["connection-reset", "PR_CONNECT_RESET_ERROR"],
  ["tls-wrong-name", "SSLPeerUnverifiedException: No name matching acme.my.salesforce.com found"],
  ["tls-untrusted", "errors in the certificate chain: UntrustedRoot"],
  ["tls-expired", "java.security.cert.CertificateExpiredException: NotAfter: Thu Jan 01 2026"],
  ["not-salesforce", "AADSTS7000215: Invalid client secret provided."],
  ["salesforce-unavailable", "504 Gateway Timeout"],
  ["rotation-switch-off", "This feature is not currently enabled for this user."],
])("explains a line of a log as %s", (code, line) => {
  expect(explainText(line).best?.code).toBe(code);
});

test.each([
  ["run-as-user-missing", "no cilent credentails user enabeld"],
  ["consumer-key-unknown", "client identifer invalid"],
  ["user-not-approved", "The page says: user is not admin aproved to acces this app"],
  ["consumer-secret-wrong", "wrong secret"],
])("forgives slips in words typed from a screenshot: %s", (code, text) => {
  expect(explainText(text).best?.code).toBe(code);
});

test("an outage is not blamed on the key, although its body names it", () => {
  const { best, guesses } = explainText('503 Service Unavailable {"error":"invalid_client_id"}');
  expect(best?.code).toBe("salesforce-unavailable");
  expect(guesses.find(({ code }) => code === "consumer-key-unknown")?.class ?? 6).toBe(6);
});

test.each([408, 429, 500, 502, 503, 504])(
  "a pasted %i blames nobody who typed or set up, whatever its body says",
  (status) => {
    for (const error of [
      { error: "invalid_client_id", error_description: "client identifier invalid" },
      { error: "invalid_client", error_description: "invalid client credentials" },
      { error: "invalid_grant", error_description: "no client credentials user enabled" },
      { error: "invalid_grant", error_description: "inactive user" },
      { error: "invalid_grant", error_description: "ip restricted or invalid login hours" },
      { errorCode: "API_DISABLED_FOR_ORG", message: "The REST API is not enabled for this Organization." },
    ]) {
      const body = JSON.stringify(error);
      for (const text of [
        `HTTP/1.1 ${status} x\n\n${body}`,
        `failed with status code ${status}: ${body}`,
        `${status} ${body}`,
      ]) {
        const { faultOwner, step } = articles[explainText(text).best?.code ?? "unexpected"];
        expect(["network", "salesforce-outage", "unknown"]).toContain(faultOwner);
        expect(step).toBeNull();
      }
    }
  },
);

test("notices a pasted secret and repeats nothing of it", () => {
  const secret = "0123456789abcdef".repeat(4);
  const told = explainText(
    `curl -d client_secret=${secret} -d client_id=3MVG9INVENTEDforTests answered invalid_client`,
  );
  expect(told.secretsNoticed).toEqual(["Consumer Secret", "Consumer Key"]);
  expect(told.best?.code).toBe("consumer-secret-wrong");
  expect(JSON.stringify(told)).not.toContain(secret);
});

test("an answer that worked has nothing to explain but its token", () => {
  const answer = { access_token: "00D000000000001!AQINVENTED", instance_url: "https://acme.my.salesforce.com" };
  expect(explainText(JSON.stringify(answer))).toEqual({ guesses: [], passages: [], secretsNoticed: ["access token"] });
});

test.each(["", "hello world", "how do I bake bread in an oven at 200 degrees"])("makes nothing up for %j", (text) => {
  expect(explainText(text)).toEqual({ guesses: [], passages: [], secretsNoticed: [] });
});

test("never throws, ranks its guesses and says why in one harmless line", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 500 }),
    fc.json(),
    fc.string({ maxLength: 200 }).map((text) => `error=invalid_grant&error_description=${text}`),
    fc
      .array(fc.constantFrom("error", "user", "ip", "flow", "<b>", "invalid_grant", "status", "503", "\n", ":"))
      .map((words) => words.join(" ")),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const { guesses } = explainText(text);
      expect(guesses.length).toBeLessThanOrEqual(8);
      expect(guesses.map((guess) => guess.class)).toEqual(
        guesses.map((guess) => guess.class).toSorted((a, b) => a - b),
      );
      for (const { why } of guesses) expect(why).not.toMatch(/[<>\p{Cc}\p{Cf}]/u);
    }),
    { numRuns: 600 },
  );
});

describe("of a long paste", () => {
  const line = "2026-11-25T10:00:00Z INFO request done path=/services/data/v67.0/query\n";
  const around = (middle: string, linesBefore: number, linesAfter: number): string =>
    line.repeat(linesBefore) + middle + line.repeat(linesAfter);
  const error =
    '2026-11-25T10:00:01Z {"error":"invalid_grant","error_description":"no client credentials user enabled"}\n';

  test.each([
    ["at its beginning", 0, 3_000],
    ["near its beginning", 500, 3_000],
    ["near its end", 3_000, 500],
    ["at its end", 3_000, 0],
  ])("finds the error %s", (_, before, after) => {
    expect(explainText(around(error, before, after)).best?.code).toBe("run-as-user-missing");
  });

  test("finds an error among many others that prove less", () => {
    const noise = around("ERROR retry failed\n", 20, 20).repeat(25);
    expect(explainText(noise + error + noise).best?.code).toBe("run-as-user-missing");
  });

  test.each([
    ["a labelled secret", `client_secret=${"0123456789abcdef".repeat(4)}\n`, "Consumer Secret"],
    ["a secret without a label", `${"0123456789abcdef".repeat(4)}\n`, "Consumer Secret"],
    ["a key", "3MVG9INVENTEDforTests0.abcdefghijklmnopqrstuvwxyz\n", "Consumer Key"],
    ["a token", "00D000000000001!AQEAQINVENTED.abcdefghijklmnop\n", "access token"],
  ])("notices %s inside it", (_, secret, kind) => {
    expect(explainText(around(secret, 600, 600)).secretsNoticed).toContain(kind);
  });

  test("takes bounded time, whatever it is", () => {
    const units = [
      "a",
      "a_",
      "x-",
      "error=",
      "status ",
      "client_secret=",
      "error_description=%20",
      '"',
      ".",
      "ERR",
      "<style ",
    ];
    for (const unit of units) {
      for (const chars of [10_000, 300_000]) {
        const text = `${unit.repeat(Math.floor(chars / unit.length))}x`;
        const times = Array.from({ length: 3 }, () => {
          const before = performance.now();
          explainText(text);
          return performance.now() - before;
        });
        // The promise is 5 ms; a busy machine gets some room, quadratic work would take seconds.
        expect(Math.min(...times)).toBeLessThan(40);
      }
    }
  });
});

test("the error and the secret of a long log are found wherever they stand", () => {
  const noise = "2026-11-25 10:00:00 INFO copying record after record to the warehouse\n".repeat(1_300);
  const line = '{"error":"invalid_grant","error_description":"no client credentials user enabled"}\n';
  const secret = `client_secret=${"0123456789ABCDEF".repeat(4)}\n`;
  for (const text of [line + secret + noise, noise + line + secret + noise, noise + secret + line]) {
    const { best, secretsNoticed } = explainText(text);
    expect(best?.code).toBe("run-as-user-missing");
    expect(secretsNoticed).toEqual(["Consumer Secret"]);
  }
});
