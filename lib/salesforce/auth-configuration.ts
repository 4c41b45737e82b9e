import { z } from "zod";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Problem } from "#lib/domain/check/check-run";
import { parseSalesforceId } from "#lib/domain/check/salesforce-id";
import type { WireAnswer } from "#lib/domain/check/wire";
import type { Send, WireRequest } from "#lib/domain/check/wire-request";
import { ok, type Result, refuse } from "#lib/domain/result";
import { explainFault } from "./explain/faults.ts";
import { readJson } from "./read-json.ts";

/** Asks which org signs its users in here; needs no credential. */
export const authConfigurationRequest = (myDomain: MyDomain): WireRequest => ({
  host: myDomain,
  method: "GET",
  path: "/.well-known/auth-configuration",
});

const configuration = z.object({ OrgId: z.string().max(40) });

/**
 * Reads the org's id, which comes in its 15-character form, and gives the 18-character one. All else that is said there, of
 * single sign-on and login pages, is left alone.
 *
 * @see Salesforce Help, "Query SAML Authentication Settings" (xcloud.remoteaccess_auth_configuration_endpoint.htm)
 */
export function readAuthConfiguration(myDomain: MyDomain, answer: WireAnswer): Result<{ orgId: string }, Problem> {
  const read = readJson("auth-configuration", myDomain, answer, configuration);
  if (!read.ok) return read;
  const orgId = parseSalesforceId(read.value.OrgId, "org");
  return orgId === null
    ? refuse({ code: "unreadable-answer", evidence: { httpStatus: answer.status } })
    : ok({ orgId });
}

type Ports = { readonly send: Send; readonly signal?: AbortSignal };

/**
 * Finds out whose My Domain it is before any credential is sent there. One attempt, no redirect followed, bounded as every
 * call of the door is: 10 seconds, 256 KiB.
 *
 * @returns the org's id in 18 characters, or why it is not known; a host that says nothing proves nothing. Never throws for
 *   what the other side does.
 */
export async function findOrgOf(
  myDomain: MyDomain,
  { send, signal }: Ports,
): Promise<Result<{ orgId: string }, Problem>> {
  const request = authConfigurationRequest(myDomain);
  const sent = await send(signal ? { ...request, signal } : request);
  if (!sent.ok) return refuse(explainFault("auth-configuration", myDomain, sent.problem));
  return readAuthConfiguration(myDomain, sent.value);
}
