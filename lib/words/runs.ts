import type { RunState } from "#lib/domain/check/check-run";

/** How a check run stands: in a list of runs, and above a run's own page. */
export const runWords: Readonly<Record<RunState, { readonly name: string; readonly headline: string }>> = {
  running: { name: "Under way", headline: "Checking" },
  passed: { name: "Passed", headline: "The check passed" },
  failed: { name: "Failed", headline: "The check failed" },
  interrupted: { name: "Interrupted", headline: "The check was interrupted" },
  cancelled: { name: "Cancelled", headline: "The check was cancelled" },
};
