import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as schema from "./schema.ts";

const tables = new Set(
  Object.values(schema).flatMap((table) => (is(table, PgTable) ? [getTableConfig(table).name] : [])),
);

/** The queue's tables and drizzle's journal go by the name of their schema. */
const schemas = ["pgboss", "drizzle"];

const verbs = ["select", "insert", "update", "delete", "begin", "commit", "rollback", "savepoint", "release"];
const longest = 2_000;

/**
 * What a statement is called in an error: its verb and the first table it names, as in `insert check_run`. Made of names that
 * are known beforehand, so that nothing of a value that stands in the text can be in it.
 */
export function statementName(text: string): string {
  const names =
    text
      .slice(0, longest)
      .toLowerCase()
      .match(/[a-z_]+/g) ?? [];
  const verb = verbs.find(
    (known) => known === (names[0] === "with" ? names.find((name) => verbs.includes(name)) : names[0]),
  );
  const table = names.find((name) => tables.has(name) || schemas.includes(name));
  return [verb ?? "statement", table].filter(Boolean).join(" ");
}
