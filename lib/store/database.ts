import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema.ts";

/** The store as queries see it: the same over the embedded PGlite and over PostgreSQL. A transaction is one too. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/**
 * What a search finds inside of words, of three letters or more: in every script, in Latin letters without accents and digits alone
 * (a database whose locale is C knows no others), or nothing: then it finds beginnings of words.
 */
export type Trigrams = "all" | "latin" | "none";

/** An open store. Inside a transaction use its handle only: the embedded store has one connection for everybody. */
export interface Store {
  readonly kind: "embedded" | "postgres";
  /** What a search finds inside of words. */
  readonly trigrams: Trigrams;
  readonly db: Database;
  /** Runs SQL for pg-boss: one statement with values, or several without. Answers the last result that has rows. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** Ends the connections and lets the next process in. Queries afterwards fail. */
  close(): Promise<void>;
}

/** Why a store does not open. The message is for the operator and never holds the database's password. */
export interface StoreProblem {
  readonly code:
    | "store-in-use"
    | "store-newer"
    | "store-unlockable"
    | "database-url-unreadable"
    | "database-unreachable"
    | "database-too-old";
  readonly message: string;
}
