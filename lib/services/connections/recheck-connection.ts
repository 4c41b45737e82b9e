import type { MyDomain } from "#lib/domain/address/my-domain";
import { isId } from "#lib/domain/ids";
import type { Scope } from "#lib/domain/people/scope";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { beginCheckRun, settledCheckRun } from "#lib/services/checks/steps/begin-check-run";
import { takeCheckRunPlace } from "#lib/services/checks/steps/limit-check-runs";
import { recordHeldBack } from "#lib/services/checks/steps/record-held-back";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { findCheckRun } from "#lib/store/queries/check-runs";
import { type Connection, findConnection, holdConnection } from "#lib/store/queries/connections";
import { checkSavedConnection } from "./steps/check-saved-connection.ts";
import { keepCheck } from "./steps/keep-check.ts";

export type Recheck = { readonly connectionId: string; readonly runId: string };

/**
 * Checks a saved connection again, with its sealed Consumer Secret, and keeps what was found. Answers the run's id.
 * `too-many-checks`: there were too many, so none was made.
 */
export const recheckConnection: Service<Recheck, { runId: string }, "too-many-checks"> = async (
  { instance, who },
  input,
) => {
  const authorized = authorize(who, "connection:test");
  if (!authorized.ok) return authorized;
  const scope = authorized.value;
  const { connectionId, runId } = input;
  if (!isId(connectionId) || !isId(runId)) return refused("not-found");
  const connection = await findConnection(instance.db, scope, connectionId);
  if (connection === null) return refused("not-found");
  const answer = async () => {
    const settled = await settledCheckRun(instance, scope, runId, { connectionId });
    return settled ? ok({ runId: settled.id }) : refused("not-found");
  };
  const isSentBefore = async () => (await findCheckRun(instance.db, scope, runId)) !== null;
  if (await isSentBefore()) return answer();

  const place = await takeCheckRunPlace(instance, scope, connection.myDomain as MyDomain);
  if (place === null) {
    if (await isSentBefore()) return answer();
    await recordHeldBack(instance, scope, { kind: "connection", id: connectionId }, connection.myDomain);
    return refused("too-many-checks");
  }
  try {
    if (await begin(instance, scope, connection, runId)) {
      const report = await checkSavedConnection(instance, scope, connection, runId);
      await keepCheck(instance, scope, { connectionId, runId }, report);
    }
  } finally {
    place.release();
  }
  return answer();
};

/** Begins the run of a connection that is still there; false when it is gone, or the form has been sent before. */
function begin(instance: Instance, scope: Scope, { id, ...connection }: Connection, runId: string): Promise<boolean> {
  const { myDomain, rotatesByApi } = connection;
  return inTransaction(instance, scope, async (tx) => {
    if ((await holdConnection(tx, scope, id)) === null) return false;
    return beginCheckRun(instance, tx, scope, { id: runId, myDomain, rotatesByApi, connectionId: id });
  });
}
