import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Database, StoreProblem } from "./database.ts";

/**
 * Brings the tables to what this build knows, in one transaction: all of it or nothing. Replicas that start together
 * take turns, and the later ones find nothing to do. Refuses a store that a newer build has migrated.
 * The journal is drizzle's own, so its command line reads it too.
 */
export async function migrate(db: Database, migrations = knownMigrations()): Promise<Result<null, StoreProblem>> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('orglink.migrations'))`);
    await tx.execute(sql`create schema if not exists drizzle`);
    await tx.execute(sql`
      create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`);
    const latest = await latestMigrationAt(tx);
    const known = migrations.at(-1)?.folderMillis ?? 0;
    if (latest > known) return refuse(newerStore(latest, known));
    for (const migration of migrations.filter(({ folderMillis }) => folderMillis > latest)) await apply(tx, migration);
    return ok(null);
  });
}

/** The migrations this build was made with. */
export function knownMigrations(): readonly MigrationMeta[] {
  // A bundled module has another address than its source; the server then runs in the project's folder.
  const source = import.meta.url;
  const beside = source.startsWith("file:") ? [dirname(fileURLToPath(source))] : [];
  const folders = [...beside, join(process.cwd(), "lib/store")].map((folder) =>
    join(/* turbopackIgnore: true */ folder, "migrations"),
  );
  const migrationsFolder = folders.find((folder) => existsSync(join(folder, "meta/_journal.json")));
  if (!migrationsFolder) throw new Error(`No migrations in ${folders.join(" nor in ")}.`);
  return readMigrationFiles({ migrationsFolder });
}

async function latestMigrationAt(tx: Database): Promise<number> {
  const latest = sql<string>`(select max(created_at)::text from drizzle.__drizzle_migrations)`;
  const [row] = await tx.select({ latest }).from(sql`(values (1)) as one`);
  return Number(row?.latest ?? 0);
}

async function apply(tx: Database, migration: MigrationMeta): Promise<void> {
  for (const statement of migration.sql) await tx.execute(sql.raw(statement));
  const { hash, folderMillis } = migration;
  await tx.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`);
}

function newerStore(latest: number, known: number): StoreProblem {
  const day = (instantMs: number) => new Date(instantMs).toISOString().slice(0, 10);
  return {
    code: "store-newer",
    message: `The store was migrated by a newer Orglink (schema of ${day(latest)}; this build knows the one of ${day(known)}). Start the newer version, or restore a backup made before it.`,
  };
}
