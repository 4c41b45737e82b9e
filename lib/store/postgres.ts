import { drizzle } from "drizzle-orm/node-postgres";
import { Client, type ClientConfig, Pool } from "pg";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { Store, StoreProblem, Trigrams } from "./database.ts";
import { migrate } from "./migrate.ts";
import { asStoreErrors, onlyStoreErrors } from "./only-store-errors.ts";
import * as schema from "./schema.ts";
import { statementName } from "./statement-name.ts";
import { prepareTrigrams } from "./trigrams.ts";

const oldestServer = 150_000;

const limits = { connectionTimeoutMillis: 5_000, keepAlive: true, application_name: "orglink" };
const poolLimits = {
  ...limits,
  max: 10,
  idleTimeoutMillis: 30_000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 30_000,
};

/**
 * Opens PostgreSQL 15 or later at `databaseUrl` and migrates it. Each process keeps at most 10 connections; a statement
 * ends after 15 seconds, a connection attempt after 5.
 */
export async function openPostgres(databaseUrl: Secret): Promise<Result<Store, StoreProblem>> {
  const connectionString = databaseUrl.reveal();
  // Node's own error for such an address carries the whole of it, password included.
  if (!URL.canParse(connectionString)) return refuse(unreadableUrl);
  const migrated = await migrateAlone({ ...limits, connectionString });
  if (!migrated.ok) return migrated;

  const pool = new Pool({ ...poolLimits, connectionString });
  // Without a listener a connection that dies while idle ends the process. The pool opens another at the next query.
  pool.on("error", () => {});
  // Likewise one that dies inside a transaction, between two statements: the next of them fails, and that is enough.
  pool.on("connect", (client) => void client.on("error", () => {}));
  return ok({
    kind: "postgres",
    trigrams: migrated.value,
    db: onlyStoreErrors(drizzle(pool, { schema })),
    executeSql: (text, values) =>
      asStoreErrors(statementName(text), async () => {
        const answer: unknown = await pool.query(text, values);
        const results = [answer].flat() as { rows: unknown[] }[];
        return results.findLast((result) => result.rows.length > 0) ?? { rows: [] };
      }),
    close: () => asStoreErrors("close", () => pool.end()),
  });
}

/** Migrates over a connection without a statement limit: waiting for another replica's migration is not a fault. */
async function migrateAlone(config: ClientConfig): Promise<Result<Trigrams, StoreProblem>> {
  const client = new Client(config);
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    return refuse(unreachable(client, error));
  }
  try {
    const asked = "select current_setting('server_version_num') as version";
    const { rows } = await asStoreErrors("select", () => client.query<{ version: string }>(asked));
    const version = Number(rows[0]?.version);
    const db = onlyStoreErrors(drizzle(client, { schema }));
    if (version < oldestServer) return refuse(tooOld(version));
    const migrated = await migrate(db);
    return migrated.ok ? ok(await prepareTrigrams(db)) : migrated;
  } finally {
    await client.end();
  }
}

const unreadableUrl: StoreProblem = {
  code: "database-url-unreadable",
  message: "DATABASE_URL is not an address. Write it as postgresql://user:password@host:5432/database.",
};

function unreachable(client: Client, error: unknown): StoreProblem {
  const reason = error instanceof AggregateError ? error.errors.map(String).join("; ") : String(error);
  return {
    code: "database-unreachable",
    message: `The database ${client.database ?? ""} at ${client.host}:${client.port} does not let Orglink in: ${reason}`,
  };
}

const tooOld = (version: number): StoreProblem => ({
  code: "database-too-old",
  message: `Orglink needs PostgreSQL 15 or later; this server is ${Math.floor(version / 10_000)}.`,
});
