import { expect, test } from "vitest";
import type { IdentityCard } from "../check/check-run.ts";
import { cardChanges, changesSince } from "./card-changes.ts";

const card: IdentityCard = {
  orgId: "00D000000000001EAA",
  runAsUserId: "005000000000001AAA",
  runAsUsername: "a@acme.example",
  instanceHost: "acme.my.salesforce.com",
  isSandbox: false,
  scopes: ["api", "id"],
  tokenFormat: "opaque",
  apiVersion: "67.0",
  certificateIssuer: "DigiCert Inc",
  certificateFingerprint: "AA",
};

test("nothing is told of what is as it was, ids by the part that Salesforce compares, scopes in whatever order", () => {
  expect(cardChanges(card, card)).toEqual([]);
  expect(cardChanges(card, { ...card, scopes: ["id", "api"], orgId: "00D000000000001" })).toEqual([]);
});

test("another Run As user is told by name, or by id where the name is not known", () => {
  const other = { ...card, runAsUserId: "005000000000002AAA", runAsUsername: "b@acme.example" };
  expect(cardChanges(card, other)).toEqual([
    { field: "runAsUserId", before: "a@acme.example", after: "b@acme.example" },
  ]);
  const { runAsUsername: _name, ...nameless } = other;
  expect(cardChanges(card, nameless)).toMatchObject([{ after: "005000000000002AAA" }]);
});

test("everything that is watched is told of, each by itself", () => {
  const other = {
    ...card,
    orgId: "00D000000000002EAA",
    scopes: ["api"],
    instanceHost: "acme2.my.salesforce.com",
    apiVersion: "68.0",
    isSandbox: true,
    tokenFormat: "jwt",
    certificateIssuer: "Acme Proxy CA",
    certificateFingerprint: "BB",
  } as const;
  expect(cardChanges(card, other).map(({ field }) => field)).toEqual([
    "orgId",
    "scopes",
    "instanceHost",
    "apiVersion",
    "isSandbox",
    "tokenFormat",
    "certificateIssuer",
  ]);
});

test("a certificate that was renewed by the same issuer is no change", () => {
  expect(
    cardChanges(card, { ...card, certificateFingerprint: "BB", certificateValidTo: "2028-01-01T00:00:00Z" }),
  ).toEqual([]);
});

test("what a check failed on is told of before what it had found out, and a pass tells of neither", () => {
  const problem = { code: "other-org", evidence: {} } as const;
  const seen = { orgId: "00D000000000002EAA" };
  expect(changesSince(card, { status: "failed", stage: "identity", problem, advice: [], seen })).toEqual([
    { field: "answer", before: "passed", after: "other-org" },
    { field: "orgId", before: "00D000000000001EAA", after: "00D000000000002EAA" },
  ]);
  expect(changesSince(card, { status: "passed", card, advice: [] })).toEqual([]);
});

test("what was not found out, this time or the last, is no change", () => {
  const { instanceHost: _host, ...unknown } = card;
  expect(cardChanges(unknown, card)).toEqual([]);
  expect(cardChanges(card, unknown)).toEqual([]);
  expect(cardChanges(card, {})).toEqual([]);
});
