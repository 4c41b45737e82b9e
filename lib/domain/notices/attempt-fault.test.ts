import { expect, test } from "vitest";
import { doorFaults } from "../check/wire.ts";
import { faultOfExit } from "./attempt-fault.ts";

test.each([
  [doorFaults.addressRefused, "address-not-public"],
  [doorFaults.deadline, "timed-out"],
  ["ENOTFOUND", "host-not-found"],
  ["ETIMEDOUT", "timed-out"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "certificate-not-trusted"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate-not-trusted"],
  ["CERT_HAS_EXPIRED", "certificate-not-trusted"],
  ["ECONNREFUSED", "connection-failed"],
  ["HPE_INVALID_CONSTANT", "connection-failed"],
  ["constructor", "connection-failed"],
])("%s is told as %s", (code, fault) => {
  expect(faultOfExit(code)).toBe(fault);
});
