import { Client } from "pg";
import { startPostgresCluster } from "#lib/store/testing/postgres-cluster";

type BenchPostgres = { readonly newDatabase: () => Promise<string>; readonly stop: () => Promise<void> };

/** A throw-away server from the machine's own PostgreSQL programs, on a Unix socket; or why there is none. */
export async function startBenchPostgres(): Promise<BenchPostgres | { readonly missing: string }> {
  const cluster = await startPostgresCluster();
  if ("missing" in cluster) return cluster;
  let made = 0;
  return {
    stop: () => cluster.stop(),
    newDatabase: async () => {
      made += 1;
      const name = `bench_${made}`;
      const client = new Client({ connectionString: cluster.url("postgres") });
      await client.connect();
      await client.query(`create database ${name}`).finally(() => client.end());
      return cluster.url(name);
    },
  };
}
