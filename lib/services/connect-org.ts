import { type Actor, may } from "#lib/domain/actor";
import type { CheckReport } from "#lib/domain/check-run";
import type { ConnectionFormField, ConnectionFormValues } from "#lib/domain/connection-form";
import type { MyDomain } from "#lib/domain/my-domain";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import { checkConnection } from "#lib/salesforce/check-connection";
import { type CheckRun, findCheckRun, saveStages } from "#lib/store/check-runs";
import { isConnectionNameTaken } from "#lib/store/connections";
import { findProject } from "#lib/store/projects";
import { changeSetup, findKeptSecret, findSetup } from "#lib/store/setups";
import { open, seal } from "#lib/vault/seal";
import { beginRun, settledRun } from "./begin-run.ts";
import type { Instance } from "./instance.ts";
import { takeCheckAttempt } from "./limit-checks.ts";
import { recordRefusal } from "./record-refusal.ts";
import { saveConnectedOrg } from "./save-connected-org.ts";
import { setupSecret } from "./secret-bindings.ts";
import type { ServiceProblem } from "./service-problem.ts";

/** `connected` and `refused` name the run to read; `invalid` is for the form, by field. */
export type ConnectOutcome =
  | { readonly status: "connected"; readonly connectionId: string; readonly runId: string }
  | { readonly status: "refused"; readonly runId: string }
  | { readonly status: "invalid"; readonly fields: Readonly<Partial<Record<ConnectionFormField, string>>> };

export type Credentials = {
  readonly myDomain: MyDomain;
  readonly consumerKey: string;
  readonly consumerSecret: Secret;
};

/**
 * Checks an org and, when it answers as it should, saves the connection with its run and audit event in one transaction.
 * Whatever happens, what was typed stays with the setup, the Consumer Secret sealed for the My Domain it was typed for.
 * The run's id comes with the form: sent twice, it is one run and one answer.
 */
export async function connectOrg(
  instance: Instance,
  actor: Actor,
  form: ConnectionFormValues,
): Promise<Result<ConnectOutcome, ServiceProblem>> {
  if (!may(actor.role, "connection:create")) return refuse("forbidden");
  const earlier = await findCheckRun(instance.db, actor.workspaceId, form.runId);
  if (earlier) return answerOf(await settledRun(instance, actor.workspaceId, earlier.id));

  const setup = await findSetup(instance.db, actor.workspaceId, form.setupId);
  if (setup?.state !== "open") return refuse("not-found");
  const fields = await refusedFields(instance, actor, form);
  if (fields) return ok({ status: "invalid", fields });
  const credentials = await credentialsOf(instance, actor, form);
  if (!credentials.ok) return ok({ status: "invalid", fields: { consumerSecret: credentials.problem } });

  const begun = await keepTyped(instance, actor, form, credentials.value);
  if (!begun) return answerOf(await settledRun(instance, actor.workspaceId, form.runId));
  const { stages, outcome } = await check(instance, actor, form.runId, credentials.value);
  if (outcome.status === "passed") await saveConnectedOrg(instance, actor, form, credentials.value, stages, outcome);
  else await recordRefusal(instance, actor, form, stages, outcome);
  return answerOf(await settledRun(instance, actor.workspaceId, form.runId));
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
  form: ConnectionFormValues,
): Promise<Result<Credentials, string>> {
  const { myDomain } = form.address;
  const { consumerKey } = form;
  if (form.consumerSecret) return ok({ myDomain, consumerKey, consumerSecret: form.consumerSecret });
  const kept = await findKeptSecret(instance.db, actor.workspaceId, form.setupId);
  if (kept === null || kept.keptUntil <= instance.now()) return refuse("Paste the Consumer Secret: none is kept.");
  if (kept.myDomain !== myDomain) {
    return refuse(`The kept Consumer Secret was typed for ${kept.myDomain}. Paste the one for ${myDomain}.`);
  }
  const binding = setupSecret({ workspaceId: actor.workspaceId, id: form.setupId, myDomain });
  const opened = open(instance.keyring, kept.sealed, binding);
  if (!opened.ok) return refuse("The kept Consumer Secret does not open. Paste it again.");
  return ok({ myDomain, consumerKey, consumerSecret: opened.value });
}

/** Begins the run and keeps what was typed, together: a crash later loses neither. */
function keepTyped(instance: Instance, actor: Actor, form: ConnectionFormValues, typed: Credentials): Promise<boolean> {
  const { workspaceId } = actor;
  const { setupId } = form;
  const { myDomain } = typed;
  return instance.db.transaction(async (tx) => {
    if (!(await beginRun(instance, tx, actor, { id: form.runId, myDomain, setupId }))) return false;
    const at = instance.now();
    return changeSetup(tx, workspaceId, setupId, {
      name: form.name,
      description: form.description,
      projectId: form.projectId,
      myDomain,
      ...(form.address.appId ? { appId: form.address.appId } : {}),
      consumerKey: typed.consumerKey,
      sealedConsumerSecret: seal(
        instance.keyring,
        typed.consumerSecret,
        setupSecret({ workspaceId, id: setupId, myDomain }),
      ),
      secretKeptUntil: new Date(at.getTime() + instance.env.secretKeptMs),
      updatedAt: at,
    });
  });
}

async function check(instance: Instance, actor: Actor, runId: string, typed: Credentials): Promise<CheckReport> {
  const limited = await takeCheckAttempt(instance, actor, typed.myDomain);
  if (limited) return limited;
  return checkConnection(typed, {
    send: instance.door.send,
    warm: instance.door.warm,
    now: () => performance.now(),
    onStage: (stages) => saveStages(instance.db, runId, stages),
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
