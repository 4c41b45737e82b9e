import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { ConnectionFormField, ConnectionFormValues } from "#lib/forms/connection-form";
import type { Asking } from "#lib/services/asking";
import { beginRun, runTimeMs, settledRun } from "#lib/services/checks/steps/begin-run";
import { takeCheckPlace } from "#lib/services/checks/steps/limit-checks";
import type { Instance } from "#lib/services/instance";
import { setupSecret } from "#lib/services/secret-bindings";
import type { ServiceProblem } from "#lib/services/service-problem";
import { type Credentials, checkSetup } from "#lib/services/setups/steps/check-setup";
import { openKeptSecret } from "#lib/services/setups/steps/open-kept-secret";
import { type CheckRun, findCheckRun } from "#lib/store/queries/check-runs";
import { isConnectionNameTaken } from "#lib/store/queries/connections";
import { findProject } from "#lib/store/queries/projects";
import { changeSetup, findSetup, holdSetup } from "#lib/store/queries/setups";
import { seal } from "#lib/vault/seal";

/**
 * `connected` and `refused` name the run to read; `invalid` is for the form, by field. `held-back`: there were too many checks, so none
 * was made; what was typed is kept for the next try.
 */
export type ConnectOutcome =
  | { readonly status: "connected"; readonly connectionId: string; readonly runId: string }
  | { readonly status: "refused"; readonly runId: string }
  | { readonly status: "held-back" }
  | { readonly status: "invalid"; readonly fields: Readonly<Partial<Record<ConnectionFormField, string>>> };

/**
 * Checks an org and, when it answers as it should, saves the connection with its run and audit event in one transaction.
 * Whatever happens, what was typed stays with the setup, the Consumer Secret sealed for the My Domain it was typed for.
 * The run's id comes with the form: sent twice, it is one run and one answer; that of another setup's run is `not-found`.
 */
export async function connectOrg(
  { instance, who: actor }: Asking,
  form: ConnectionFormValues,
): Promise<Result<ConnectOutcome, ServiceProblem>> {
  if (!may(actor.role, "connection:create")) return refuse("forbidden");
  const answer = async () => answerOf(await settledRun(instance, actor.workspaceId, form.runId, form));
  const isSentBefore = async () => (await findCheckRun(instance.db, actor.workspaceId, form.runId)) !== null;
  if (await isSentBefore()) return answer();

  const setup = await findSetup(instance.db, actor.workspaceId, form.setupId);
  if (setup?.state !== "open") return refuse("not-found");
  const fields = await refusedFields(instance, actor, form);
  if (fields) return ok({ status: "invalid", fields });
  const credentials = await credentialsOf(instance, actor, form);
  if (!credentials.ok) return ok({ status: "invalid", fields: { consumerSecret: credentials.problem } });

  const place = await takeCheckPlace(instance, actor, credentials.value.myDomain);
  if (place === null) {
    if (await isSentBefore()) return answer();
    const isKept = await keepTyped(instance, actor, form, credentials.value);
    return isKept ? ok({ status: "held-back" }) : refuse("not-found");
  }
  try {
    const isBegun = await keepTyped(instance, actor, form, credentials.value, { beginsRun: true });
    if (isBegun) await checkSetup(instance, actor, form, credentials.value);
  } finally {
    place.release();
  }
  return answer();
}

async function refusedFields(instance: Instance, actor: Actor, form: ConnectionFormValues) {
  if (form.projectId !== null && !(await findProject(instance.db, actor.workspaceId, form.projectId))) {
    return { projectId: "This project is gone. Choose another one." };
  }
  if (await isConnectionNameTaken(instance.db, actor.workspaceId, form.name)) {
    return { name: "Another connection has this name. Choose a different one." };
  }
  return null;
}

async function credentialsOf(
  instance: Instance,
  actor: Actor,
  { setupId, address: { myDomain }, consumerKey, consumerSecret: typed }: ConnectionFormValues,
): Promise<Result<Credentials, string>> {
  if (typed) return ok({ myDomain, consumerKey, consumerSecret: typed });
  const kept = await openKeptSecret(instance, { workspaceId: actor.workspaceId, setupId, myDomain });
  return kept.ok ? ok({ myDomain, consumerKey, consumerSecret: kept.value }) : kept;
}

/**
 * Keeps what was typed, and begins the run with it: a crash later loses neither. A wait pauses until the run has ended. False when
 * the setup has ended, or the form has been sent before: then nothing is changed.
 */
function keepTyped(
  instance: Instance,
  actor: Actor,
  form: ConnectionFormValues,
  typed: Credentials,
  { beginsRun = false }: { readonly beginsRun?: boolean } = {},
): Promise<boolean> {
  const { workspaceId } = actor;
  const { setupId, rotatesByApi } = form;
  const { myDomain } = typed;
  return instance.db.transaction(async (tx) => {
    const at = instance.now();
    // First of all, so that a setup that ended meanwhile leaves no run behind.
    const setup = await holdSetup(tx, workspaceId, setupId);
    if (setup?.state !== "open") return false;
    const run = { id: form.runId, myDomain, rotatesByApi, setupId };
    if (beginsRun && !(await beginRun(instance, tx, actor, run))) return false;
    return changeSetup(tx, workspaceId, setupId, {
      name: form.name,
      description: form.description,
      projectId: form.projectId,
      rotatesByApi,
      myDomain,
      // The page of another org's app would be a link that leads nowhere.
      ...(form.address.appId || myDomain !== setup.myDomain ? { appId: form.address.appId ?? null } : {}),
      consumerKey: typed.consumerKey,
      sealedConsumerSecret: seal(
        instance.keyring,
        typed.consumerSecret,
        setupSecret({ workspaceId, id: setupId, myDomain }),
      ),
      secretKeptUntil: new Date(at.getTime() + instance.env.secretKeptMs),
      ...(beginsRun && setup.nextTryAt ? { nextTryAt: new Date(at.getTime() + runTimeMs) } : {}),
      updatedAt: at,
    });
  });
}

/** What the ended run says, in the words of the form's answer. */
function answerOf(run: CheckRun | null): Result<ConnectOutcome, ServiceProblem> {
  if (run === null) return refuse("not-found");
  if (run.state === "passed" && run.connectionId) {
    return ok({ status: "connected", connectionId: run.connectionId, runId: run.id });
  }
  return ok({ status: "refused", runId: run.id });
}
