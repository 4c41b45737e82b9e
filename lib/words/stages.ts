import type { CallRecord, Stage, StageRecord, StageState } from "#lib/domain/check/check-run";
import { measuredTime } from "./durations.ts";

/** The stages' names for people, and what a passed one has proven. */
export const stageWords: Readonly<Record<Stage, { readonly name: string; readonly proves: string }>> = {
  address: { name: "Address", proves: "a My Domain" },
  reach: { name: "Reach", proves: "a Salesforce org answers" },
  token: { name: "Token", proves: "key, secret, flow and Run As user" },
  api: { name: "API", proves: "the api scope and API Enabled" },
  identity: { name: "Identity", proves: "the org and the Run As user" },
  session: { name: "Session", proves: "how long a token lives" },
  "rotation-readiness": { name: "Rotation readiness", proves: "the way to consumer secrets is open" },
};

/** How far a stage has come. */
export const stageStateWords: Readonly<Record<StageState, string>> = {
  pending: "not started",
  running: "under way",
  passed: "passed",
  advice: "worth knowing",
  failed: "failed",
  skipped: "skipped",
};

/** What stands below a stage's name: what it proved, or how it ended. */
export function stageDetail(record: StageRecord): string | undefined {
  switch (record.state) {
    case "passed":
      return stageWords[record.stage].proves;
    case "advice":
      return "passed, with a remark";
    case "failed":
      return record.problem?.evidence.errorWord ?? stageStateWords.failed;
    case "running":
      return stageStateWords.running;
    case "pending":
    case "skipped":
      return undefined;
  }
}

/** One request of a stage for the support desk: "POST /services/oauth2/token 400 in 203 ms (DNS 12 · TLS 61)". */
export function callWords(call: CallRecord): string {
  const timings = timingWords(call);
  const status = call.httpStatus === undefined ? "no answer" : String(call.httpStatus);
  return `${call.method} ${call.path} ${status} in ${measuredTime(call.timings.totalMs)}${timings ? ` (${timings})` : ""}`;
}

function timingWords({ timings }: CallRecord): string {
  const parts = [
    ["DNS", timings.dnsMs],
    ["connect", timings.connectMs],
    ["TLS", timings.tlsMs],
    ["first byte", timings.firstByteMs],
  ] as const;
  return parts
    .filter((part): part is [(typeof part)[0], number] => part[1] !== undefined)
    .map(([name, ms]) => `${name} ${Math.round(ms)}`)
    .join(" · ");
}
