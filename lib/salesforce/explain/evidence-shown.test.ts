import fc from "fast-check";
import { expect, test } from "vitest";
import { explainText } from "./text.ts";

/** The passages as a reader sees them: marks in brackets, with their number. */
const shown = (text: string): string =>
  explainText(text)
    .passages.map(({ startsInside, endsInside, pieces }) => {
      const said = pieces.map(({ text: piece, evidence }) => (evidence ? `[${piece}]${evidence}` : piece)).join("");
      return `${startsInside ? "…" : ""}${said}${endsInside ? "…" : ""}`;
    })
    .join(" | ");

test("marks Salesforce's words where they were pasted, with the class that says whose they are", () => {
  const text =
    "timeout=60; Restforce::AuthenticationError: invalid_app_access: user is not admin approved to access this app";
  expect(shown(text)).toBe(
    "timeout=60; Restforce::AuthenticationError: [invalid_app_access: user is not admin approved]1 to access this app",
  );
  expect(explainText(text).best).toMatchObject({ code: "user-not-approved", class: 2 });
});

test("marks an escaped error at its own place", () => {
  const text = String.raw`body="{\"error\":\"invalid_client\",\"error_description\":\"invalid client credentials\"}" end`;
  expect(shown(text)).toMatch(/^body="\{\[.{0,3}error.*invalid client credentials.{0,3}\]1.{0,3}\}" end$/);
});

test("numbers the evidence of each problem, the strongest first", () => {
  const text = "ECONNRESET first, then INVALID_SESSION_ID: Session expired or invalid";
  expect(shown(text)).toBe("[ECONNRESET]2 first, then [INVALID_SESSION_ID: Session expired or invalid]1");
});

test("shows the surroundings only, and says that the text goes on", () => {
  const noise = "2026-11-25 INFO copying records\n".repeat(40);
  const told = shown(`${noise}oauth failed: no client credentials user enabled\n${noise}`);
  expect(told.length).toBeLessThan(600);
  expect(told).toMatch(/^….*\[no client credentials user\]1 enabled.*…$/s);
});

const secret = "0123456789ABCDEF".repeat(4);

test.each([
  ["before the mark", `client_secret=${secret} invalid_client: invalid client credentials`],
  ["behind it", `invalid_client: invalid client credentials ${secret}`],
  ["inside it", `{"error":"invalid_client","error_description":"invalid client credentials ${secret}"}`],
  ["where a part begins", `${"x ".repeat(60)}client_secret=${secret}${" y".repeat(30)} ip restricted`],
  ["cut by the window", `Bearer 00D000000000001!AQ${"aB3".repeat(90)} ${"y ".repeat(20)}ip restricted`],
])("never shows a secret that stands %s", (_, text) => {
  const told = shown(text);
  expect(told).not.toContain(secret.slice(0, 20));
  expect(told).not.toContain("aB3aB3aB3");
  expect(told).toContain("[hidden]");
});

test("whatever is pasted, the passages are bounded, without invisible characters and without the secret", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.constantFrom(
      "ip restricted",
      "ECONNRESET",
      secret,
      "\u202e",
      "\u0007",
      "client_secret=",
      '{"error":"invalid_client"}',
      "\n",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const told = shown(pieces.join(" "));
      expect(told.length).toBeLessThan(8_000);
      expect(told).not.toContain(secret.slice(0, 32));
      expect(told).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
    { numRuns: 300 },
  );
});

test("an unlabelled trace id is hidden, and raises no alarm", () => {
  const text = "X-Request-Id: 7b1f7a1c5d0b4f0f9e8d7c6b5a493827 error=invalid_client";
  expect(shown(text)).toContain("[hidden]");
  expect(explainText(text).secretsNoticed).toEqual([]);
});

test.each([
  [
    "which request was answered",
    "WebException: (403) Forbidden",
    /^Which request/,
    ["blocked-on-the-way", "permission-missing"],
  ],
  [
    "which host was asked",
    "invalid_client_id: client identifier invalid",
    /^Which host/,
    ["consumer-key-unknown", "host-not-accepted"],
  ],
  [
    "what Login History says",
    "invalid_grant: ip restricted or invalid login hours",
    /Login History/,
    ["ip-restricted", "login-hours"],
  ],
])("asks %s, where that settles it", (_, text, ask, codes) => {
  const { best, question } = explainText(text);
  expect(best).toBeDefined();
  expect(question?.ask).toMatch(ask);
  expect(question?.answers.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
});

test.each([
  [
    "the text names the host",
    "POST https://acme.my.salesforce.com/services/oauth2/token: invalid_client_id: client identifier invalid",
  ],
  ["the text names the call", "403 Forbidden for https://acme.my.salesforce.com/services/data/v60.0/"],
  ["every answer is the same", "HTTP/1.1 503 Service Unavailable"],
  ["there is nothing to settle", "no client credentials user enabled"],
])("asks nothing where %s", (_, text) => {
  expect(explainText(text).question).toBeUndefined();
});

test("the host that a pasted token request went to is the fault, whatever it answered", () => {
  const text =
    'POST https://login.salesforce.com/services/oauth2/token 400 {"error":"invalid_client_id","error_description":"client identifier invalid"}';
  expect(explainText(text).best).toMatchObject({ code: "host-not-accepted", class: 1 });
});
