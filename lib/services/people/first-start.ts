import type { Refusal } from "#lib/domain/refusal";
import type { Secret } from "#lib/domain/secret";
import { type CodeProblem, checkFirstStartCode, isClaimed, issueFirstStartCode } from "#lib/identity/first-start-code";
import type { Instance } from "#lib/services/instance";

/** What is wrong with a typed one-time code, without spending it; null when it opens. */
export async function findCodeRefusal({ db, now }: Instance, typed: string): Promise<Refusal<CodeProblem> | null> {
  const checked = await checkFirstStartCode(db, typed, now());
  return checked.ok ? null : { code: checked.problem, fields: ["code"] };
}

/** Whether the first start is over: then there is an owner, and no code works any more. */
export const isInstanceClaimed = (instance: Instance): Promise<boolean> => isClaimed(instance.db);

/** A new one-time code for whoever reads the terminal; null once the instance is claimed. */
export const firstStartCode = ({ db, now, newId, randomBytes }: Instance): Promise<Secret | null> =>
  issueFirstStartCode(db, { now: now(), newId, randomBytes });
