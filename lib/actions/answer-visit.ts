import type { Refusal } from "#lib/domain/refusal";
import { type Result, refuse } from "#lib/domain/result";
import { refusalStatus } from "#lib/words/refusals";
import { findSession, type Session } from "./session.ts";

/** Answers of the routes that pages fetch from are never kept. */
export const unkept = { "Cache-Control": "no-store" } as const;

/** A service's refusal as a route answers it. */
export const refusedResponse = (problem: Refusal): Response =>
  Response.json({ problem: problem.code }, { status: refusalStatus(problem), headers: unkept });

/** The session of who fetches, or the answer for everybody else. */
export async function fetchedBy(): Promise<Result<Session, Response>> {
  const session = await findSession();
  return session ? { ok: true, value: session } : refuse(refusedResponse({ code: "not-signed-in" }));
}
