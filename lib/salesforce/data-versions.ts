import { z } from "zod";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Problem } from "#lib/domain/check/check-run";
import type { WireAnswer } from "#lib/domain/check/wire";
import type { WireRequest } from "#lib/domain/check/wire-request";
import { ok, type Result, refuse } from "#lib/domain/result";
import { readJson } from "./read-json.ts";

/** An API version as Salesforce writes it: `68.0`. */
export type ApiVersion = `${number}.0`;

/** Below it the org's release is older than anything this product was tried on, and secrets cannot be staged (Winter '26). */
export const oldestKnownApiVersion = 65;

/** Asks which API versions the host offers; needs no credential, so it proves a Salesforce org before any secret is sent. */
export const dataVersionsRequest = (myDomain: MyDomain): WireRequest => ({
  host: myDomain,
  method: "GET",
  path: "/services/data/",
});

const versionRows = z.array(z.unknown()).max(1_000);
const versionRow = z.object({ version: z.string().regex(/^\d{2,3}\.0$/) });

/**
 * Reads the newest version by number: the last row may be an alias. The rows' URLs are ignored, paths are made here.
 *
 * @see REST API Developer Guide, "Versions" (resources_versions.htm)
 */
export function readNewestVersion(myDomain: MyDomain, answer: WireAnswer): Result<ApiVersion, Problem> {
  const rows = readJson("data-versions", myDomain, answer, versionRows, "not-salesforce");
  if (!rows.ok) return rows;
  const versions = rows.value.flatMap((row) => {
    const parsed = versionRow.safeParse(row);
    return parsed.success ? [Number.parseInt(parsed.data.version, 10)] : [];
  });
  if (versions.length === 0) return refuse({ code: "not-salesforce", evidence: { httpStatus: answer.status } });
  const newest = Math.max(...versions);
  return ok(`${newest}.0` as const);
}
