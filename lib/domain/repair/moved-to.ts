import { type AddressOptions, isPracticeHost, type MyDomain, parseMyDomain } from "../address/my-domain.ts";
import type { Problem } from "../check/check-run.ts";

/**
 * Where an org has moved to, by what it answered: the My Domain of a redirect that leads to another one. Only a proposal, since
 * anybody on the way could say so; a practice org never leads to a real one, nor the reverse. Null where the answer names none.
 */
export function movedTo(problem: Problem | null, present: MyDomain, options: AddressOptions): MyDomain | null {
  const target = problem?.evidence.redirectTarget;
  if (target === undefined) return null;
  const read = parseMyDomain(target, options);
  if (!read.ok || read.value.myDomain === present) return null;
  return isPracticeHost(read.value.myDomain) === isPracticeHost(present) ? read.value.myDomain : null;
}
