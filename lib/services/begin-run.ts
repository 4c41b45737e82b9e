import { stagesOf } from "#lib/domain/check-run";
import { supportCodeBytes, supportCodeOf } from "#lib/domain/support-code";
import { beginCheckRun, type CheckRun, findCheckRun, isSupportCodeTaken } from "#lib/store/check-runs";
import type { Database } from "#lib/store/database";
import type { Instance } from "./instance.ts";
import type { RunBy } from "./run-by.ts";

/** Longest a check run can take: three rounds of calls with the door's own 10 s each, and room for the store. */
export const runTimeMs = 60_000;
const pollEveryMs = 100;

/** Begins a check run under the id its form carried; false when that form has been sent before. */
export async function beginRun(
  instance: Instance,
  db: Database,
  by: RunBy,
  {
    rotatesByApi,
    ...run
  }: {
    id: string;
    myDomain: string;
    rotatesByApi: boolean;
    setupId?: string;
    connectionId?: string;
  },
): Promise<boolean> {
  const startedAt = instance.now();
  return beginCheckRun(db, {
    ...run,
    workspaceId: by.workspaceId,
    supportCode: await newSupportCode(instance, db),
    state: "running",
    stages: stagesOf({ rotatesByApi }).map((stage) => ({ stage, state: "pending", calls: [] })),
    startedBy: by.userId,
    isAutomatic: by.isAutomatic ?? false,
    startedAt,
    endsBy: new Date(startedAt.getTime() + runTimeMs),
  });
}

/** The run once it has ended: the same form sent twice waits for the one run it started. */
export async function settledRun(instance: Instance, workspaceId: string, id: string): Promise<CheckRun | null> {
  for (;;) {
    const run = await findCheckRun(instance.db, workspaceId, id);
    if (run === null || run.state !== "running" || run.endsBy <= instance.now()) return run;
    await new Promise((resolve) => setTimeout(resolve, pollEveryMs));
  }
}

async function newSupportCode(instance: Instance, db: Database): Promise<string> {
  for (;;) {
    const code = supportCodeOf(instance.randomBytes(supportCodeBytes));
    if (!(await isSupportCodeTaken(db, code))) return code;
  }
}
