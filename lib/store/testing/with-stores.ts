import { openAsBlob } from "node:fs";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { Secret } from "#lib/domain/secret";
import type { Database, Store } from "../database.ts";
import { embeddedStore } from "../embedded.ts";
import { openPglite } from "../pglite.ts";
import { openPostgres } from "../postgres.ts";
import { makeDatabase } from "./postgres-cluster.ts";

/** The store under test, open from before the first test until after the last. */
export interface TestStore {
  readonly kind: Store["kind"];
  readonly db: Database;
  readonly store: Store;
}

type OfferedStore = TestStore & {
  /** Of the stores that a machine has one: what no store decides, and takes long, is tried on it alone. */
  readonly isChosen: boolean;
};

/**
 * Runs the same tests on an embedded store and on PostgreSQL, each new, migrated and empty for this file. Where the
 * machine has no PostgreSQL, those tests are skipped and their name says why.
 */
export function withStores(define: (testStore: OfferedStore) => void): void {
  const { postgres, embeddedCopy } = inject("stores");
  const isAlone = "missing" in postgres;
  describe("on the embedded store", () => define(opened("embedded", isAlone, () => copyEmbedded(embeddedCopy))));
  if (isAlone) {
    describe.skip(`on PostgreSQL (skipped: ${postgres.missing})`, () => define(opened("postgres", false, unreachable)));
  } else {
    describe(`on PostgreSQL ${postgres.version}`, () => define(opened("postgres", true, () => newDatabase(postgres))));
  }
}

/**
 * The same on one store, PostgreSQL where the machine has it: for rules that no store decides, whose queries other tests
 * run on both.
 */
export function withOneStore(define: (testStore: OfferedStore) => void): void {
  const { postgres, embeddedCopy } = inject("stores");
  if ("missing" in postgres) {
    describe("on the embedded store", () => define(opened("embedded", true, () => copyEmbedded(embeddedCopy))));
  } else {
    describe(`on PostgreSQL ${postgres.version}`, () => define(opened("postgres", true, () => newDatabase(postgres))));
  }
}

function opened(kind: Store["kind"], isChosen: boolean, open: () => Promise<Store>): OfferedStore {
  let store: Store | undefined;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close());
  const current = () => store ?? unreachable();
  return {
    kind,
    isChosen,
    get store() {
      return current();
    },
    get db() {
      return current().db;
    },
  };
}

function unreachable(): never {
  throw new Error("The store is open inside tests and hooks only.");
}

async function copyEmbedded(path: string): Promise<Store> {
  return embeddedStore(await openPglite({ loadDataDir: await openAsBlob(path) }));
}

async function newDatabase({ url, migrated }: { url: string; migrated: string }): Promise<Store> {
  const store = await openPostgres(new Secret(await makeDatabase(url, { template: migrated })));
  if (!store.ok) throw new Error(store.problem.message);
  return store.value;
}
