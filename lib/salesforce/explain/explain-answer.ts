import type { Problem } from "#lib/domain/check/check-run";
import type { Call, WireAnswer } from "#lib/domain/check/wire";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import {
  credentialCalls,
  discoveryCalls,
  identityCalls,
  publicCalls,
  rotationCalls,
  sharedCalls,
} from "./call-groups.ts";
import { codeOfOauthStatus, codeOfPublicStatus, codeOfRestStatus } from "./code-of-status.ts";
import { evidenceOf } from "./evidence-of-answer.ts";
import { blockerIn, codeOfPage, fromSomethingBetween, isHostOnTheWay, pageWords } from "./pages.ts";
import { holds } from "./phrases.ts";
import { errorsInAddress, folded, readSaid, type Said } from "./said.ts";
import { hostOfUrl, isSalesforceHost, wrongHostOf } from "./salesforce-host.ts";
import { judgeSuccess } from "./success.ts";
import { codeOfText, isOwnSentence, maintenancePhrases, rotationTextRules } from "./texts.ts";
import { codeOfWord, rotationCodeByWord } from "./words.ts";

/** More than the egress door reads; a longer body did not come through it. */
const largestBodyChars = 262_144;

/**
 * Explains an answer of `askedHost` to `call`; null means that the call worked. The text decides before the error word, the
 * word before the status; but 408, 429 and 5xx never blame what was typed or set up, whatever the body says. Never throws;
 * takes under 5 ms for 256 KiB. The evidence is harmless: one line each, bounded, no markup, no credential.
 *
 * @see RFC 6749 §5.2; Salesforce Help, OAuth 2.0 Authorization Flow Errors; REST API Developer Guide, Status Codes and
 *   Error Responses
 */
export function explainAnswer(call: Call, askedHost: string, answer: WireAnswer): Problem | null {
  if (answer.body.length > largestBodyChars) {
    return isTrouble(answer.status)
      ? { code: codeOfTrouble(answer, "", ""), evidence: { httpStatus: answer.status } }
      : { code: "answer-too-large", evidence: { httpStatus: answer.status } };
  }
  const said = readSaid(answer);
  const code = codeOfAnswer(call, askedHost, answer, said);
  return code === null ? null : { code, evidence: evidenceOf(call, answer, said, code) };
}

function codeOfAnswer(call: Call, askedHost: string, answer: WireAnswer, said: Said): ProblemCode | null {
  const { status } = answer;
  const words = said.form === "html" ? pageWords(said.plain) : folded(said.plain);
  const fault = status === 500 && said.form === "xml" ? codeOfErrors(call, status, said) : undefined;
  if (fault !== undefined) return fault;
  if (isTrouble(status)) return codeOfTrouble(answer, `${words} ${said.errors.map(textAndWord).join(" ")}`, said.plain);
  if (status === 304) return "unreadable-answer";
  if (status >= 300 && status < 400) return codeOfRedirect(call, askedHost, answer);
  if (status === 407) return "proxy-login-required";
  if (status === 420) return "edge-no-route";
  if (!(status >= 200 && status < 500)) return "unreadable-answer";

  if (status < 300) {
    const verdict = judgeOk(call, askedHost, said);
    // An answer that has an error and a token is the error.
    if (verdict === null) return namesAnError(said.json) ? (codeOfErrors(call, status, said) ?? null) : null;
    return codeOfErrors(call, status, said) ?? maintenanceIn(words) ?? verdictOf(verdict, said, words, answer);
  }
  const code = codeOfErrors(call, status, said) ?? codeOfRest(call, answer, said, words);
  if (goneAlready(call, code)) return null;
  return codeOfHost(call, askedHost, code) ?? code;
}

/** What was answered says little where the host that was asked serves no org: then the host is the fault. */
function codeOfHost(call: Call, askedHost: string, code: ProblemCode): ProblemCode | undefined {
  const wrong = wrongHostOf(askedHost);
  if (wrong === null || saidOnTheWay.includes(code)) return undefined;
  if (wrong === "jwt-only") return code === "rate-limited" ? undefined : "auth-header-rejected";
  return sharedCalls.includes(call) ? undefined : "host-not-accepted";
}

/** These say themselves that Salesforce was not reached, or which host it should be. */
const saidOnTheWay: readonly ProblemCode[] = [
  "blocked-on-the-way",
  "captive-portal",
  "proxy-login-required",
  "not-salesforce",
  "wrong-instance",
  "edge-no-route",
  "tls-failed",
];

