import { expect, test } from "vitest";
import { articles } from "../problems/articles.ts";
import { problemCodes } from "../problems/problem-codes.ts";
import { isOver, isWorthNotice, outageOf, passesByItself, recoverySpreadMs, signsOf } from "./outage.ts";

const start = new Date("2026-11-20T09:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

test("what Salesforce says of itself and what the way to it says are told apart; an org's own problems are neither", () => {
  expect(signsOf("salesforce")).toEqual(expect.arrayContaining(["salesforce-unavailable", "salesforce-maintenance"]));
  expect(signsOf("network")).toEqual(
    expect.arrayContaining(["timed-out", "connection-refused", "network-unreachable"]),
  );
  for (const code of ["host-not-found", "consumer-secret-wrong", "tls-expired", "rate-limited"] as const) {
    expect(outageOf({ code }), code).toBeNull();
  }
});

test("every sign of an outage passes by itself, and nothing does that Salesforce wants set right", () => {
  for (const code of problemCodes) {
    if (outageOf({ code })) expect(passesByItself({ code }), code).toBe(true);
    if (articles[code].retry === "no") expect(passesByItself({ code }), code).toBe(false);
    if (articles[code].faultOwner === "orglink") expect(passesByItself({ code }), code).toBe(false);
  }
});

test("an outage is told of when it is more than one connection's hiccup", () => {
  const met = { since: start, at: after(1), isSeenAgain: true, concerned: 1, inWorkspace: 3 };
  expect(isWorthNotice(met)).toBe(false);
  expect(isWorthNotice({ ...met, concerned: 2 })).toBe(false);
  expect(isWorthNotice({ ...met, concerned: 3 })).toBe(true);
  expect(isWorthNotice({ ...met, at: after(10) })).toBe(false);
  expect(isWorthNotice({ ...met, at: after(10.1) }), "it lasts").toBe(true);
});

test("in a workspace with one or two it is told of when it concerns all of them, seen twice", () => {
  const met = { since: start, at: after(1), isSeenAgain: false, concerned: 1, inWorkspace: 1 };
  expect(isWorthNotice(met)).toBe(false);
  expect(isWorthNotice({ ...met, isSeenAgain: true })).toBe(true);
  expect(isWorthNotice({ ...met, isSeenAgain: true, inWorkspace: 2 })).toBe(false);
  expect(isWorthNotice({ ...met, isSeenAgain: true, inWorkspace: 2, concerned: 2 })).toBe(true);
});

test("it is over when nobody meets it any more: for two minutes, or because nobody is left to", () => {
  expect(isOver(start, after(1.9), 40)).toBe(false);
  expect(isOver(start, after(2), 40)).toBe(true);
  expect(isOver(start, after(0.1), 0)).toBe(true);
});

test("a recovery is spread over ten minutes, that of thousands over longer", () => {
  expect(recoverySpreadMs(1)).toBe(600_000);
  expect(recoverySpreadMs(500)).toBe(600_000);
  expect(recoverySpreadMs(10_000)).toBe(2_000_000);
});
