import { expect, test } from "vitest";
import { callWords, stageDetail } from "./stages.ts";

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
