import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CredentialKind, credentialsIn, harmless, redactCredentials } from "./harmless.ts";

const secret = "0123456789ABCDEF".repeat(4);
const token = "00D000000000001!AQEAQINVENTED.abcdefghijklmnopqrstuvwxyz_invented_token";

const credentials: readonly (readonly [kind: CredentialKind, text: string, hidden?: string])[] = [
  ["Consumer Secret", secret],
  ["access token", token],
  ["Consumer Key", "3MVG9INVENTEDforTests0.abcdefghijklmnopqrstuvwxyz"],
  ["JSON Web Token", "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJpbnZlbnRlZCJ9.aW52ZW50ZWQ"],
  ["refresh token", "5Aep861INVENTED_refresh_token"],
  ["Authorization header", "Authorization: Basic aW52ZW50ZWQ6aW52ZW50ZWQxMjM="],
  ["password", "https://user:invented@acme.my.salesforce.com", "user:invented"],
  ["authorization code", "https://x.example/callback?code=aPrxINVENTEDcode123"],
];
test.each(credentials)("hides a %s and names it", (kind, text = "", hidden = text.slice(-12)) => {
  expect(credentialsIn(`before ${text} after`)).toContain(kind);
  const shown = redactCredentials(`before ${text} after`);
  expect(shown).toContain("[hidden]");
  expect(shown).toMatch(/^before .* after$/);
  expect(shown).not.toContain(hidden);
});

test.each([
  "Basic authentication failed",
  "invalid client credentials",
  "https://login.salesforce.com/id/00D000000000001EAA/005000000000001AAA",
  "ErrorId: 1234567890-12345 (-1234567890)",
  "OAUTH_EC_APP_NOT_FOUND",
])("leaves ordinary words alone: %s", (text) => {
  expect(redactCredentials(text)).toBe(text);
});

test("a placeholder is no credential", () => {
  expect(credentialsIn("curl -d client_secret=$CLIENT_SECRET_1 -d client_secret=your-secret-1")).toEqual([]);
});

const noCredentials: readonly string[] = JSON.parse(
  readFileSync(new URL("../address/cases/no-credentials.json", import.meta.url), "utf8"),
);
test.each(noCredentials)("asks nobody to rotate anything for %s", (text) => {
  expect(credentialsIn(text)).toEqual([]);
});

test("zero-width characters do not smuggle a credential through", () => {
  const split = `${secret.slice(0, 20)}\u200B${secret.slice(20)}`;
  expect(harmless(`secret ${split}`, 300)).toBe("secret [hidden]");
});

test("takes markup, line breaks and direction marks out", () => {
  const text = "<p>inactive\r\n user\u202E</p><script>alert(1)</script> &lt;img src=x onerror=alert(1)&gt; 1 < 2";
  expect(harmless(text, 300)).toBe("inactive user 1 2");
});

test("is bounded, one line, and without markup, controls or the secret, whatever comes", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(secret, token, "<", ">", "&lt;", "<script>", "\r\n", "\u2028", "\uD83D"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 400 }), (pieces, maxChars) => {
      const shown = harmless(pieces.join(" "), maxChars);
      expect(shown.length).toBeLessThanOrEqual(maxChars);
      expect(shown).not.toMatch(/[<>\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(shown).not.toContain(secret.slice(0, 32));
      expect(shown).not.toContain("AQEAQINVENTED");
    }),
    { numRuns: 600 },
  );
});
