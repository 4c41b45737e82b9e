import { readFileSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { drizzle as overPostgres } from "drizzle-orm/node-postgres";
import { drizzle as overPglite } from "drizzle-orm/pglite";
import { Client } from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { Secret } from "#lib/domain/secret";
import type { Database, Store } from "../database.ts";
import { embeddedStore } from "../embedded.ts";
import { migrate } from "../migrate.ts";
import { openPglite } from "../pglite.ts";
import { openPostgres } from "../postgres.ts";
import * as schema from "../schema.ts";
import { makeDatabase } from "./postgres-cluster.ts";
import type { Ask } from "./store-contents.ts";

/** What the stores do not hold of the two instances, which nobody else has ever run. */
export type InstanceOfNovember = {
  readonly keys: string;
  /** A minute after its power was cut: the checks of then are over, the tries due. */
  readonly restartedAt: Date;
  /** What the owner's two browsers send as `Cookie`; the second is known from a sign-in before. */
  readonly firstBrowser: string;
  readonly secondBrowser: string;
};

export const november: Readonly<Record<Store["kind"], InstanceOfNovember>> = {
  embedded: {
    keys: "k5a6f65bb:XunSK7KtBRzLk2dVsjuvyZyy11G2UmXeyKOCIqtCHhk=",
    restartedAt: new Date("2026-11-28T08:02:21.264Z"),
    firstBrowser:
      "orglink.session_token=hAOKSRbCojbTA7PvhpHSl2ftaeH3QMHp.dffp%2Fy2I4PC4eocGoFyZlcSXhO3C0iUP0zDc6Sh5zo0%3D",
    secondBrowser:
      "orglink.session_token=TSvBfkH2iKRmCZYSF2pFFd8Tzm65KLMv.QrJz2uHcu4PHbRl0Ic7whR8gxpkGQJcMNyAe44e62LU%3D; orglink.known_browser=TLVo4qUEia53RyIFdRvkHA.tp7cxg.ZS2ivaK3J2jrwv4bMvdUTV6MaLo_Gfx48oJrtT3ucog",
  },
  postgres: {
    keys: "k2ec205c1:vSOvB0IaV1e6r9FSpk4WfN3VcNOh5aAlmGYB2uLvJv4=",
    restartedAt: new Date("2026-11-28T08:02:53.276Z"),
    firstBrowser:
      "orglink.session_token=12KuFPDDCHykph0hThJoHF6yMKqATeT6.lgLiLpFxDIboNtHM5E%2FkwuI9DQEfuuRAmRr8xBq0iNk%3D",
    secondBrowser:
      "orglink.session_token=1fJbjnubCsrSopqynHqYcazJ0nbO78HJ.9JFboTP%2FFlYSs8cC1Jda3byQLAGn%2B%2FkywQJbXcrhBeE%3D; orglink.known_browser=YPZiQr_o51mibDstTLYkUA.tp7cyc.UL9xubg1CauBQ3mMRyduh37bIBiwGshdPKYC8tjU4L8",
  },
};

/** The owner of both instances. From 127.0.0.1 somebody typed eleven wrong passwords just before the power was cut. */
export const olivia = {
  email: "olivia@northwind.example",
  password: "canary-password-INVENTED-4711",
  name: "Olivia Owner",
} as const;
export const guessingAddress = "127.0.0.1";

/** A store as that release left it. */
export type OldStore = {
  readonly kind: Store["kind"];
  /** Plain SQL, before and after it is opened. */
  readonly ask: Ask;
  /** A connection that migrates nothing by itself. */
  readonly db: Database;
  /** Opens it as a start does. */
  open(): Promise<Store>;
  close(): Promise<void>;
};

const dumpOf = (kind: Store["kind"]) =>
  readFileSync(new URL(`./stores/november-2026.${kind}.sql`, import.meta.url), "utf8") + asIfToday(november[kind]);

/** Sessions and queued jobs are measured by the machine's clock, which no test can move: they are as old as at that restart. */
const asIfToday = ({ restartedAt }: InstanceOfNovember) => {
  const later = `now() - '${restartedAt.toISOString()}'::timestamptz`;
  const instants = ["start_after", "created_on", "started_on", "completed_on", "keep_until", "heartbeat_on"];
  return `
    update public.session set expires_at = expires_at + (${later});
    update pgboss.job set ${instants.map((name) => `${name} = ${name} + (${later})`).join(", ")};
    -- A minute had begun, and what it has done was not passed on yet: on one of the two it was so when the power was cut.
    update pgboss.job set state = 'created', started_on = null, completed_on = null where name = '__pgboss__send-it';`;
};

/** Makes the embedded store, in memory or in a folder. */
export async function restoreEmbedded(folder?: string): Promise<PGlite> {
  const client = await openPglite(folder === undefined ? {} : { dataDir: folder });
  await client.exec(dumpOf("embedded"));
  return client;
}

/** Makes the store of PostgreSQL in a new database of a server, and answers its address. */
export async function restorePostgres(serverUrl: string): Promise<string> {
  const url = await makeDatabase(serverUrl);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(dumpOf("postgres")).finally(() => client.end());
  return url;
}

async function oldEmbedded(): Promise<OldStore> {
  const client = await restoreEmbedded();
  return {
    kind: "embedded",
    ask: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
    db: overPglite(client, { schema }),
    async open() {
      const store = embeddedStore(client);
      const migrated = await migrate(store.db);
      if (!migrated.ok) throw new Error(migrated.problem.message);
      return store;
    },
    close: async () => void (client.closed || (await client.close())),
  };
}

async function oldPostgres(serverUrl: string): Promise<OldStore> {
  const url = await restorePostgres(serverUrl);
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    kind: "postgres",
    ask: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
    db: overPostgres(client, { schema }),
    async open() {
      const store = await openPostgres(new Secret(url));
      if (!store.ok) throw new Error(store.problem.message);
      return store.value;
    },
    close: () => client.end(),
  };
}

/** Runs the same tests on both stores; `old` is there inside tests and hooks. */
export function withStoresOfNovember(define: (old: () => OldStore) => void): void {
  const { postgres } = inject("stores");
  describe("an embedded store of November 2026", () => define(restored(oldEmbedded)));
  describe.skipIf("missing" in postgres)("a store of November 2026 on PostgreSQL", () =>
    define(restored(() => oldPostgres("missing" in postgres ? "" : postgres.url))),
  );
}

function restored(restore: () => Promise<OldStore>): () => OldStore {
  let store: OldStore | undefined;
  beforeAll(async () => {
    store = await restore();
  });
  afterAll(() => store?.close());
  return () => {
    if (!store) throw new Error("The store is there inside tests and hooks only.");
    return store;
  };
}
