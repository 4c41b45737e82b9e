import { type CheckReport, stagesOf } from "#lib/domain/check/check-run";

/** The report of a run that asked Salesforce nothing, because there was nothing to ask with. */
export function unaskedCheckRun(code: "sealed-secret-unreadable"): CheckReport {
  const problem = { code, evidence: {} };
  return {
    stages: stagesOf({ rotatesByApi: false }).map((stage) =>
      stage === "address"
        ? { stage, state: "failed" as const, startedAfterMs: 0, durationMs: 0, calls: [], problem }
        : { stage, state: "skipped" as const, calls: [] },
    ),
    outcome: { status: "failed", stage: "address", problem, advice: [], seen: {} },
  };
}
