// A process of the tests: migrates the store in argv[3] as an opening does, and stops for ever after as many statements as
// argv[4] says, in the middle of the transaction; with "commit" it says when only the end is left, with "committed" it stops after that.

import { writeSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle as overPostgres } from "drizzle-orm/node-postgres";
import { drizzle as overPglite } from "drizzle-orm/pglite";
import { Client } from "pg";
import { lockStore } from "../lock.ts";
import { migrate } from "../migrate.ts";
import * as schema from "../schema.ts";
import { holdAfter, holdMarker, statementsToCut } from "./cut-migrations.ts";

const [, , kind = "", place = "", until = ""] = process.argv;

/** Says where it is; then nothing in this process goes on any more. */
function stopForEver(): void {
  writeSync(1, "stopped\n");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const logger = {
  logQuery(statement: string) {
    if (statement !== holdMarker) return;
    if (until === "commit") writeSync(1, "stopped\n");
    else if (until !== "committed") stopForEver();
  },
};

async function openStore() {
  if (kind === "postgres") {
    const client = new Client({ connectionString: place });
    await client.connect();
    return overPostgres(client, { schema, logger });
  }
  const lock = lockStore(place);
  if (!lock.ok) throw new Error(lock.problem.message);
  return overPglite(await PGlite.create(join(place, "store")), { schema, logger });
}

const statements = /^\d+$/.test(until) ? Number(until) : statementsToCut();
const migrated = await migrate(await openStore(), holdAfter(statements));
if (!migrated.ok) throw new Error(migrated.problem.message);
stopForEver();
