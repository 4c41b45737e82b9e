import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { newWebhookSecret, signWebhook } from "./sign.ts";

const body = JSON.stringify({
  type: "connection.failing",
  timestamp: "2026-11-30T09:00:00.000Z",
  data: { name: "Äcme" },
});
const [secret, old] = [newWebhookSecret(randomBytes), newWebhookSecret(randomBytes)];
const message = { id: "msg_4f0c", at: new Date(), body };
const verify = (by: Secret, text: string, headers: object) =>
  new Webhook(by.reveal()).verify(text, headers as Record<string, string>);

test("a receiver with the standard's own library believes what is signed", () => {
  expect(verify(secret, body, signWebhook(message, [secret]))).toEqual(JSON.parse(body));
});

test("while an old secret still counts, a receiver with either believes it", () => {
  const headers = signWebhook(message, [secret, old]);
  for (const by of [secret, old]) expect(verify(by, body, headers)).toEqual(JSON.parse(body));
  expect(headers["webhook-signature"].split(" ")).toHaveLength(2);
  expect(() => verify(newWebhookSecret(randomBytes), body, headers)).toThrow();
});

test.each([
  ["a changed body", {}, body.replace("Äcme", "Acme")],
  ["another id", { "webhook-id": "msg_4f0d" }, body],
  ["another time", { "webhook-timestamp": String(Math.floor(Date.now() / 1_000) + 1) }, body],
])("%s is not believed", (_what, changed, text) => {
  expect(() => verify(secret, text, { ...signWebhook(message, [secret]), ...changed })).toThrow();
});

test("what is six minutes old is not believed", () => {
  const at = new Date(Date.now() - 6 * 60_000);
  expect(() => verify(secret, body, signWebhook({ ...message, at }, [secret]))).toThrow(/too old/i);
});

test("the example of the standard's own library is signed as there", () => {
  const known = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  const at = new Date(1_614_265_330_000);
  const id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  expect(signWebhook({ id, at, body: '{"test": 2432232314}' }, [known])).toEqual({
    "webhook-id": id,
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("a new secret is 32 bytes, shown as the standard says, and leaves no trace where it is printed", () => {
  const made = newWebhookSecret((count) => new Uint8Array(count).fill(7));
  expect(made.reveal()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(`${made} ${JSON.stringify({ made })}`).not.toContain("whsec_");
});

test.each([
  "whsec_",
  "whsec_c2hvcnQ=",
  "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  `whsec_${"A".repeat(88)}`,
  "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa-_",
])("nothing is signed with %j", (text) => {
  expect(() => signWebhook(message, [new Secret(text)])).toThrow(RangeError);
});

test.each(["", "a.b", "a\r\nx: y", "é", "x".repeat(101)])("an id like %j is a bug", (id) => {
  expect(() => signWebhook({ ...message, id }, [secret])).toThrow(RangeError);
});
