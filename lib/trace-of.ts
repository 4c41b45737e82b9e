/** What the log says of an error: enough to find its cause, and nothing that anybody typed or the store holds. */
export type Trace = {
  readonly name: string;
  readonly code?: string;
  /** Where the store failed: the statement's verb and table, and the constraint that refused it. */
  readonly statement?: string;
  readonly constraint?: string;
  /** The same of what caused it. */
  readonly cause?: { readonly name: string; readonly code?: string };
  /** Function, file and line, the innermost first. */
  readonly place: readonly string[];
};

const mostPlaces = 8;
const mostCauses = 5;
const framePattern =
  /^ {4}at (?:(?:async |new )*[\w$.<>#[\] ]{1,120} \()?(?:file:\/\/|node:|\/|[A-Z]:\\)[^\s()]{1,300}:\d+:\d+\)?$/;

/**
 * Name, code and place of whatever was thrown; never its message, which in an error of a database driver holds the values of
 * the query. A name or code that is none, or rows of the message that look like places, are left out. Never throws.
 */
export function traceOf(error: unknown): Trace {
  try {
    const failed = storeErrorIn(error);
    const cause = propertyOf(error, "cause");
    return {
      ...nameAndCode(error),
      ...named("statement", propertyOf(failed, "statement")),
      ...named("constraint", propertyOf(failed, "constraint")),
      ...(cause instanceof Error ? { cause: nameAndCode(cause) } : {}),
      place: placeOf(error),
    };
  } catch {
    return { name: "unreadable", place: [] };
  }
}

/** Name and code alone. */
export function nameAndCode(error: unknown): { name: string; code?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name } = error;
  return { name: isWord(name) ? name : "Error", ...named("code", propertyOf(error, "code")) };
}

/** Whether something failed because the store does not answer: stopped, out of reach, or not letting anybody in. */
export const isStoreAway = (error: unknown): boolean => propertyOf(storeErrorIn(error), "isAway") === true;

/** The store's error, by itself or under what another library made of it; null when it was not the store. */
export function storeErrorIn(error: unknown): Error | null {
  let at = error;
  for (let depth = 0; depth < mostCauses && at instanceof Error; depth += 1) {
    if (isStoreError(at)) return at;
    at = at.cause;
  }
  return null;
}

function placeOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || typeof error.stack !== "string") return [];
  const { stack, message } = error;
  const after = message === "" ? -1 : stack.indexOf(message);
  const rows = (after < 0 ? stack : stack.slice(after + message.length)).split("\n");
  return rows
    .filter((row) => framePattern.test(row))
    .slice(0, mostPlaces)
    .map((row) => row.slice("    at ".length));
}

const isStoreError = (error: unknown): boolean => propertyOf(error, "kind") === "store-error";

const propertyOf = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? (of as Record<string, unknown>)[name] : undefined;

/** Names that programs give, of at most 60 characters: `TypeError`, `ERR_INVALID_URL`, `23505`, `insert check_run`. */
const isWord = (value: unknown): value is string => typeof value === "string" && /^\w[\w .:-]{0,59}$/.test(value);

const named = <Key extends string>(key: Key, value: unknown): { [K in Key]?: string } =>
  isWord(value) ? ({ [key]: value } as { [K in Key]?: string }) : {};
