// A process of the tests: migrates the store in argv[3] as an opening does, and stops for ever after as many statements as
// argv[4] says, in the middle of the transaction. With "commit" it goes on when only the end is left, with "committed" it stops
// after that. When it is there, it says so.

import { writeSync } from "node:fs";
import { join } from "node:path";
import { drizzle as overPostgres } from "drizzle-orm/node-postgres";
import { drizzle as overPglite } from "drizzle-orm/pglite";
import { Client } from "pg";
import { lockStore } from "../lock.ts";
import { migrate } from "../migrate.ts";
import { openPglite } from "../pglite.ts";
import * as schema from "../schema.ts";
import { holdAfter, holdMarker, statementsToCut } from "./cut-migrations.ts";

const [, , kind = "", place = "", until = ""] = process.argv;

let isSaid = false;
function sayOnce(): void {
  if (!isSaid) writeSync(1, "here\n");
  isSaid = true;
}

/** Nothing in this process goes on any more. */
const stopForEver = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

const logger = {
  logQuery(statement: string) {
    if (statement !== holdMarker || until === "committed") return;
    sayOnce();
    if (until !== "commit") stopForEver();
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
  return overPglite(await openPglite({ dataDir: join(place, "store") }), { schema, logger });
}

const statements = /^\d+$/.test(until) ? Number(until) : statementsToCut();
const migrated = await migrate(await openStore(), holdAfter(statements));
if (!migrated.ok) throw new Error(migrated.problem.message);
sayOnce();
stopForEver();
