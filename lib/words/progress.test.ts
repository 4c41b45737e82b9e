import { expect, test } from "vitest";
import type { Stage } from "#lib/domain/check/check-run";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { type EndedRun, progressFrom } from "#lib/domain/problems/progress";
import { progressWords } from "./progress.ts";

const ended = (code: ProblemCode, failedStage: Stage = "token"): EndedRun => ({
  problem: { code, evidence: {} },
  failedStage,
});

test.each<[ProblemCode, ProblemCode, string]>([
  ["flow-not-enabled", "run-as-user-missing", "The flow is on now; one more."],
  ["consumer-key-unknown", "consumer-secret-wrong", "The Consumer Key is right now; one more."],
  ["consumer-secret-wrong", "flow-not-enabled", "The Consumer Secret is right now; one more."],
  ["permission-missing", "object-not-visible", "What stopped it before is mended; one more."],
])("%s, then %s: %s", (before, now, words) => {
  const progress = progressFrom(ended(before), ended(now));
  expect(progress && progressWords(progress)).toBe(words);
});

test("a run that got further mended what stopped the one before", () => {
  expect(progressFrom(ended("api-scope-missing"), ended("api-disabled-for-user", "api"))).toMatchObject({
    mended: "api-scope-missing",
  });
});

test.each<[string, EndedRun | null, EndedRun]>([
  ["the first run", null, ended("flow-not-enabled")],
  ["the same again", ended("flow-not-enabled"), ended("flow-not-enabled")],
  ["one that stops at what is asked before", ended("run-as-user-missing"), ended("consumer-key-unknown")],
  ["one that did not get as far", ended("api-disabled-for-user", "api"), ended("flow-not-enabled")],
  ["a fault of the network before", ended("timed-out", "reach"), ended("flow-not-enabled")],
  ["a fault of the network after", ended("flow-not-enabled"), ended("timed-out", "api")],
  ["one that passed before", { problem: null, failedStage: null }, ended("flow-not-enabled")],
])("%s proves nothing to be mended", (_, before, now) => {
  expect(progressFrom(before, now)).toBeNull();
});
