import { z } from "zod";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Problem } from "#lib/domain/check/check-run";
import type { WireAnswer } from "#lib/domain/check/wire";
import type { WireRequest } from "#lib/domain/check/wire-request";
import { ok, type Result } from "#lib/domain/result";
import { readJson } from "./read-json.ts";

/** Asks who signs in here; needs no credential. */
export const openidConfigurationRequest = (myDomain: MyDomain): WireRequest => ({
  host: myDomain,
  method: "GET",
  path: "/.well-known/openid-configuration",
});

/**
 * Tells Salesforce's discovery document from another OAuth server's, whose problem is `not-salesforce`.
 *
 * @see OpenID Connect Discovery 1.0 §4
 */
export function readOpenidConfiguration(myDomain: MyDomain, answer: WireAnswer): Result<"salesforce", Problem> {
  const read = readJson("openid-configuration", myDomain, answer, z.object({ issuer: z.string() }));
  return read.ok ? ok("salesforce") : read;
}
