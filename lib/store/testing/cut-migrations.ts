import type { MigrationMeta } from "drizzle-orm/migrator";
import { knownMigrations } from "../migrate.ts";

/** So many migrations a store of November 2026 has had. */
const ofNovember = 5;

/** How many statements those have that it has not had. */
export const statementsToCut = (): number =>
  knownMigrations()
    .slice(ofNovember)
    .reduce((count, { sql }) => count + sql.length, 0);

/** The statement at which the process of `migrate-until.ts` stops. */
export const holdMarker = "select 'the power is cut here'";

/** All migrations, with a statement that changes nothing after so many of those that a store of November 2026 has not had. */
export const holdAfter = (statements: number): readonly MigrationMeta[] => insertedAfter(statements, holdMarker);
/** The same with a statement that fails. */
export const failAfter = (statements: number): readonly MigrationMeta[] => insertedAfter(statements, "select 1 / 0");

function insertedAfter(statements: number, inserted: string): readonly MigrationMeta[] {
  const migrations = knownMigrations();
  let left = statements;
  const at = migrations.findIndex(({ sql }, index) => {
    if (index < ofNovember) return false;
    if (left < sql.length || index === migrations.length - 1) return true;
    left -= sql.length;
    return false;
  });
  return migrations.map((one, index) => (index === at ? { ...one, sql: one.sql.toSpliced(left, 0, inserted) } : one));
}
