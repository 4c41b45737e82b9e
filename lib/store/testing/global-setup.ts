import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/pglite";
import type { TestProject } from "vitest/node";
import { Secret } from "#lib/domain/secret";
import { migrate } from "../migrate.ts";
import { openPglite } from "../pglite.ts";
import { openPostgres } from "../postgres.ts";
import * as schema from "../schema.ts";
import { prepareTrigrams } from "../trigrams.ts";
import { makeDatabase, type PostgresCluster, startPostgresCluster } from "./postgres-cluster.ts";

/** What the test files are offered: a PostgreSQL server with a migrated database, or why not, and a migrated embedded store; both to copy. */
export interface OfferedStores {
  readonly postgres:
    | { readonly version: string; readonly url: string; readonly migrated: string }
    | { readonly missing: string };
  readonly embeddedCopy: string;
}

declare module "vitest" {
  interface ProvidedContext {
    stores: OfferedStores;
  }
}

/** Makes what every store test needs once per run, and takes it away again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "orglink-test-store-"));
  const [cluster, embeddedCopy] = await Promise.all([startPostgresCluster(), makeEmbeddedCopy(folder)]);
  const postgres = "missing" in cluster ? cluster : await withMigrated(cluster);
  project.provide("stores", { postgres, embeddedCopy });
  return async () => {
    if (!("missing" in cluster)) await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function withMigrated({ version, url }: PostgresCluster) {
  const server = url("postgres");
  const migrated = await makeDatabase(server);
  const store = await openPostgres(new Secret(migrated));
  if (!store.ok) throw new Error(store.problem.message);
  await store.value.close();
  return { version, url: server, migrated };
}

/** Making a store takes seconds, copying one a fraction of a second. */
async function makeEmbeddedCopy(folder: string): Promise<string> {
  const client = await openPglite({});
  const db = drizzle(client, { schema });
  await migrate(db);
  await prepareTrigrams(db);
  const dump = await client.dumpDataDir("none");
  await client.close();
  const path = join(folder, "store.tar");
  writeFileSync(path, Buffer.from(await dump.arrayBuffer()));
  return path;
}
