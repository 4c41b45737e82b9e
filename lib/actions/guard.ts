import { headers } from "next/headers";
import { notFound, unstable_rethrow } from "next/navigation";
import type { Refusal } from "#lib/domain/refusal";
import type { Result } from "#lib/domain/result";
import { requestIdHeader, requestReference } from "#lib/http/request-reference";
import { reportFailure } from "#lib/report-failure";
import { isStoreAway } from "#lib/trace-of";
import { brokenDigest, brokenMessage } from "./broken-message.ts";

/** The value of a service's answer; what is not there, or not this person's, is the page that says so. */
export function found<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) notFound();
  return result.value;
}

/** Says that from now on something may have been changed. */
type Begin = () => void;

/**
 * Runs an action's work. A bug becomes one line in the log, which names neither what was typed nor what was asked of the
 * store, and a message with its reference for the person; Next's own control flow (redirects, not found) passes.
 *
 * The message says that nothing was changed only while the work has not called `begin`. After that nobody knows: a commit may
 * have been made whose answer was lost, or what failed came after it. Then it says where to `look`.
 */
export async function guard<Answer>(
  work: (begin: Begin) => Promise<Answer>,
  broken: (message: string) => Answer,
  look: string,
): Promise<Answer> {
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
  };
  try {
    return await work(begin);
  } catch (error) {
    unstable_rethrow(error);
    const reference = await reported(error);
    return broken(brokenMessage({ reference, isStoreAway: isStoreAway(error), look: hasBegun ? look : null }));
  }
}

/** For an action without a form to answer: the page of `app/error.tsx` tells of what broke, by the digest. */
export async function guardPlain(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    unstable_rethrow(error);
    const digest = brokenDigest({ reference: await reported(error), isStoreAway: isStoreAway(error) });
    throw Object.assign(new Error("An action failed; the log has the cause."), { digest });
  }
}

async function reported(error: unknown): Promise<string> {
  const reference = requestReference((await headers()).get(requestIdHeader));
  reportFailure(error, { reference, what: "action" });
  return reference;
}
