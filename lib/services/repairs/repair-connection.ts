import type { PastedAddress } from "#lib/domain/address/my-domain";
import { changesBetween } from "#lib/domain/audit/audit-event";
import { isId } from "#lib/domain/ids";
import { personOf } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import { type Refusal, refused } from "#lib/domain/refusal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { beginCheckRun, longestCheckRunMs, settledCheckRun } from "#lib/services/checks/steps/begin-check-run";
import { takeCheckRunPlace } from "#lib/services/checks/steps/limit-check-runs";
import { recordHeldBack } from "#lib/services/checks/steps/record-held-back";
import { lastTypedSecret } from "#lib/services/drafts/steps/last-typed-secret";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { setupSecret } from "#lib/services/secret-bindings";
import type { ConnectOutcome } from "#lib/services/setups/connect-org";
import type { Credentials } from "#lib/services/setups/steps/wanted-connection";
import { applyToWait } from "#lib/services/waits/steps/apply-to-wait";
import { findCheckRun } from "#lib/store/queries/check-runs";
import { type Connection, findConnection, holdConnection } from "#lib/store/queries/connections";
import { findOpenRepair, holdOpenRepair, insertRepair, type Setup, updateSetup } from "#lib/store/queries/setups";
import type { Tx } from "#lib/store/transaction";
import { seal } from "#lib/vault/seal";
import { checkRepair } from "./steps/check-repair.ts";
import { findRepairSecret } from "./steps/find-repair-secret.ts";
import { isSameOrg } from "./steps/is-same-org.ts";

/** What a connection is to be reached with from now on. */
export type Repair = {
  readonly connectionId: string;
  /** It comes with the form: sent twice, it is one run. */
  readonly runId: string;
  readonly address: PastedAddress;
  readonly consumerKey: string;
  /** Null: the one that is kept. */
  readonly consumerSecret: Secret | null;
};

export type RepairRefusal = "too-many-checks" | "secret-unreadable" | "secret-asked-for-new-domain";

/**
 * Checks other values for a saved connection, and puts them into force when they work and are of the same org; those of now stay until
 * then. Whatever happens, what was typed stays with the repair, the Consumer Secret sealed for the My Domain it is for. A Consumer
 * Secret that was typed for another My Domain is used only where the new one says by itself that it is the same org's.
 */
export const repairConnection: Service<Repair, ConnectOutcome, RepairRefusal> = async ({ instance, who }, sent) => {
  const authorized = authorize(who, "connection:repair");
  if (!authorized.ok) return authorized;
  const scope = authorized.value;
  const { connectionId, runId } = sent;
  if (!isId(connectionId) || !isId(runId)) return refused("not-found");
  const connection = await findConnection(instance.db, scope, connectionId);
  if (connection === null) return refused("not-found");
  const answer = () => answerOf(instance, scope, sent);
  const isSentBefore = async () => (await findCheckRun(instance.db, scope, runId)) !== null;
  if (await isSentBefore()) return answer();

  const { myDomain } = sent.address;
  const draft = { name: "repair", subject: connectionId } as const;
  const form = { ...sent, consumerSecret: await lastTypedSecret(instance, scope, draft, sent) };
  const repair = await findOpenRepair(instance.db, scope, connectionId);
  const found = form.consumerSecret
    ? ok({ secret: form.consumerSecret, typedFor: myDomain })
    : await findRepairSecret(instance, scope, { connection, repair, myDomain });
  if (!found.ok) return found;
  const { secret, typedFor } = found.value;
  const credentials = { myDomain, consumerKey: form.consumerKey, consumerSecret: secret };

  const place = await takeCheckRunPlace(instance, scope, myDomain);
  if (place === null) {
    if (await isSentBefore()) return answer();
    // Not one of another My Domain: nobody has said yet that it may go to this one.
    const isKept = typedFor === myDomain ? await keepTyped(instance, scope, form, credentials, false) : ok(null);
    if (!isKept.ok) return refused("not-found");
    await recordHeldBack(instance, scope, { kind: "connection", id: connectionId }, myDomain);
    return refused("too-many-checks");
  }
  try {
    if (typedFor !== myDomain && !(await isSameOrg(instance, connection, myDomain))) {
      return refused("secret-asked-for-new-domain", { fields: ["consumerSecret"], facts: { wanted: myDomain } });
    }
    const begun = await keepTyped(instance, scope, form, credentials, true);
    if (begun.ok) {
      const { setupId, connection: now } = begun.value;
      await checkRepair(instance, scope, { setupId, connectionId, runId }, now, credentials);
    }
  } finally {
    place.release();
  }
  return answer();
};

