import { expect, test } from "vitest";
import { answeredWords, callWords, evidenceWords, stageDetail } from "./stage-words.ts";

test("Salesforce's words stand on one line, the status first", () => {
  const evidence = { httpStatus: 400, errorWord: "invalid_grant", errorText: "no client credentials user enabled" };
  expect(evidenceWords(evidence)).toBe("400 invalid_grant: no client credentials user enabled");
  expect(evidenceWords({ excerpt: "ENOTFOUND" })).toBe("ENOTFOUND");
  expect(evidenceWords({ httpStatus: 302, redirectTarget: "https://other.example/" })).toBe(
    "302 → https://other.example/",
  );
  expect(evidenceWords({})).toBe("");
});

test("a request says what was asked and where the time went", () => {
  const path = "/services/oauth2/token";
  expect(callWords({ method: "POST", path, httpStatus: 400, timings: { dnsMs: 12.4, tlsMs: 61, totalMs: 203 } })).toBe(
    "POST /services/oauth2/token 400 in 203 ms (DNS 12 · TLS 61)",
  );
  expect(callWords({ method: "POST", path, timings: { totalMs: 10_000 } })).toBe(
    "POST /services/oauth2/token no answer in 10.0 s",
  );
});

test("a stage that never began says nothing of itself", () => {
  expect(stageDetail({ stage: "api", state: "skipped", calls: [] })).toBeUndefined();
});

test("what was answered carries its status and its moment, and what was not says so", () => {
  const at = "2026-11-25T06:06:12.345Z";
  expect(answeredWords({ httpStatus: 400 }, at)).toBe("The answer: HTTP 400, 2026-11-25 06:06:12 UTC");
  expect(answeredWords({ excerpt: "ENOTFOUND" }, at)).toBe("No answer, 2026-11-25 06:06:12 UTC");
});
