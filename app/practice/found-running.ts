import { notFound } from "next/navigation";
import type { Result } from "#lib/domain/result";
import type { PracticeRefusal } from "#lib/services/practice/steps/practice-control";

/** What a practice service read, or null while the practice org is not running; what is not this person's is not found. */
export function foundRunning<Value>(result: Result<Value, PracticeRefusal>): Value | null {
  if (result.ok) return result.value;
  if (result.problem.problem === "not-running") return null;
  notFound();
}
