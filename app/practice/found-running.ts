import { notFound } from "next/navigation";
import type { Answer } from "#lib/domain/refusal";
import type { PracticeRefusal } from "#lib/services/practice/practice-refusal";

/** What a practice service read, or null while the practice org is not running; what is not this person's is not found. */
export function foundRunning<Value>(result: Answer<Value, PracticeRefusal>): Value | null {
  if (result.ok) return result.value;
  if (result.problem.code === "not-running") return null;
  notFound();
}
