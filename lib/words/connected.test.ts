import { expect, test } from "vitest";
import type { IdentityCard, StageRecord } from "#lib/domain/check/check-run";
import { stagesOf } from "#lib/domain/check/check-run";
import { orgAndKind, proofOf } from "./connected.ts";

const bare: IdentityCard = {
  orgId: "00D000000000001EAA",
  runAsUserId: "005000000000001AAA",
  scopes: ["api"],
  tokenFormat: "opaque",
  apiVersion: "v68.0",
};
const full: IdentityCard = {
  ...bare,
  orgName: "Acme GmbH",
  isSandbox: true,
  runAsUsername: "integration@acme.example",
  tokenLifetimeSeconds: 7200,
};
const myDomain = "acme.my.salesforce.com";
const proven = (
  stage: StageRecord["stage"],
  state: StageRecord["state"],
  card: IdentityCard,
  code?: "object-not-visible",
) => proofOf({ stage, state, calls: [], ...(code ? { problem: { code, evidence: {} } } : {}) }, { card, myDomain });

test("each stage that passed says in a sentence what it proved, and none says what Salesforce did not", () => {
  for (const stage of stagesOf({ rotatesByApi: true })) {
    for (const card of [bare, full]) {
      const says = proven(stage, "passed", card);
      expect(says).toMatch(/\.$/);
      expect(says).not.toMatch(/undefined|null/);
    }
  }
  expect(proven("identity", "passed", full)).toBe(
    "It is Acme GmbH, a sandbox, and the token works as integration@acme.example.",
  );
  expect(proven("session", "passed", full)).toContain("2 hours");
  expect(proven("session", "passed", bare)).toContain("not said");
});

test("whether it is a sandbox or production is said only where Salesforce said it", () => {
  expect(orgAndKind(bare)).toBe(bare.orgId);
  expect(orgAndKind({ ...bare, isSandbox: false })).toBe(`${bare.orgId}, production`);
});

test("a stage that did not pass proves nothing", () => {
  for (const state of ["advice", "skipped"] as const) {
    expect(proven("session", state, full)).not.toBe(proven("session", "passed", full));
    expect(proven("rotation-readiness", state, full)).not.toBe(proven("rotation-readiness", "passed", full));
  }
  expect(proven("identity", "advice", full, "object-not-visible")).toContain("Acme GmbH");
});
