import { z } from "zod";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Problem } from "#lib/domain/check/check-run";
import type { WireAnswer } from "#lib/domain/check/wire";
import type { WireRequest } from "#lib/domain/check/wire-request";
import { ok, type Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { ApiVersion } from "./data-versions.ts";
import { readJson } from "./read-json.ts";

/** Asks for the list of REST resources: the cheapest call that needs the `api` scope and API Enabled, and no other right. */
export const apiRootRequest = (myDomain: MyDomain, version: ApiVersion, accessToken: Secret): WireRequest => ({
  host: myDomain,
  method: "GET",
  path: `/services/data/v${version}/`,
  bearer: accessToken,
});

const resources = z.record(z.string(), z.unknown());

/**
 * Reads whether the REST API answers the Run As user.
 *
 * @see REST API Developer Guide, "Resources by Version" (resources_discoveryresource.htm)
 */
export function readApiRoot(myDomain: MyDomain, answer: WireAnswer): Result<"open", Problem> {
  const read = readJson("data-root", myDomain, answer, resources);
  return read.ok ? ok("open") : read;
}
