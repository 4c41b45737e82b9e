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
};

const kinds: Readonly<Record<string, string>> = {
  true: "sandbox",
  false: "production",
  opaque: "opaque",
  jwt: "JSON Web Token",
};

/** A value before or after, for people. */
export const changedValue = (field: WatchedField, value: string | null): string =>
  value === null ? "not known" : field === "isSandbox" || field === "tokenFormat" ? (kinds[value] ?? value) : value;

/** What heads the changes: of a check that failed they may be why; of one that passed they are news. */
export const sinceItWorked = (hasFailed: boolean): string =>
  hasFailed ? "What changed since it last worked" : "What the latest check found changed";
