import { z } from "zod";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { WireRequest } from "#lib/domain/check/wire-request";
import type { Secret } from "#lib/domain/secret";
import type { ApiVersion } from "./data-versions.ts";

/**
 * Runs a SOQL query. The text is made here, of fixed words and parsed ids only.
 *
 * @see REST API Developer Guide, "Query" (resources_query.htm)
 */
export const queryRequest = (
  myDomain: MyDomain,
  version: ApiVersion,
  accessToken: Secret,
  soql: string,
): WireRequest => ({
  host: myDomain,
  method: "GET",
  path: `/services/data/v${version}/query?${new URLSearchParams({ q: soql })}`,
  bearer: accessToken,
});

/** A query's answer of which only the first record counts. */
export const firstRecord = <Schema extends z.ZodType>(record: Schema) =>
  z.object({ records: z.tuple([record], z.unknown()) });