/** What the ended run says, in the words of the form's answer. */
async function answerOf(
  instance: Instance,
  scope: Scope,
  { runId, connectionId }: Repair,
): Promise<Result<ConnectOutcome, Refusal<"not-found">>> {
  const run = await settledCheckRun(instance, scope, runId, { connectionId });
  if (run === null) return refused("not-found");
  return ok(run.state === "passed" ? { status: "connected", connectionId, runId } : { status: "refused", runId });
}

type Begun = { readonly setupId: string; readonly connection: Connection };

/**
 * Keeps what was typed with the repair of the connection, which begins with it, and begins the run: a crash later loses neither. A wait
 * pauses until the run has ended. `gone`: the connection is, or the form has been sent before; then nothing is changed.
 */
async function keepTyped(
  instance: Instance,
  scope: Scope,
  form: Repair,
  typed: Credentials,
  beginsRun: boolean,
): Promise<Result<Begun, "gone">> {
  for (;;) {
    const kept = await inTransaction<Result<Begun, "gone" | "begun-meanwhile">>(instance, scope, (tx) =>
      keepIn(instance, tx, scope, form, typed, beginsRun),
    );
    // Another person began the same repair at the same instant: now it is there to be held.
    if (kept.ok || kept.problem === "gone") return kept as Result<Begun, "gone">;
  }
}

async function keepIn(
  instance: Instance,
  tx: Tx,
  scope: Scope,
  form: Repair,
  typed: Credentials,
  beginsRun: boolean,
): Promise<Result<Begun, "gone" | "begun-meanwhile">> {
  const { workspaceId } = scope;
  const { connectionId, runId } = form;
  const { myDomain, consumerKey } = typed;
  const at = instance.now();
  const open = await holdOpenRepair(tx, scope, connectionId);
  if (open && beginsRun) {
    const leaseUntil = new Date(at.getTime() + longestCheckRunMs);
    await applyToWait(instance, tx, scope, open, { type: "run-begun", leaseUntil });
  }
  const connection = await holdConnection(tx, scope, connectionId);
  if (connection === null) return refuse("gone");
  const setup = open ?? (await beginRepair(instance, tx, scope, connection));
  if (setup === null) return refuse("begun-meanwhile");
  const setupId = setup.id;
  if (beginsRun) {
    const run = { id: runId, myDomain, rotatesByApi: connection.rotatesByApi, setupId, connectionId };
    if (!(await beginCheckRun(instance, tx, scope, run))) return refuse("gone");
  }
  const isNewApp = consumerKey !== connection.consumerKey;
  // The page of another org's app would be a link that leads nowhere.
  const appId = form.address.appId ?? (myDomain === setup.myDomain && !isNewApp ? setup.appId : null);
  const binding = setupSecret({ workspaceId, id: setupId, myDomain });
  await updateSetup(tx, scope, setupId, {
    myDomain,
    appId,
    // Salesforce takes its time with a new app, so its repair may wait like its setup.
    path: isNewApp ? "new-app" : "existing-app",
    consumerKey,
    sealedConsumerSecret: seal(instance.keyring, typed.consumerSecret, binding),
    secretKeptUntil: new Date(at.getTime() + instance.env.secretKeptMs),
    updatedAt: at,
  });
  const changes = changesBetween({ myDomain: setup.myDomain }, { myDomain });
  // A try with what is kept keeps nothing new, unless it was wiped a moment ago.
  const isNew = form.consumerSecret !== null || consumerKey !== setup.consumerKey || !setup.secretKeptUntil;
  if (isNew || Object.keys(changes).length > 0) {
    const on = { kind: "setup", id: setupId } as const;
    await audit(tx, { action: "setup.credentials-kept", on, details: { myDomain }, changes });
  }
  return ok({ setupId, connection });
}

/** Begins the repair of a held connection; null when somebody has, and not yet said so when this transaction looked. */
async function beginRepair(
  instance: Instance,
  tx: Tx,
  scope: Scope,
  { id: connectionId, name, projectId, rotatesByApi, myDomain }: Connection,
): Promise<Setup | null> {
  const at = instance.now();
  const setup = await insertRepair(tx, scope, {
    id: instance.newId(),
    repairs: connectionId,
    projectId,
    path: "existing-app",
    name,
    rotatesByApi,
    myDomain,
    createdBy: personOf(scope.who),
    createdAt: at,
    updatedAt: at,
  });
  if (setup === null) return null;
  const on = { kind: "setup", id: setup.id } as const;
  await audit(tx, { action: "repair.started", on, details: { connectionId, myDomain } });
  return setup;
}
