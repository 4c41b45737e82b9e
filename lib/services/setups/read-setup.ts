import { isId } from "#lib/domain/ids";
import type { Look } from "#lib/domain/look/look";
import { type LookView, lookView } from "#lib/domain/look/look-view";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { ControlId } from "#lib/domain/setup/controls";
import type { WaitEnd } from "#lib/domain/wait/wait";
import { type WaitView, waitView } from "#lib/domain/wait/wait-view";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { type CheckRun, listCheckRuns } from "#lib/store/queries/check-runs";
import { findLook } from "#lib/store/queries/looks";
import { findLastTickAt, findSetup, listTicks, type Setup } from "#lib/store/queries/setups";
import { findWait } from "#lib/store/queries/waits";

export type SetupWithTicks = {
  readonly setup: Setup;
  readonly ticks: ReadonlySet<ControlId>;
  /** Whether the Consumer Secret typed last is still kept, sealed. */
  readonly isSecretKept: boolean;
  readonly lastRun: CheckRun | null;
  /** The one before it. */
  readonly runBefore: CheckRun | null;
  /** When a control of the app was last ticked as set. */
  readonly lastTickAt: Date | null;
  /** What its org was seen to be like, while its guide was open. */
  readonly look: Look | null;
  /** How the look stands, for the pages that keep it going. */
  readonly looking: LookView;
  readonly waiting: WaitView;
  /** How the last wait ended, and how it had gone; null while one goes on, and where there never was one. */
  readonly lastWait: {
    readonly end: WaitEnd;
    readonly since: Date;
    readonly until: Date;
    readonly tries: number;
  } | null;
};

/** A setup with all that its pages show. */
export const readSetup: Service<string, SetupWithTicks> = async ({ instance, who }, setupId) => {
  const scope = authorize(who, "setup:read");
  if (!scope.ok) return scope;
  const { db } = instance;
  const setup = isId(setupId) ? await findSetup(db, scope.value, setupId) : null;
  if (setup === null) return refused("not-found");
  const now = instance.now();
  const wait = await findWait(db, scope.value, setupId);
  const look = await findLook(db, scope.value, setupId);
  const [lastRun, runBefore] = await listCheckRuns(db, scope.value, { setupId }, 2, "cancelled");
  return ok({
    setup,
    ticks: await listTicks(db, scope.value, setupId),
    isSecretKept: setup.secretKeptUntil !== null && setup.secretKeptUntil > now,
    lastRun: lastRun ?? null,
    runBefore: runBefore ?? null,
    lastTickAt: await findLastTickAt(db, scope.value, setupId),
    look,
    looking: lookView(setup, look, now),
    waiting: waitView(setup, wait, now),
    lastWait: wait?.state === "ended" ? wait : null,
  });
};
