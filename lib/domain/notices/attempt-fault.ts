import { doorFaults } from "../check/wire.ts";
import type { DeliveryFault } from "./delivery-fault.ts";

const faultByCode: Readonly<Record<string, DeliveryFault>> = {
  [doorFaults.addressRefused]: "address-not-public",
  [doorFaults.deadline]: "timed-out",
  [doorFaults.cancelled]: "cut-off",
  ENOTFOUND: "host-not-found",
  ENODATA: "host-not-found",
  EAI_AGAIN: "host-not-found",
  EAI_FAIL: "host-not-found",
  ESERVFAIL: "host-not-found",
  ETIMEDOUT: "timed-out",
  ETIMEOUT: "timed-out",
};

const certificate =
  /^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_CERT)/;

/** What it means that no answer came to a webhook, by the runtime's code or the exit's own. */
export function faultOfExit(code: string): DeliveryFault {
  const known = Object.hasOwn(faultByCode, code) ? faultByCode[code] : undefined;
  if (known !== undefined) return known;
  return certificate.test(code) ? "certificate-not-trusted" : "connection-failed";
}
