/** What kind of failure it was; the words are ours, so that they hold no value. */
export type Condition = { readonly code: string; readonly words: string; readonly isAway: boolean };

/** Of the SQLSTATEs those that somebody has to tell apart; pg-boss looks for "already exists" and "division by zero". */
const words: Readonly<Record<string, string>> = {
  "22012": "division by zero",
  "23502": "a value is missing",
  "23503": "the row it refers to is not there",
  "23505": "a row with this key is there",
  "23514": "a check refused it",
  "25P02": "the transaction has failed before",
  "25P03": "the transaction was idle for too long",
  "28000": "not let in",
  "28P01": "not let in",
  "3D000": "the database is not there",
  "40001": "another transaction came first",
  "40P01": "deadlock",
  "42501": "not permitted",
  "42601": "syntax error",
  "42701": "already exists",
  "42710": "already exists",
  "42723": "already exists",
  "42P01": "no such table",
  "42P06": "already exists",
  "42P07": "already exists",
  "53100": "the disk is full",
  "53300": "too many connections",
  "55P03": "the row is locked",
  "57014": "it took too long, or was cancelled",
  "57P01": "the database was stopped",
  "57P02": "the database has crashed",
  "57P03": "the database is starting or stopping",
};

/** Class 08 is the connection, 57P0x a database that stops or starts, 53300 one that takes nobody more. */
const awayStates = /^(?:08...|57P0[1-5]|53300)$/;

/** What Node says when there is nobody at the address, or when the line breaks. */
const brokenLine =
  /^E(?:CONNREFUSED|CONNRESET|CONNABORTED|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|NOENT|ACCES|HOSTUNREACH|HOSTDOWN|NETUNREACH|NETDOWN|ADDRNOTAVAIL)$/;

/** pg and PGlite give these no code. The texts are only looked at, never passed on. */
const lostConnection =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed|Client has already been connected|Connection ended)/i;
const closedStore = /^(?:Cannot use a pool after calling end|PGlite is (?:closed|closing)|Called end on pool)/i;

const unreachable: Condition = { code: "unreachable", words: "the database does not answer", isAway: true };
const closed: Condition = { code: "closed", words: "the store is closed", isAway: true };
const failed: Condition = { code: "failed", words: "unexpectedly", isAway: false };

/**
 * The condition of what a driver threw.
 * @see PostgreSQL, Appendix A "PostgreSQL Error Codes"
 */
export function conditionOf(driver: object): Condition {
  const { code, message } = driver as { code?: unknown; message?: unknown };
  const said = typeof message === "string" ? message : "";
  if (typeof code === "string" && brokenLine.test(code)) return unreachable;
  if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) {
    return { code, words: words[code] ?? "refused", isAway: awayStates.test(code) };
  }
  if (lostConnection.test(said)) return unreachable;
  return closedStore.test(said) ? closed : failed;
}
