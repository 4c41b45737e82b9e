import { openAsBlob } from "node:fs";
import { Client } from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { Secret } from "#lib/domain/secret";
import type { Database, Store } from "../database.ts";
import { embeddedStore } from "../embedded.ts";
import { openPglite } from "../pglite.ts";
import { openPostgres } from "../postgres.ts";

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
    describe(`on PostgreSQL ${postgres.version}`, () =>
      define(opened("postgres", true, () => newDatabase(postgres.url))));
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
    describe(`on PostgreSQL ${postgres.version}`, () =>
      define(opened("postgres", true, () => newDatabase(postgres.url))));
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

/** A database on the run's server, empty or a copy of another one nobody is connected to; it goes with the server. */
export async function makeDatabase(serverUrl: string, { template }: { template?: string } = {}): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  const copied = template ? ` template ${client.escapeIdentifier(new URL(template).pathname.slice(1))}` : "";
  await client.query(`create database ${client.escapeIdentifier(name)}${copied}`).finally(() => client.end());
  return serverUrl.replace("///postgres?", `///${name}?`);
}

async function newDatabase(serverUrl: string): Promise<Store> {
  const store = await openPostgres(new Secret(await makeDatabase(serverUrl)));
  if (!store.ok) throw new Error(store.problem.message);
  return store.value;
}
