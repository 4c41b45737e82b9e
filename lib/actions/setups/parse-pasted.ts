import type { InstanceFacts } from "#lib/actions/session";
import { holdsSecret } from "#lib/domain/address/address-credentials";
import { refusalWords } from "#lib/domain/address/address-refusals";
import { type PastedAddress, parseMyDomain } from "#lib/domain/address/my-domain";
import { ok, type Result, refuse } from "#lib/domain/result";

type HostRules = InstanceFacts["hostRules"];

/** Reads an address field that may be left empty. The problem is one text for the field. */
export function parsePasted(rules: HostRules, pasted: string): Result<PastedAddress | null, string> {
  if (pasted === "") return ok(null);
  const address = parseMyDomain(pasted, rules);
  return address.ok ? address : refuse(refusalWords(address.problem));
}

/** What was pasted, to be given back beside the refusal; nothing of an address that carries a secret. */
export const pastedAgain = (pasted: string): string => (holdsSecret(pasted) ? "" : pasted);
