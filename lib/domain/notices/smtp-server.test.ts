import { expect, test } from "vitest";
import { parseSmtpUrl } from "./smtp-server.ts";

test.each([
  ["smtps://mail.example.com", { host: "mail.example.com", port: 465, security: "tls" }],
  ["smtp://Mail.Example.com/", { host: "mail.example.com", port: 587, security: "starttls" }],
  ["smtp://mail.example.com:25", { port: 25, security: "starttls" }],
  ["smtp://mail:2525?tls=off", { host: "mail", port: 2525, security: "none" }],
  ["smtp://10.0.0.5", { host: "10.0.0.5", security: "starttls" }],
  ["smtps://[fd00::1]:4465", { host: "fd00::1", port: 4465, security: "tls" }],
  ["smtp://localhost:25", { host: "localhost", port: 25, security: "none" }],
  ["smtp://127.0.0.1", { security: "none" }],
  ["smtp://[::1]", { host: "::1", security: "none" }],
  ["smtps://localhost", { security: "tls" }],
  ["smtp://localhost.example.com", { security: "starttls" }],
  ["smtp://127.0.0.1.example.com", { security: "starttls" }],
])("reads %s", (text, server) => {
  expect(parseSmtpUrl(text)).toMatchObject({ ok: true, value: { signIn: null, ...server } });
});

test("user and password are decoded, and the password is a secret", () => {
  const parsed = parseSmtpUrl("smtp://ada%40example.com:p%40ss%3Aw%2Frd@mail.example.com");
  expect(parsed.ok && parsed.value.signIn?.user).toBe("ada@example.com");
  expect(parsed.ok && parsed.value.signIn?.password.reveal()).toBe("p@ss:w/rd");
  expect(JSON.stringify(parsed)).not.toContain("p@ss");
  const local = parseSmtpUrl("smtp://ada:canary@localhost");
  expect(local.ok && local.value.security).toBe("none");
});

test.each([
  [
    "is not an address",
    [
      "mail.example.com",
      "http://mail.example.com",
      "smtp:mail",
      "smtp://x y",
      "smtp://u:p@[x",
      `smtp://${"x".repeat(2_000)}`,
    ],
  ],
  [
    "neither a name nor an IP address",
    ["smtp://", "smtp://a_b", "smtp://999.1.1.1", "smtp://a..b", "smtp://b%C3%BCcher.example"],
  ],
  ["port", ["smtp://mail.example.com:0"]],
  ["after the host", ["smtp://mail.example.com/x", "smtp://mail.example.com#", "smtp://mail.example.com/#a"]],
  [
    "query",
    ["smtp://mail.example.com?tls=none", "smtp://mail.example.com?tls=off&pool=true", "smtp://mail.example.com?x"],
  ],
  [
    "odd characters",
    ["smtp://u:%zz@mail.example.com", "smtp://u:a%0d%0ab@mail.example.com", "smtp://u%00:p@mail.example.com"],
  ],
  ["without a password", ["smtp://u@mail.example.com", "smtp://u:@mail.example.com", "smtp://:p@mail.example.com"]],
  ["one or the other", ["smtps://mail.example.com?tls=off"]],
  ["encrypted only", ["smtp://u:canary@mail.example.com?tls=off", "smtp://u:canary@10.0.0.1?tls=off"]],
])("what %s is refused: %j", (words, texts) => {
  for (const text of texts) {
    const parsed = parseSmtpUrl(text);
    expect(parsed, text).toEqual({ ok: false, problem: expect.stringContaining(words) });
    expect(JSON.stringify(parsed)).not.toContain("canary");
  }
});
