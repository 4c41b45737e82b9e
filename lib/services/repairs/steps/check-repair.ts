import { expectedSandbox } from "#lib/domain/address/my-domain";
import type { CheckOutcome, CheckReport } from "#lib/domain/check/check-run";
import { isSameId } from "#lib/domain/check/salesforce-id";
import type { Scope } from "#lib/domain/people/scope";
import { performCheckRun } from "#lib/services/checks/steps/perform-check-run";
import type { Instance } from "#lib/services/instance";
import { recordRefusal } from "#lib/services/setups/steps/record-refusal";
import type { Credentials } from "#lib/services/setups/steps/wanted-connection";
import type { Connection } from "#lib/store/queries/connections";
import { type RepairRun, saveRepair } from "./save-repair.ts";

/**
 * Checks what a connection is to be reached with from now on, and keeps what came of it: new values in force, or the problem and
 * whether Orglink tries again by itself. Somebody who cancels the run or the repair meanwhile has the last word.
 */
export async function checkRepair(
  instance: Instance,
  scope: Scope,
  run: RepairRun,
  connection: Connection,
  credentials: Credentials,
): Promise<void> {
  const { stages, outcome } = await checkOf(instance, scope, run.runId, connection, credentials);
  if (outcome.status === "passed") await saveRepair(instance, scope, run, credentials, stages, outcome);
  else await recordRefusal(instance, scope, run, stages, outcome);
}

/** Checks credentials of a saved connection: it is to be the same org, whatever else has changed. */
export async function checkOf(
  instance: Instance,
  scope: Scope,
  runId: string,
  connection: Connection,
  credentials: Credentials,
): Promise<CheckReport> {
  const { orgId, meantRunAsUserId, rotatesByApi, card } = connection;
  const isSandbox = expectedSandbox(credentials.myDomain) ?? card.isSandbox;
  const expected = { orgId, runAsUserId: meantRunAsUserId, ...(isSandbox === undefined ? {} : { isSandbox }) };
  const report = await performCheckRun(instance, scope, runId, { ...credentials, expected, rotatesByApi });
  return { ...report, outcome: ofSameOrg(report.outcome, orgId) };
}

/** A repair never changes the org, whatever a check thinks of that. */
function ofSameOrg(outcome: CheckOutcome, orgId: string): CheckOutcome {
  if (outcome.status === "failed" || isSameId(outcome.card.orgId, orgId)) return outcome;
  const { card, advice } = outcome;
  const problem = { code: "other-org", evidence: { orgId: card.orgId, expectedOrgId: orgId } } as const;
  return { status: "failed", stage: "identity", problem, advice, seen: card };
}
