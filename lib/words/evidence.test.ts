import { expect, test } from "vitest";
import { answeredWords, evidenceWords } from "./evidence.ts";

test("Salesforce's words stand on one line, the status first", () => {
  const evidence = { httpStatus: 400, errorWord: "invalid_grant", errorText: "no client credentials user enabled" };
  expect(evidenceWords(evidence)).toBe("400 invalid_grant: no client credentials user enabled");
  expect(evidenceWords({ excerpt: "ENOTFOUND" })).toBe("ENOTFOUND");
  expect(evidenceWords({ httpStatus: 302, redirectTarget: "https://other.example/" })).toBe(
    "302 → https://other.example/",
  );
  expect(evidenceWords({ orgId: "00D000000000002EAA", expectedOrgId: "00D000000000001EAA" })).toBe(
    "org 00D000000000002EAA instead of 00D000000000001EAA",
  );
  expect(evidenceWords({})).toBe("");
});

test("what was answered carries its status and its moment, and what was not says so", () => {
  const at = "2026-11-25T06:06:12.345Z";
  expect(answeredWords({ httpStatus: 400 }, at)).toBe("The answer: HTTP 400, 2026-11-25 06:06:12 UTC");
  expect(answeredWords({ excerpt: "ENOTFOUND" }, at)).toBe("No answer, 2026-11-25 06:06:12 UTC");
});
