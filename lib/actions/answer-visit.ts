import type { Refusal } from "#lib/domain/refusal";
import { ok, type Result, refuse } from "#lib/domain/result";
import { refusalStatus } from "#lib/words/refusals";
import { findSession, type Session, visit } from "./session.ts";

/** Answers of the routes that pages fetch from are never kept. */
export const unkept = { "Cache-Control": "no-store" } as const;

/** A service's refusal as a route answers it. */
export const refusedResponse = (problem: Refusal): Response =>
  Response.json({ problem: problem.code }, { status: refusalStatus(problem), headers: unkept });

/** The session of who fetches, or the answer for everybody else: what pages answer with, said in JSON. */
export async function fetchedBy(): Promise<Result<Session, Response>> {
  const session = await findSession();
  if (session) return ok(session);
  const { person, workspaces } = await visit();
  const code = person === null ? "not-signed-in" : workspaces.length === 0 ? "no-workspace" : "not-found";
  return refuse(refusedResponse({ code }));
}
