import type { Call } from "#lib/domain/check/wire";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { identityCalls, rotationCalls } from "./call-groups.ts";
import type { Said } from "./said.ts";

/** What the status alone proves of an OAuth call whose error is not known. */
export function codeOfOauthStatus(status: number, said: Said): ProblemCode {
  if (said.errors.some(({ word }) => word !== "")) return status === 404 ? "wrong-host-or-path" : "unknown-oauth-error";
  if (status === 404 || status === 405 || status === 410) return "wrong-host-or-path";
  // RFC 6749 §5.2: 401 is the answer to credentials that were not accepted.
  if (status === 401 && said.form === "empty") return "consumer-secret-wrong";
  if (status === 414 || status === 415 || status === 431) return "request-rejected";
  return said.form === "text" ? "not-json" : "unreadable-answer";
}

/** The same of a call that anybody may make. */
export function codeOfPublicStatus(status: number, said: Said): ProblemCode {
  if (status === 404 || status === 405 || status === 410) return "wrong-host-or-path";
  if (said.form === "json" && said.errors.length > 0) return "request-rejected";
  return said.form === "empty" || said.form === "json" ? "unreadable-answer" : "not-salesforce-answer";
}

/** The same of a call with a token. */
export function codeOfRestStatus(call: Call, status: number, said: Said): ProblemCode {
  const isIdentity = identityCalls.includes(call);
  const isRotation = rotationCalls.includes(call);
  if (status === 401) return "session-invalid";
  if (status === 403) {
    if (isIdentity) return "identity-unavailable";
    return isRotation ? "rotation-permission-missing" : "permission-missing";
  }
  if (status === 404 || status === 410) {
    if (isIdentity) return "identity-unavailable";
    return isRotation ? "rotation-app-not-found" : "api-version-unsupported";
  }
  if (status === 409 && call === "staged-create") return "rotation-staged-exists";
  if (isIdentity) return "identity-unavailable";
  if (said.errors.length > 0 || status === 405 || status >= 413) return "request-rejected";
  return said.form === "text" ? "not-json" : "unreadable-answer";
}
