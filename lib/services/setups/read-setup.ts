import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { ControlId } from "#lib/domain/setup/controls";
import type { WaitingView } from "#lib/domain/wait/waiting-view";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { waitingView } from "#lib/services/waits/read-waiting";
import { type CheckRun, listCheckRuns } from "#lib/store/queries/check-runs";
import { findLastTickAt, findSetup, listOpenSetups as list, listTicks, type Setup } from "#lib/store/queries/setups";

export type SetupWithTicks = {
  readonly setup: Setup;
  readonly ticks: ReadonlySet<ControlId>;
  /** Whether the Consumer Secret typed last is still kept, sealed. */
  readonly isSecretKept: boolean;
  readonly lastRun: CheckRun | null;
  /** When a control of the app was last ticked as set. */
  readonly lastTickAt: Date | null;
  readonly waiting: WaitingView;
};

export async function readSetup(
  { instance, who: actor }: Asking,
  setupId: string,
): Promise<Result<SetupWithTicks, ServiceProblem>> {
  if (!may(actor.role, "setup:read")) return refuse("forbidden");
  const setup = isId(setupId) ? await findSetup(instance.db, actor.workspaceId, setupId) : null;
  if (setup === null) return refuse("not-found");
  const [ticks, runs] = [await listTicks(instance.db, setupId), await listCheckRuns(instance.db, { setupId }, 1)];
  const isSecretKept = setup.secretKeptUntil !== null && setup.secretKeptUntil > instance.now();
  const lastRun = runs[0] ?? null;
  const waiting = waitingView(setup, lastRun, instance.now());
  return ok({ setup, ticks, isSecretKept, lastRun, waiting, lastTickAt: await findLastTickAt(instance.db, setupId) });
}

export async function listOpenSetups({
  instance,
  who: actor,
}: Asking): Promise<Result<readonly Setup[], ServiceProblem>> {
  if (!may(actor.role, "setup:read")) return refuse("forbidden");
  return ok(await list(instance.db, actor.workspaceId));
}
