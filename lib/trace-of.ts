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
      ...known("statement", failed),
      ...known("constraint", failed),
      ...(cause instanceof Error ? { cause: nameAndCode(cause) } : {}),
      place: placeOf(error),
    };
  } catch {
    return { name: "unreadable", place: [] };
  }
}

/** Name and code alone. */
export function nameAndCode(error: unknown): { name: string; code?: string } {
  if (!isErrorLike(error)) return { name: typeof error };
  return { name: "Error", ...known("name", error), ...known("code", error) };
}

/** Whether something failed because the store does not answer: stopped, out of reach, or not letting anybody in. */
export const isStoreAway = (error: unknown): boolean => propertyOf(storeErrorIn(error), "isAway") === true;

/** The store's error, by itself or under what another library made of it; null when it was not the store. */
export function storeErrorIn(error: unknown): object | null {
  let at = error;
  for (let depth = 0; depth < mostCauses && isErrorLike(at); depth += 1) {
    if (isStoreError(at)) return at;
    at = propertyOf(at, "cause");
  }
  return null;
}

function placeOf(error: unknown): readonly string[] {
  if (!isErrorLike(error)) return [];
  const stack = propertyOf(error, "stack");
  const message = propertyOf(error, "message");
  if (typeof stack !== "string") return [];
  const after = typeof message === "string" && message !== "" ? stack.indexOf(message) : -1;
  const rows = (after < 0 ? stack : stack.slice(after + String(message).length)).split("\n");
  return rows
    .filter((row) => framePattern.test(row))
    .slice(0, mostPlaces)
    .map((row) => row.slice("    at ".length));
}

/** The job queue passes the store's errors on as plain objects, spread out of them. */
const isErrorLike = (error: unknown): error is object => error instanceof Error || isStoreError(error);

const isStoreError = (error: unknown): boolean => propertyOf(error, "kind") === "store-error";

const propertyOf = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? (of as Record<string, unknown>)[name] : undefined;

/** How programs write these: `TypeError`, `ERR_INVALID_URL` or `23505`, `insert check_run`, `check_run_pkey`. */
const spellings = {
  name: /^[A-Za-z_$][\w$]{0,59}$/,
  code: /^\w[\w.:-]{0,39}$/,
  statement: /^[a-z]{1,20}(?: [a-z_]{1,63})?$/,
  constraint: /^\w{1,63}$/,
} as const;

/** A property that is spelled as it should be; else nothing. */
function known<Key extends keyof typeof spellings>(key: Key, of: unknown): { [K in Key]?: string } {
  const value = propertyOf(of, key);
  return typeof value === "string" && spellings[key].test(value) ? ({ [key]: value } as { [K in Key]?: string }) : {};
}
