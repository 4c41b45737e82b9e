import { expect, test } from "vitest";
import { allowsWebhookHost, parseWebhookHost } from "./webhook-hosts.ts";

test.each([
  ["hooks.example.com", "hooks.example.com"],
  ["*.Example.COM", "*.example.com"],
  ["bücher.example", "xn--bcher-kva.example"],
])("reads %j as %s", (entry, host) => {
  expect(parseWebhookHost(entry)).toEqual({ ok: true, value: host });
});

test.each([
  "",
  "*",
  "*.",
  "a.*.example.com",
  "https://hooks.example.com",
  "hooks.example.com/x",
  "hooks.example.com:443",
  "a b.example",
  "10.0.0.1",
  "[::1]",
  "x".repeat(2_000),
])("refuses %j", (entry) => {
  expect(parseWebhookHost(entry)).toEqual({ ok: false, problem: "unreadable" });
});

test.each(["off", "any", "*.com", "localhost", "hooks.internal", "*.local"])("%j is no public name", (entry) => {
  expect(parseWebhookHost(entry)).toEqual({ ok: false, problem: "private-name" });
});

test("without a list any host is allowed, with off none", () => {
  expect(allowsWebhookHost("any", "hooks.example.com")).toBe(true);
  expect(allowsWebhookHost("off", "hooks.example.com")).toBe(false);
});
