import { expectedSandbox } from "#lib/domain/address/my-domain";
import type { Scope } from "#lib/domain/people/scope";
import { performCheckRun } from "#lib/services/checks/steps/perform-check-run";
import type { Instance } from "#lib/services/instance";
import { recordRefusal } from "./record-refusal.ts";
import { saveConnectedOrg } from "./save-connected-org.ts";
import type { Credentials, WantedConnection } from "./wanted-connection.ts";

/**
 * Checks the org of a setup whose run has begun, and keeps what came of it: the connection, or the problem and whether
 * Orglink tries again by itself. Somebody who cancels the run or the setup meanwhile has the last word.
 */
export async function checkSetup(
  instance: Instance,
  scope: Scope,
  wanted: WantedConnection,
  credentials: Credentials,
): Promise<void> {
  const isSandbox = expectedSandbox(credentials.myDomain);
  const expected = isSandbox === undefined ? {} : { isSandbox };
  const { rotatesByApi } = wanted;
  const { stages, outcome } = await performCheckRun(instance, scope, wanted.runId, {
    ...credentials,
    expected,
    rotatesByApi,
  });
  if (outcome.status === "passed") await saveConnectedOrg(instance, scope, wanted, credentials, stages, outcome);
  else await recordRefusal(instance, scope, wanted, stages, outcome);
}
