import type { CallRecord, Problem, Stage, StageRecord, StageState } from "#lib/domain/check/check-run";

export type OnStage = (records: readonly StageRecord[]) => void | Promise<void>;

export type StageLog = {
  records(): readonly StageRecord[];
  begin(stage: Stage): void;
  addCall(stage: Stage, call: CallRecord): void;
  end(stage: Stage, state: Exclude<StageState, "pending" | "running">, problem?: Problem): void;
  /** Marks what was never begun. */
  skipRest(): void;
  /** Waits until the listener has heard of the last change. */
  settle(): Promise<void>;
};

type Draft = { -readonly [Name in keyof StageRecord]: StageRecord[Name] };

/**
 * Keeps the stages of one check run and tells a listener of changes. The listener may be slow: it hears one state
 * at a time, states in between are left out, and the run does not wait for it until `settle`.
 *
 * @param now milliseconds of a clock that never goes back
 */
export function createStageLog(
  stages: readonly Stage[],
  now: () => number,
  onStage: OnStage = () => undefined,
): StageLog {
  const begun = now();
  const drafts = new Map<Stage, Draft>(stages.map((stage) => [stage, { stage, state: "pending", calls: [] }]));
  let isStale = false;
  let telling: Promise<void> | undefined;

  const records = (): readonly StageRecord[] => [...drafts.values()].map((draft) => ({ ...draft }));

  function change(stage: Stage, fields: Partial<Draft>): void {
    Object.assign(drafts.get(stage) ?? {}, fields);
    isStale = true;
    telling ??= tell().finally(() => {
      telling = undefined;
    });
  }

  async function tell(): Promise<void> {
    while (isStale) {
      await Promise.resolve(); // changes made in one go are told in one go
      isStale = false;
      try {
        await onStage(records());
      } catch {
        // Showing progress is a courtesy: the run goes on, and its report is kept by the caller anyway.
      }
    }
  }

  return {
    records,
    begin: (stage) => change(stage, { state: "running", startedAfterMs: Math.round(now() - begun) }),
    addCall: (stage, call) => change(stage, { calls: [...(drafts.get(stage)?.calls ?? []), call] }),
    end(stage, state, problem) {
      const startedAfterMs = drafts.get(stage)?.startedAfterMs;
      const durationMs =
        startedAfterMs === undefined ? undefined : Math.max(0, Math.round(now() - begun - startedAfterMs));
      change(stage, { state, ...(durationMs === undefined ? {} : { durationMs }), ...(problem ? { problem } : {}) });
    },
    skipRest() {
      for (const { stage, state } of drafts.values()) if (state === "pending") change(stage, { state: "skipped" });
    },
    async settle() {
      while (telling) await telling;
    },
  };
}
