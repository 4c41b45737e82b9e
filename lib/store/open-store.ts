import type { Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { Store, StoreProblem } from "./database.ts";

export interface StoreConfig {
  /** `DATABASE_URL`; null means the embedded store. */
  readonly databaseUrl: Secret | null;
  readonly dataDir: string;
}

type Opening = Promise<Result<Store, StoreProblem>>;

// Next loads this module several times in one process; the global symbol registry is what they share.
const shared = globalThis as { [key: symbol]: Opening | undefined };
const storeKey = Symbol.for("orglink.store");

/**
 * The one store of this process: opened and migrated by the first call, the same for every later one, whatever they
 * pass. An opening that failed is tried again by the next call; a store that was closed is opened anew.
 */
export function openStore(config: StoreConfig): Opening {
  const opening = shared[storeKey] ?? remembered(openOnce(config));
  shared[storeKey] = opening;
  return opening;
}

/** Closes the store of this process, if one is open. */
export async function closeStore(): Promise<void> {
  const opened = await shared[storeKey];
  if (opened?.ok) await opened.value.close();
}

function remembered(opening: Opening): Opening {
  const forget = () => {
    if (shared[storeKey] === kept) shared[storeKey] = undefined;
  };
  const kept: Opening = opening.then(
    (result) => {
      if (!result.ok) {
        forget();
        return result;
      }
      const store = result.value;
      const close = () => {
        forget();
        return store.close();
      };
      return { ok: true, value: { ...store, close } };
    },
    (error) => {
      forget();
      throw error;
    },
  );
  return kept;
}

/** Each driver is loaded only where it is used: PGlite's WebAssembly costs a replica on PostgreSQL nothing. */
async function openOnce({ databaseUrl, dataDir }: StoreConfig): Opening {
  if (databaseUrl && !databaseUrl.isEmpty) {
    const { openPostgres } = await import("./postgres.ts");
    return openPostgres(databaseUrl);
  }
  const { openEmbedded } = await import("./embedded.ts");
  return openEmbedded(dataDir);
}
