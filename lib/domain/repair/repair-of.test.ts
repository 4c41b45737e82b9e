import { expect, test } from "vitest";
import { articles } from "../problems/articles.ts";
import { problemCodes } from "../problems/problem-codes.ts";
import { parseRepairTopic, repairFields, repairOf, repairOrder, repairTopics } from "./repair-of.ts";

const codesOf = (way: ReturnType<typeof repairOf>) => problemCodes.filter((code) => repairOf(code) === way);

test("every problem of a saved connection × what Repair opens", () => {
  expect(codesOf("consumer-secret")).toEqual([
    "consumer-secret-wrong",
    "consumer-secret-missing",
    "sealed-secret-unreadable",
  ]);
  expect(codesOf("key-and-secret")).toEqual(["consumer-key-unknown", "consumer-key-missing", "app-not-in-org"]);
  expect(codesOf("my-domain")).toEqual([
    "address-unsafe-address",
    "address-looks-like-consumer-key",
    "address-looks-like-consumer-secret",
    "address-not-an-address",
    "address-shared-login-host",
    "address-instanced-host",
    "address-site-host",
    "address-not-salesforce",
    "address-ambiguous",
    "host-not-found",
    "redirected",
    "my-domain-renamed",
    "wrong-host-or-path",
    "edge-no-route",
    "not-salesforce-answer",
    "not-salesforce",
    "host-not-accepted",
    "wrong-instance",
    "other-org",
  ]);
  expect(codesOf("run-as-user")).toEqual([
    "run-as-user-missing",
    "run-as-user-inactive",
    "run-as-user-frozen",
    "run-as-user-password-expired",
    "run-as-user-login-limit",
    "api-disabled-for-user",
    "permission-missing",
    "object-not-visible",
    "run-as-user-changed",
  ]);
  const ways = [...repairTopics, "elsewhere"] as const;
  expect(ways.flatMap(codesOf)).toHaveLength(problemCodes.length);
});

test("what its article calls a typed value is typed anew, by the step that it names", () => {
  for (const code of problemCodes.filter((one) => articles[one].faultOwner === "typed-value")) {
    const byStep = { "7-my-domain": ["my-domain"], "5-key-and-secret": ["consumer-secret", "key-and-secret"] };
    const step = articles[code].step as keyof typeof byStep;
    expect([code, byStep[step]?.includes(repairOf(code))]).toEqual([code, true]);
  }
});

test("each topic begins with its own fields, and none is lost", () => {
  for (const topic of repairTopics) {
    const { about, others } = repairOrder(topic);
    expect([...about, ...others].sort()).toEqual([...repairFields].sort());
  }
  expect(repairOrder("consumer-secret").about).toEqual(["consumerSecret"]);
  expect(repairOrder("key-and-secret").about).toEqual(["consumerKey", "consumerSecret"]);
  expect(repairOrder("my-domain").about).toEqual(["instanceUrl"]);
});

test("an address names a topic of the list, or none", () => {
  for (const topic of repairTopics) expect(parseRepairTopic(topic)).toBe(topic);
  for (const odd of ["", "name", "Consumer-Secret", ["my-domain"], undefined, null, "constructor"]) {
    expect(parseRepairTopic(odd)).toBeNull();
  }
});

test("what is the network’s or Salesforce’s own has nothing to be typed", () => {
  for (const code of problemCodes) {
    const { faultOwner } = articles[code];
    if (faultOwner === "network" || faultOwner === "salesforce-outage") {
      expect([code, repairOf(code)]).toEqual([code, "elsewhere"]);
    }
  }
});
