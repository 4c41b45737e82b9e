import { type PastedAddress, parseMyDomain } from "#lib/domain/my-domain";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Env } from "#lib/env";

/** Reads an address field that may be left empty. The problem is one text for the field. */
export function parsePasted(env: Env, pasted: string): Result<PastedAddress | null, string> {
  if (pasted === "") return ok(null);
  const address = parseMyDomain(pasted, { practice: env.isPracticeOrgOn, extraSuffixes: env.myDomainSuffixes });
  return address.ok ? address : refuse(`${address.problem.title} ${address.problem.hint}`);
}
