import type { Evidence } from "#lib/domain/check/check-run";
import { secondOf } from "./instants.ts";

/** Whether an answer came, and the moment, to the second: "The answer: HTTP 400, 2026-11-25 06:06:12 UTC". */
export function answeredWords({ httpStatus }: Evidence, askedAt: string): string {
  return httpStatus === undefined
    ? `No answer, ${secondOf(askedAt)}`
    : `The answer: HTTP ${httpStatus}, ${secondOf(askedAt)}`;
}

/** Salesforce's own words on one line, the HTTP status first; empty when nothing was said. */
export function evidenceWords(evidence: Evidence): string {
  const { httpStatus, errorWord, errorText, excerpt, redirectTarget, orgId, expectedOrgId } = evidence;
  const said = [errorWord, errorText].filter(Boolean).join(": ") || excerpt;
  const otherOrg = orgId && `org ${orgId}${expectedOrgId ? ` instead of ${expectedOrgId}` : ""}`;
  return [httpStatus, said, redirectTarget && `→ ${redirectTarget}`, otherOrg].filter(Boolean).join(" ");
}