const namesAnError = (json: unknown): boolean =>
  typeof json === "object" && json !== null && "error" in json && typeof json.error === "string" && json.error !== "";

const usesBearer = (call: Call): boolean => !publicCalls.includes(call);

const isTrouble = (status: number): boolean => status === 408 || status === 429 || (status >= 500 && status < 600);

/** 408, 429 and 5xx: the body may tell maintenance from a fault and a proxy from Salesforce, and nothing else. */
function codeOfTrouble(answer: WireAnswer, words: string, page: string): ProblemCode {
  if (answer.status === 408) return "timed-out";
  if (answer.status === 429) return "rate-limited";
  if (answer.status === 511) return "captive-portal";
  const blocker = blockerIn(words, answer.headers, page);
  if (blocker) return blocker;
  const maintenance =
    maintenanceIn(words) ?? (/server_unavailable|maintenance/.test(words) ? "salesforce-maintenance" : null);
  return maintenance ?? "salesforce-unavailable";
}

const maintenanceIn = (words: string): ProblemCode | undefined =>
  maintenancePhrases.some((phrase) => holds(words, phrase)) ? "salesforce-maintenance" : undefined;

const textAndWord = (error: { readonly word: string; readonly text: string }): string =>
  `${folded(error.text)} ${folded(error.word)}`;

function codeOfRedirect(call: Call, askedHost: string, answer: WireAnswer): ProblemCode | null {
  const location = (answer.headers.location ?? "").slice(0, 8000);
  const code = codeOfErrors(call, answer.status, errorsInAddress(location));
  if (code !== undefined) return code;
  const host = hostOfUrl(location);
  // A browser that is sent on to log in, or back with a code, is what this call is for.
  if (call === "authorize" && (host === null || !isHostOnTheWay(host))) return null;
  if (host !== null && isHostOnTheWay(host)) return "blocked-on-the-way";
  if (host === null || host === askedHost.toLowerCase()) return "redirected";
  const isRenamed = isSalesforceHost(host, askedHost) && host.includes(".my.") && askedHost.includes(".my.");
  return isRenamed ? "my-domain-renamed" : "redirected";
}

function judgeOk(call: Call, askedHost: string, said: Said): ProblemCode | null {
  if (said.form === "json") return judgeSuccess(call, askedHost, said.json);
  if (said.form === "html") return call === "authorize" ? null : "not-salesforce-answer";
  // The status is the whole answer of these two.
  if (call === "revoke" || call === "staged-delete") return null;
  if (call === "authorize") return said.form === "text" && said.errors.length > 0 ? "unknown-oauth-error" : null;
  return said.form === "text" ? "not-json" : "unreadable-answer";
}

/** A 2xx that is not what the call promises: a page speaks for itself, everything else keeps the verdict on its shape. */
function verdictOf(verdict: ProblemCode, said: Said, words: string, answer: WireAnswer): ProblemCode {
  if (said.form === "html") return codeOfPage(words, answer.status, answer.headers, said.plain);
  if (said.form === "text") return blockerIn(words, answer.headers) ?? codeOfText(words) ?? verdict;
  return verdict;
}

/** By the errors an answer names: all their texts first, then all their words. */
function codeOfErrors(call: Call, status: number, said: Said): ProblemCode | undefined {
  const isRotation = rotationCalls.includes(call);
  if (isElsewhere(call, status, said)) return "not-salesforce";
  for (const { text } of said.errors) {
    const known = folded(text);
    const code = (isRotation ? codeOfText(known, rotationTextRules) : undefined) ?? codeOfText(known);
    if (code) return forCall(call, code);
  }
  for (const { word } of said.errors) {
    const known = folded(word);
    const code =
      (isRotation ? codeOfWord(known, rotationCodeByWord) : undefined) ?? codeOfWord(known) ?? codeOfText(known);
    if (code) return forCall(call, code);
  }
  return undefined;
}

/**
 * What an error word and the text beside it mean by themselves, as a paste has them; undefined when neither is known. Which call
 * was answered a paste mostly does not say, so that only credentials' own answers are read by theirs.
 */
