import { cpSync, existsSync } from "node:fs";
import { chmod, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { ok, type Result } from "#lib/domain/result";
import type { Store, StoreProblem } from "./database.ts";
import { emptyStoreFolder } from "./empty-store.ts";
import { lockStore } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { asStoreErrors, onlyStoreErrors } from "./only-store-errors.ts";
import { openPglite } from "./pglite.ts";
import { purgeWiped } from "./purge-wiped.ts";
import * as schema from "./schema.ts";
import { statementName } from "./statement-name.ts";
import { prepareTrigrams } from "./trigrams.ts";

// PGlite is 9 MB of WebAssembly. Compiling its busy parts again with the optimizing compiler takes seconds of both cores and
// 100 MB at every start, and queries are hardly faster for it.
for (const flag of ["--no-wasm-tier-up", "--no-wasm-dynamic-tiering"]) setFlagsFromString(flag);

export type EmbeddedOptions = {
  /** Copied at a first start; null makes a store from nothing. */
  readonly emptyStore?: string | null;
  /** Told of what fails in the background. */
  readonly report?: (error: unknown) => void;
};

/**
 * Opens the store in `dataDir` for this process alone, making it at the first start, and migrates it. A first start copies
 * the empty store of the build where there is one.
 */
export async function openEmbedded(
  dataDir: string,
  { emptyStore = emptyStoreFolder(), report = () => {} }: EmbeddedOptions = {},
): Promise<Result<Store, StoreProblem>> {
  const lock = lockStore(dataDir);
  if (!lock.ok) return lock;
  try {
    const store = embeddedStore(await openFiles(join(dataDir, "store"), emptyStore), {
      onClosed: lock.value.release,
      report,
    });
    const migrated = await migrate(store.db);
    if (!migrated.ok) {
      await store.close();
      return migrated;
    }
    return ok({ ...store, trigrams: await prepareTrigrams(store.db) });
  } catch (error) {
    lock.value.release();
    throw error;
  }
}

/** Wraps an open PGlite as a store; `onClosed` runs when it has ended. */
export function embeddedStore(
  client: PGlite,
  { onClosed = () => {}, report = () => {} }: { onClosed?: () => void; report?: (error: unknown) => void } = {},
): Store {
  const purge = purgeWiped(client, report);
  return {
    kind: "embedded",
    trigrams: "all",
    db: onlyStoreErrors(drizzle(client, { schema, logger: { logQuery: purge.note } })),
    executeSql: (text, values) =>
      asStoreErrors(statementName(text), async () => {
        if (values && values.length > 0) return client.query(text, values);
        const results = await client.exec(text);
        return results.findLast((result) => result.rows.length > 0) ?? { rows: [] };
      }),
    async close() {
      await purge.finish();
      if (!client.closed) await asStoreErrors("close", () => client.close());
      onClosed();
    },
  };
}

/** A new store is made beside its place and moved there whole, so that a first start cut off leaves no half of one. */
async function openFiles(folder: string, emptyStore: string | null): Promise<PGlite> {
  if (!existsSync(folder)) {
    const draft = `${folder}.draft`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o700 });
    if (emptyStore && existsSync(emptyStore)) cpSync(emptyStore, draft, { recursive: true });
    else await (await openPglite({ dataDir: draft })).close();
    await rename(draft, folder);
  }
  await chmod(folder, 0o700);
  return openPglite({ dataDir: folder });
}
