import { expect, test } from "vitest";
import { readingFaceSource } from "./reading-face.ts";
import { contentSecurityPolicy, headersOfAll } from "./security-headers.ts";

const built = { nonce: "bm9uY2U=", styleSources: ["'sha256-c3R5bGU='"], isDevelopment: false };

test("scripts run by nonce, or by the one text we wrote, styles by their text, and nothing comes from another host", () => {
  const policy = contentSecurityPolicy(built);
  expect(policy).toContain(`script-src 'self' 'nonce-bm9uY2U=' ${readingFaceSource} 'strict-dynamic';`);
  expect(policy).toContain("style-src 'self' 'sha256-c3R5bGU=';");
  expect(policy).not.toMatch(/unsafe|https?:|ws:|\*/);
});

test("only development loosens the policy", () => {
  const policy = contentSecurityPolicy({ ...built, styleSources: [], isDevelopment: true });
  expect(policy).toContain("'unsafe-eval'");
  expect(policy).toContain("style-src 'self' 'unsafe-inline';");
});

test("staying on https is promised only where https is", () => {
  const names = (url: string) => headersOfAll(new URL(url)).map(([name]) => name);
  expect(names("https://orglink.example.com")).toContain("Strict-Transport-Security");
  expect(names("http://127.0.0.1:3000")).not.toContain("Strict-Transport-Security");
});
