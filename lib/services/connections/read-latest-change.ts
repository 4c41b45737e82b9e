import type { Actor } from "#lib/domain/people/principal";
import { ok, type Result } from "#lib/domain/result";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { readConnection } from "./read-connections.ts";
import { type OverviewQuery, readOverview } from "./read-overview.ts";

/** A page that stays open, by what it shows. */
export type OpenPage = { readonly connectionId: string } | OverviewQuery;

/** The mark of what a page would show now: another than the one it was made with, as soon as it would show something else. */
export async function readLatestChange(
  { instance, who: actor }: Asking,
  page: OpenPage,
): Promise<Result<{ change: string }, ServiceProblem>> {
  const read =
    "connectionId" in page
      ? await readConnection({ instance, who: actor }, page.connectionId)
      : await readOverview({ instance, who: actor }, page);
  return read.ok ? ok({ change: read.value.change }) : read;
}
