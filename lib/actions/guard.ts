import { notFound, redirect, unstable_rethrow } from "next/navigation";
import type { Actor } from "#lib/domain/actor";
import type { Result } from "#lib/domain/result";
import { routes } from "#lib/routes";
import type { Instance } from "#lib/services/instance";
import { openInstance } from "#lib/services/open-instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { currentActor } from "./current-actor.ts";

export type SignedIn = { readonly instance: Instance; readonly actor: Actor };

/** Who is here; somebody who is not signed in is sent to do so. For pages and actions alike. */
export async function signedIn(): Promise<SignedIn> {
  const instance = await openInstance();
  const actor = await currentActor(instance);
  if (actor === null) redirect(routes.signIn);
  return { instance, actor };
}

/** The value of a service's answer; what is not there, or not this person's, is the page that says so. */
export function found<Value>(result: Result<Value, ServiceProblem>): Value {
  if (!result.ok) notFound();
  return result.value;
}

/**
 * Runs an action's work. A bug becomes one line in the log, which names neither what was typed nor what was asked of the
 * store, and a reference for the person; Next's own control flow (redirects, not found) passes.
 */
export async function guard<Answer>(
  work: () => Promise<Answer>,
  broken: (reference: string) => Answer,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    const instance = await openInstance();
    const reference = instance.newId().slice(0, 8);
    instance.log.error({ reference, error: traceOf(error) }, "action failed");
    return broken(reference);
  }
}

/** Name, code and place of an error. Its message stays out: a database driver writes the values of a query into it. */
function traceOf(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, stack = "", cause } = error;
  const place = stack
    .split("\n")
    .filter((row) => row.startsWith("    at "))
    .slice(0, 8);
  const code = (error as { code?: unknown }).code ?? (cause as { code?: unknown } | undefined)?.code;
  return { name, code: typeof code === "string" ? code : undefined, place };
}

export const brokenMessage = (reference: string): string =>
  `Orglink failed to do this. The fault is Orglink’s; nothing was changed. Reference: ${reference}`;
