import { stagesOf } from "#lib/domain/check/check-run";
import { pauseAfter } from "#lib/domain/check/poll-pause";
import { supportCodeBytes, supportCodeOf } from "#lib/domain/check/support-code";
import { personOf } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import type { Instance } from "#lib/services/instance";
import { type CheckRun, findCheckRun, insertCheckRun } from "#lib/store/queries/check-runs";
import type { Tx } from "#lib/store/transaction";

/** Longest a check run can take: three rounds of calls with the door's own 10 s each, and room for the store. */
export const longestCheckRunMs = 60_000;
const pollEveryMs = 100;

/** How often a code is drawn in each of the two lengths. When even a long one is taken each time, chance is not what is at fault. */
const draws = 8;

/** What a run is about; of a repair both. A run of something else, under an id that was sent for this, is no answer. */
export type RunSubject =
  | { readonly setupId: string; readonly connectionId?: string }
  | { readonly connectionId: string };

/** Begins a check run under the id its form carried; false when that form has been sent before. */
export async function beginCheckRun(
  instance: Instance,
  tx: Tx,
  scope: Scope,
  { rotatesByApi, ...run }: { id: string; myDomain: string; rotatesByApi: boolean } & RunSubject,
): Promise<boolean> {
  const startedAt = instance.now();
  const row = {
    ...run,
    state: "running" as const,
    stages: stagesOf({ rotatesByApi }).map((stage) => ({ stage, state: "pending" as const, calls: [] })),
    startedBy: personOf(scope.who),
    isAutomatic: scope.who.kind === "system",
    startedAt,
    endsBy: new Date(startedAt.getTime() + longestCheckRunMs),
  };
  for (let draw = 0; draw < 2 * draws; draw += 1) {
    const supportCode = supportCodeOf(instance.randomBytes(supportCodeBytes), { isLong: draw >= draws });
    const begun = await insertCheckRun(tx, scope, { ...row, supportCode });
    if (begun !== "code-taken") return begun === "begun";
  }
  throw new Error(`no free support code in ${2 * draws} draws`);
}

/** The run once it has ended: the same form sent twice waits for the one run it started. Null when the id is that of another thing's run. */
export async function settledCheckRun(
  instance: Instance,
  scope: Scope,
  id: string,
  subject: RunSubject,
): Promise<CheckRun | null> {
  for (let looks = 0; ; looks += 1) {
    const askedAt = performance.now();
    const run = await findCheckRun(instance.db, scope, id);
    if (run === null || !isAbout(run, subject)) return null;
    if (run.state !== "running" || run.endsBy <= instance.now()) return run;
    const tookMs = performance.now() - askedAt;
    // A run of seconds is looked at often, one that hangs now and then.
    const everyMs = Math.min(pollEveryMs * (1 + looks / 10), 10 * pollEveryMs);
    await new Promise((resolve) => setTimeout(resolve, pauseAfter({ everyMs, tookMs })));
  }
}

const isAbout = (run: CheckRun, subject: RunSubject): boolean =>
  "setupId" in subject ? run.setupId === subject.setupId : run.connectionId === subject.connectionId;
