import { z } from "zod";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Problem } from "#lib/domain/check/check-run";
import { parseSalesforceId } from "#lib/domain/check/salesforce-id";
import type { WireAnswer } from "#lib/domain/check/wire";
import type { WireRequest } from "#lib/domain/check/wire-request";
import { ok, type Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { ApiVersion } from "./data-versions.ts";
import { firstRecord, queryRequest } from "./query.ts";
import { flag, present, readJson, shownText } from "./read-json.ts";

/** What the org says of itself; every user with the API may ask. */
export type Organization = {
  readonly orgId?: string;
  readonly name?: string;
  readonly edition?: string;
  readonly isSandbox?: boolean;
  readonly instanceName?: string;
  readonly trialEndsAt?: Date;
};

const soql = "SELECT Id, Name, OrganizationType, IsSandbox, InstanceName, TrialExpirationDate FROM Organization";

/** @see Object Reference, "Organization" */
export const organizationRequest = (myDomain: MyDomain, version: ApiVersion, accessToken: Secret): WireRequest =>
  queryRequest(myDomain, version, accessToken, soql);

const record = firstRecord(
  z.object({
    Id: z.string().catch(""),
    Name: shownText,
    OrganizationType: shownText,
    IsSandbox: flag,
    InstanceName: shownText,
    TrialExpirationDate: z.string().max(40).nullish().catch(null),
  }),
);

/** Reads the one Organization record; a missing field is absent, not a problem. */
export function readOrganization(myDomain: MyDomain, answer: WireAnswer): Result<Organization, Problem> {
  const read = readJson("org-query", myDomain, answer, record);
  if (!read.ok) return read;
  const { Id, Name, OrganizationType, IsSandbox, InstanceName, TrialExpirationDate } = read.value.records[0];
  return ok(
    present({
      orgId: parseSalesforceId(Id, "org") ?? undefined,
      name: Name,
      edition: OrganizationType,
      isSandbox: IsSandbox,
      instanceName: InstanceName,
      trialEndsAt: parseInstant(TrialExpirationDate ?? ""),
    }),
  );
}

/** Salesforce writes `2026-12-01T00:00:00.000+0000`, without the colon that ISO 8601 in JavaScript wants. */
function parseInstant(text: string): Date | undefined {
  const instant = new Date(text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
