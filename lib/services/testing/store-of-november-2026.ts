import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { Secret } from "#lib/domain/secret";
import type { Store } from "#lib/store/database";
import { embeddedStore } from "#lib/store/embedded";
import { migrate } from "#lib/store/migrate";
import { openPostgres } from "#lib/store/postgres";
import { makeDatabase } from "#lib/store/testing/with-stores";

const dump = () => readFileSync(new URL("./stores/november-2026.sql", import.meta.url), "utf8");

/** The keyring of that instance, which nobody has ever run. */
export const keysOfNovember = "k084850f8:8m0xhuXwZcb8Vs53PmVM0mUaII9NQu7NB3ugAU0Hb0s=";
/** When its last row was written: a second before its waiting setup is due. */
export const lastInstant = new Date("2026-11-28T04:49:49Z");

export const olivia = "311ac44d-79e6-48d6-9485-23d28b0dea55";
export const northwind = "b7719f61-f489-4d45-b478-db2c5431a27a";
export const acmeConnection = "c24904de-5dcb-4703-8670-6b4fb6e11df2";
export const waitingSetup = "6fe493a0-3388-4254-bed6-d9b764f7cc9c";
export const sessionToken = "yQG04EKoilc94dNAPquqorUCIaCWNvWR";

/** The rows of a table before anything newer touched them. */
export type Counts = Readonly<Record<string, number>>;

/** Runs one statement on whichever engine. */
type Run = (text: string) => Promise<{ rows: unknown[] }>;

async function countRows(run: Run): Promise<Counts> {
  const { rows } = await run("select tablename as name from pg_tables where schemaname = 'public' order by 1");
  const counts: [string, number][] = [];
  for (const { name } of rows as { name: string }[]) {
    const [row] = (await run(`select count(*)::int as n from public."${name}"`)).rows as { n: number }[];
    counts.push([name, row?.n ?? 0]);
  }
  return Object.fromEntries(counts);
}

/** Opens that store on the embedded engine as a start does, with how many rows each table had before. */
export async function openEmbeddedOfNovember(): Promise<{ store: Store; before: Counts }> {
  const client = await PGlite.create();
  await client.exec(dump());
  const before = await countRows((text) => client.query(text));
  const store = embeddedStore(client);
  const migrated = await migrate(store.db);
  if (!migrated.ok) throw new Error(migrated.problem.message);
  return { store, before };
}

/** The same on PostgreSQL. */
export async function openPostgresOfNovember(serverUrl: string): Promise<{ store: Store; before: Counts }> {
  const url = await makeDatabase(serverUrl);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(dump());
  const before = await countRows((text) => client.query(text));
  await client.end();
  const store = await openPostgres(new Secret(url));
  if (!store.ok) throw new Error(store.problem.message);
  return { store: store.value, before };
}

export const rowsNow = (store: Store): Promise<Counts> => countRows((text) => store.executeSql(text));