export function codeOfError(call: Call, word: string, text: string): ProblemCode | undefined {
  const isRotation = rotationCalls.includes(call);
  const said = folded(text);
  const known = folded(word);
  const code =
    (isRotation ? (codeOfText(said, rotationTextRules) ?? codeOfWord(known, rotationCodeByWord)) : undefined) ??
    codeOfText(said) ??
    codeOfWord(known) ??
    codeOfText(known);
  if (code === "identity-scope-missing" && !identityCalls.includes(call)) return "api-scope-missing";
  return code ?? (credentialCalls.includes(call) && word.includes("_") ? "unknown-oauth-error" : undefined);
}

/** An OAuth error where Salesforce answers something else: the mark of another sign-in server. */
function isElsewhere(call: Call, status: number, said: Said): boolean {
  const json = said.json as Readonly<Record<string, unknown>> | undefined;
  if (said.form !== "json" || typeof json !== "object" || json === null) return false;
  // A known error with its known sentence is Salesforce's, whatever stands beside it.
  const isOwn = said.errors.some(
    ({ word, text }) => codeOfWord(folded(word)) !== undefined && isOwnSentence(folded(text)),
  );
  if (isOwn && call !== "data-versions") return false;
  if ("errorSummary" in json || "error_codes" in json) return true;
  const isOauthError = typeof json.error === "string" && "error_description" in json;
  return isOauthError && (call === "data-versions" || (status === 404 && call === "token"));
}

/** The same words mean another situation in answers about who the Run As user is. */
function forCall(call: Call, code: ProblemCode): ProblemCode {
  if (!identityCalls.includes(call)) {
    if (code === "identity-scope-missing") return "api-scope-missing";
    if (code === "scope-not-usable" && !credentialCalls.includes(call)) return "api-scope-missing";
    if (code === "api-version-unsupported" && publicCalls.includes(call)) return "wrong-host-or-path";
    // Before there is a token, nothing has been asked for that a permission would allow.
    if (code === "permission-missing" && publicCalls.includes(call)) return "unknown-oauth-error";
    // Only calls with a bearer token have a session; for the others the word belongs to another flow.
    if (call === "token" && (code === "session-invalid" || code === "object-not-visible")) return "wrong-flow";
    return code === "wrong-flow" && !credentialCalls.includes(call) ? "session-invalid" : code;
  }
  if (code === "api-scope-missing" || code === "scope-not-usable") return "identity-scope-missing";
  if (code === "permission-missing" || code === "request-rejected") return "identity-unavailable";
  return code === "wrong-flow" ? "session-invalid" : code;
}

/** No error that we know: what the page, the plain text or the status proves for this call. */
function codeOfRest(call: Call, answer: WireAnswer, said: Said, words: string): ProblemCode {
  const { status } = answer;
  if (said.form === "html") {
    const code = maintenanceIn(words) ?? codeOfPage(words, status, answer.headers, said.plain);
    return code === "permission-missing" && !usesBearer(call) ? "wrong-host-or-path" : forCall(call, code);
  }
  if (said.form === "text") {
    const code = blockerIn(words, answer.headers) ?? codeOfText(words);
    if (code) return forCall(call, code);
    // Salesforce refuses these calls with 400 and JSON; a line of text with 403 is somebody else's.
    if (status === 403 && !usesBearer(call) && /denied|forbidden|blocked|not allowed|policy/.test(words)) {
      return "blocked-on-the-way";
    }
    const codeByOneWord = codeOfWord(words);
    if (codeByOneWord) return forCall(call, codeByOneWord);
  }
  const blocker = said.form === "json" ? blockerIn(said.errors.map(textAndWord).join(" "), answer.headers) : undefined;
  if (blocker) return blocker;
  if (said.form === "cut-off" || said.form === "garbled") return "unreadable-answer";
  if (status === 511) return "captive-portal";
  if (fromSomethingBetween.includes(status) && said.errors.length === 0) return "blocked-on-the-way";
  if (credentialCalls.includes(call)) return codeOfOauthStatus(status, said);
  if (discoveryCalls.includes(call)) return codeOfPublicStatus(status, said);
  return codeOfRestStatus(call, status, said);
}

/** Deleting what is gone and revoking what is revoked leaves nothing to do. */
const goneAlready = (call: Call, code: ProblemCode): boolean =>
  (call === "staged-delete" && code === "rotation-app-not-found") || (call === "revoke" && code === "session-invalid");
