import { expect, test } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers.ts";

const served = { url: new URL("https://orglink.example.com"), isDevelopment: false };

test("scripts run by nonce alone, and nothing comes from another host", () => {
  const policy = contentSecurityPolicy("bm9uY2U=", served);
  expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self';");
  expect(policy).not.toMatch(/unsafe|https?:|ws:|\*/);
});

test("only development loosens the policy", () => {
  expect(contentSecurityPolicy("n", { ...served, isDevelopment: true })).toContain("'unsafe-eval'");
});

test("staying on https is promised only where https is", () => {
  const names = (url: string) => securityHeaders({ ...served, url: new URL(url) }).map(([name]) => name);
  expect(names("https://orglink.example.com")).toContain("Strict-Transport-Security");
  expect(names("http://127.0.0.1:3000")).not.toContain("Strict-Transport-Security");
});
