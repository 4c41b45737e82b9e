import { type Condition, conditionOf } from "./error-conditions.ts";

/**
 * What comes out of the store when it fails: which condition, which statement by verb and table, which constraint. Never the
 * text of a query, its values, the driver's own message or detail, or the driver's error as `cause`: a session's token and a
 * sealed secret are values like any other, and whoever catches this may print it whole.
 * Told by `kind` (`isStoreError`), because Next loads this module several times and each has a class of its own.
 */
export class StoreError extends Error {
  readonly kind = "store-error";
  /** PostgreSQL's SQLSTATE, or a word of ours: `unreachable`, `closed`, `failed`. */
  readonly code: string;
  /** As in `insert check_run`; the verb alone where no table of ours is named. */
  readonly statement: string;
  readonly constraint: string | null;
  /** Whether the store did not answer at all, so that trying again may help; nothing then says that a commit was not made. */
  readonly isAway: boolean;
  /** What Next gives the browser of an error on a page: the log has it, and the page sees whether the store was away. */
  readonly digest: string;

  constructor({ code, words, isAway }: Condition, statement: string, constraint: string | null) {
    super(`The store failed at ${statement}: ${words} (${[code, constraint].filter(Boolean).join(", ")})`);
    this.name = "StoreError";
    this.code = code;
    this.statement = statement;
    this.constraint = constraint;
    this.isAway = isAway;
    this.digest = `${isAway ? "store-away" : "store"}-${crypto.randomUUID().slice(0, 8)}`;
  }
}

export const isStoreError = (error: unknown): error is StoreError =>
  typeof error === "object" && error !== null && (error as { kind?: unknown }).kind === "store-error";

/**
 * Whether a statement failed because a row with this unique key is there already: somebody else was faster.
 * @see PostgreSQL, Appendix A "PostgreSQL Error Codes", 23505
 */
export const isUniqueViolation = (error: unknown): boolean => isStoreError(error) && error.code === "23505";

/** What a driver, or Drizzle around it, threw at a statement, as the store's own; one that is the store's own stays. */
export function storeErrorOf(thrown: unknown, statement: string): StoreError {
  if (isStoreError(thrown)) return thrown;
  const driver = innermost(thrown);
  const { constraint } = driver as { constraint?: unknown };
  const isName = typeof constraint === "string" && /^\w{1,63}$/.test(constraint);
  return new StoreError(conditionOf(driver), statement, isName ? constraint : null);
}

/** Drizzle wraps what the driver threw, and Node a failed connection by several addresses. */
function innermost(thrown: unknown): object {
  let found = thrown;
  for (let depth = 0; depth < 5; depth += 1) {
    const { cause, errors } = Object(found) as { cause?: unknown; errors?: unknown };
    const inner = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
    if (typeof inner !== "object" || inner === null) break;
    found = inner;
  }
  return Object(found);
}
