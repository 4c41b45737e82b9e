import { parseMyDomain } from "#lib/domain/address/my-domain";
import { allows } from "#lib/domain/people/principal";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import { credentialsIn } from "#lib/domain/text/harmless";
import { findTypedCredential } from "#lib/domain/text/kept-text";
import { maxSearchChars } from "#lib/domain/text/search-words";
import type { Service } from "#lib/services/asking";
import { findCheckRunByCode } from "#lib/services/checks/find-check-run-by-code";
import { listConnections } from "#lib/services/connections/list-connections";
import type { Instance } from "#lib/services/instance";
import { findProblems } from "./find-problems.ts";
import { explainInTurn } from "./steps/explain-turns.ts";

/** Where a text leads that was typed or pasted into the one search field. A `search` is harmless enough to stand in an address. */
export type Lead =
  | { readonly to: "run"; readonly runId: string }
  | { readonly to: "connections" | "problems"; readonly search: string }
  | { readonly to: "problem"; readonly code: ProblemCode }
  /** What was pasted means one of these, the likeliest first; or none that is known. */
  | { readonly to: "guesses"; readonly codes: readonly ProblemCode[] };

/** As many as are worth reading. */
const mostGuesses = 8;

/**
 * Finds what a text in the search field is about: a support code its run, names and addresses the connections, names and words of
 * problems those, the address of any page of an org its connections, and whatever was pasted its article. A text of more than a few words, or one that may hold a credential, is read
 * once and goes into no address; nothing of it is kept. Whoever is not signed in is led to problems alone.
 */
export const findAnything: Service<string, Lead, "busy"> = async (asking, typed) => {
  const text = typed.trim();
  const spoken = allows(asking.who, "check:find") ? await findCheckRunByCode(asking, text) : null;
  if (spoken?.ok && spoken.value.status === "found") return ok({ to: "run", runId: spoken.value.runId });
  const mayRead = allows(asking.who, "connection:read");
  const host = mayRead ? myDomainIn(asking.instance, text) : null;
  if (host !== null) return ok({ to: "connections", search: host });
  if (!mayStandInAddress(text)) return explained(text);
  const isCode = spoken?.ok && spoken.value.status === "unknown";
  if (mayRead) {
    const found = await listConnections(asking, { search: text, after: null });
    if (text === "" || isCode || (found.ok && found.value.rows.length > 0))
      return ok({ to: "connections", search: text });
    if (findProblems(text).length === 0) return ok({ to: "connections", search: text });
  }
  return ok({ to: "problems", search: text });
};

/** The My Domain of an address of any page of an org, whatever else the address carries. */
function myDomainIn({ env }: Instance, text: string): string | null {
  if (!/^\S+\.\S+$/.test(text)) return null;
  const parsed = parseMyDomain(text, { practice: env.isPracticeOrgOn, extraSuffixes: env.myDomainSuffixes });
  return parsed.ok ? parsed.value.myDomain : null;
}

async function explained(text: string) {
  const read = await explainInTurn(text);
  if (read === "busy") return refused("busy");
  if (read.best) return ok({ to: "problem", code: read.best.code } as const);
  const codes = [...new Set(read.guesses.map(({ code }) => code))].slice(0, mostGuesses);
  return ok({ to: "guesses", codes } as const);
}

const mayStandInAddress = (text: string): boolean =>
  text.length <= maxSearchChars &&
  !/[\r\n]/.test(text) &&
  credentialsIn(text).length === 0 &&
  findTypedCredential(text) === null;
