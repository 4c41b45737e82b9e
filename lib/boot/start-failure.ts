import { traceOf } from "#lib/trace-of";

/** Errors whose message is written for the operator and holds no secret; told by name, since Next loads modules twice. */
const spoken: ReadonlySet<string> = new Set(["StartError", "EnvError"]);

/** Why Orglink does not start, for the operator. What is no known reason is a bug: its name and place, since its message may hold values. */
export function startFailure(error: unknown): string {
  if (error instanceof Error && spoken.has(error.name)) return error.message;
  const { name, code, place = [] } = traceOf(error);
  return [`This is a fault of Orglink’s own: ${name}${code ? ` (${code})` : ""}.`, ...place].join("\n");
}
