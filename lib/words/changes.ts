import { articles } from "#lib/domain/problems/articles";
import { isProblemCode } from "#lib/domain/problems/problem-codes";
import type { WatchedField } from "#lib/domain/recheck/card-changes";

/** What is another than at the last check that passed: what each watched field is called. */
export const changeNames: Readonly<Record<WatchedField, string>> = {
  orgId: "Org",
  runAsUserId: "Runs as",
  scopes: "OAuth scopes",
  instanceHost: "Address in Salesforce’s answer",
  apiVersion: "Newest API version",
  isSandbox: "Kind of org",
  tokenFormat: "Access token",
  certificateIssuer: "Certificate issued by",
  answer: "What the check came to",
};

const kinds: Readonly<Record<string, string>> = {
  true: "sandbox",
  false: "production",
  opaque: "opaque",
  jwt: "JSON Web Token",
};

/** A value before or after, for people. */
export function changedValue(field: WatchedField, value: string | null): string {
  if (value === null) return "not known";
  if (field === "answer") return isProblemCode(value) ? articles[value].title : value;
  return field === "isSandbox" || field === "tokenFormat" ? (kinds[value] ?? value) : value;
}

/** What heads the changes: of a check that failed they may be why; of one that passed they are news. */
export const sinceItWorked = (hasFailed: boolean): string =>
  hasFailed ? "What changed since it last worked" : "What the latest check found changed";
