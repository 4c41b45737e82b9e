import { reachesProject } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import { type Refusal, refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";
import type { ConnectionFormValues } from "#lib/forms/connection-form";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { beginCheckRun, longestCheckRunMs, settledCheckRun } from "#lib/services/checks/steps/begin-check-run";
import { takeCheckRunPlace } from "#lib/services/checks/steps/limit-check-runs";
import { recordHeldBack } from "#lib/services/checks/steps/record-held-back";
import { lastTypedSecret } from "#lib/services/drafts/steps/last-typed-secret";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { applyToWait } from "#lib/services/waits/steps/apply-to-wait";
import { type CheckRun, findCheckRun } from "#lib/store/queries/check-runs";
import { isConnectionNameTaken } from "#lib/store/queries/connections";
import { findProject } from "#lib/store/queries/projects";
import { findSetup, holdSetup, type Setup } from "#lib/store/queries/setups";
import { checkSetup } from "./steps/check-setup.ts";
import { keepTypedValues } from "./steps/keep-typed-values.ts";
import { openKeptSecret } from "./steps/open-kept-secret.ts";
import type { Credentials } from "./steps/wanted-connection.ts";

/** Either way the run has a page to read. */
export type ConnectOutcome =
  | { readonly status: "connected"; readonly connectionId: string; readonly runId: string }
  | { readonly status: "refused"; readonly runId: string };

type FieldRefusal =
  | "project-gone"
  | "connection-name-taken"
  | "secret-not-kept"
  | "secret-kept-for-another"
  | "secret-unreadable";

/** `too-many-checks`: none was made; what was typed is kept for the next try. The others are about fields of the form. */
export type ConnectRefusal = "too-many-checks" | FieldRefusal;

/**
 * Checks an org and, when it answers as it should, saves the connection with its run and audit event in one transaction.
 * Whatever happens, what was typed stays with the setup, the Consumer Secret sealed for the My Domain it was typed for.
 * The run's id comes with the form: sent twice, it is one run and one answer; that of another setup's run is `not-found`.
 */
export const connectOrg: Service<ConnectionFormValues, ConnectOutcome, ConnectRefusal> = async (
  { instance, who },
  sent,
) => {
  const authorized = authorize(who, "connection:create");
  if (!authorized.ok) return authorized;
  const scope = authorized.value;
  const answer = async () => answerOf(await settledCheckRun(instance, scope, sent.runId, sent));
  const isSentBefore = async () => (await findCheckRun(instance.db, scope, sent.runId)) !== null;
  if (await isSentBefore()) return answer();

  const draft = { name: "connect", subject: sent.setupId } as const;
  const form = { ...sent, consumerSecret: await lastTypedSecret(instance, scope, draft, sent) };
  const setup = await findSetup(instance.db, scope, form.setupId);
  // What a repair keeps makes no second connection.
  if (setup?.state !== "open" || setup.repairs !== null) return refused("not-found");
  const refusal = await refusedField(instance, scope, setup, form);
  if (refusal) return { ok: false, problem: refusal };
  const credentials = await credentialsOf(instance, scope, form);
  if (!credentials.ok) return credentials;

  const place = await takeCheckRunPlace(instance, scope, credentials.value.myDomain);
  if (place === null) {
    if (await isSentBefore()) return answer();
    const isKept = await keepTyped(instance, scope, form, credentials.value, { beginsRun: false });
    if (!isKept) return refused("not-found");
    await recordHeldBack(instance, scope, { kind: "setup", id: setup.id }, credentials.value.myDomain);
    return refused("too-many-checks");
  }
  try {
    const isBegun = await keepTyped(instance, scope, form, credentials.value, { beginsRun: true });
    if (isBegun) await checkSetup(instance, scope, form, credentials.value);
  } finally {
    place.release();
  }
  return answer();
};

async function refusedField(
  instance: Instance,
  scope: Scope,
  setup: Setup,
  form: ConnectionFormValues,
): Promise<Refusal<FieldRefusal> | null> {
  const { projectId, name } = form;
  // The setup's own project may stay, also for a guest, who reaches no project.
  const isOwn = projectId === setup.projectId;
  const isThere = projectId === null || isOwn || (await findProject(instance.db, scope, projectId)) !== null;
  if (!isThere || !(isOwn || reachesProject(scope, projectId))) {
    return { code: "project-gone", fields: ["projectId"] };
  }
  const isTaken = await isConnectionNameTaken(instance.db, scope, name);
  return isTaken ? { code: "connection-name-taken", fields: ["name"] } : null;
}

async function credentialsOf(
  instance: Instance,
  scope: Scope,
  { setupId, address: { myDomain }, consumerKey, consumerSecret: typed }: ConnectionFormValues,
): Promise<Result<Credentials, Refusal<FieldRefusal>>> {
  if (typed) return ok({ myDomain, consumerKey, consumerSecret: typed });
  const kept = await openKeptSecret(instance, scope, { setupId, myDomain });
  return kept.ok ? ok({ myDomain, consumerKey, consumerSecret: kept.value }) : kept;
}

/**
 * Keeps what was typed, and begins the run with it: a crash later loses neither. A wait pauses until the run has ended. False when
 * the setup has ended, or the form has been sent before: then nothing is changed.
 */
async function keepTyped(
  instance: Instance,
  scope: Scope,
  form: ConnectionFormValues,
  typed: Credentials,
  { beginsRun }: { readonly beginsRun: boolean },
): Promise<boolean> {
  const { setupId, name, description, projectId, rotatesByApi } = form;
  const { myDomain } = typed;
  const kept = await inTransaction(instance, scope, async (tx) => {
    const at = instance.now();
    // First of all, so that a setup that ended meanwhile leaves no run behind.
    const setup = await holdSetup(tx, scope, setupId);
    if (setup?.state !== "open") return refused("not-found");
    if (beginsRun) {
      const leaseUntil = new Date(at.getTime() + longestCheckRunMs);
      await applyToWait(instance, tx, scope, setup, { type: "run-begun", leaseUntil });
      const run = { id: form.runId, myDomain, rotatesByApi, setupId };
      if (!(await beginCheckRun(instance, tx, scope, run))) return refused("not-found");
    }
    await keepTypedValues(instance, tx, scope, setup, {
      told: { name, description, projectId, rotatesByApi },
      credentials: typed,
      appId: form.address.appId,
      isSecretTyped: form.consumerSecret !== null,
    });
    return ok(null);
  });
  return kept.ok;
}

/** What the ended run says, in the words of the form's answer. */
function answerOf(run: CheckRun | null): Result<ConnectOutcome, Refusal<"not-found">> {
  if (run === null) return refused("not-found");
  if (run.state === "passed" && run.connectionId) {
    return ok({ status: "connected", connectionId: run.connectionId, runId: run.id });
  }
  return ok({ status: "refused", runId: run.id });
}
