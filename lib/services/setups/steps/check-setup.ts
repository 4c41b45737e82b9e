import { expectedSandbox, type MyDomain } from "#lib/domain/address/my-domain";
import type { Secret } from "#lib/domain/secret";
import type { RunBy } from "#lib/services/checks/steps/run-by";
import { runCheck } from "#lib/services/checks/steps/running-checks";
import type { Instance } from "#lib/services/instance";
import { recordRefusal } from "./record-refusal.ts";
import { saveConnectedOrg } from "./save-connected-org.ts";

export type Credentials = {
  readonly myDomain: MyDomain;
  readonly consumerKey: string;
  readonly consumerSecret: Secret;
};

/** What a run of a setup becomes when it passes. */
export type WantedConnection = {
  readonly setupId: string;
  readonly runId: string;
  readonly name: string;
  readonly description: string;
  readonly projectId: string | null;
  readonly rotatesByApi: boolean;
};

/**
 * Checks the org of a setup whose run has begun, and keeps what came of it: the connection, or the problem and whether
 * Orglink tries again by itself. Somebody who cancels the run or the setup meanwhile has the last word.
 */
export async function checkSetup(
  instance: Instance,
  by: RunBy,
  wanted: WantedConnection,
  credentials: Credentials,
): Promise<void> {
  const isSandbox = expectedSandbox(credentials.myDomain);
  const expected = isSandbox === undefined ? {} : { isSandbox };
  const { rotatesByApi } = wanted;
  const { stages, outcome } = await runCheck(instance, wanted.runId, { ...credentials, expected, rotatesByApi });
  if (outcome.status === "passed") await saveConnectedOrg(instance, by, wanted, credentials, stages, outcome);
  else await recordRefusal(instance, by, wanted, stages, outcome);
}
