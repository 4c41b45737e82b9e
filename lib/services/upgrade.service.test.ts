import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import { Secret } from "#lib/domain/secret";
import { currentActor } from "#lib/identity/current-actor";
import { openIdentity } from "#lib/identity/open-identity";
import { sessionSecret } from "#lib/identity/session-secret";
import { browserHeaders } from "#lib/identity/testing/open-test-identity";
import { openKeptSecret } from "#lib/services/setups/steps/open-kept-secret";
import type { Store } from "#lib/store/database";
import { startJobQueue } from "#lib/store/job-queue";
import { findConnection, findSealedConsumerSecret } from "#lib/store/queries/connections";
import { findSetup } from "#lib/store/queries/setups";
import { parseKeyring } from "#lib/vault/keyring";
import { open } from "#lib/vault/seal";
import { connectionSecret } from "./secret-bindings.ts";
import {
  acmeConnection,
  type Counts,
  keysOfNovember,
  lastInstant,
  northwind,
  olivia,
  openEmbeddedOfNovember,
  openPostgresOfNovember,
  rowsNow,
  sessionToken,
  waitingSetup,
} from "./testing/store-of-november-2026.ts";
import { openTestInstance, type TestInstance } from "./testing/test-instance.ts";

const { postgres } = inject("stores");

describe("a store of November 2026 on the embedded engine", () => opensWhole(openEmbeddedOfNovember));
describe.skipIf("missing" in postgres)("a store of November 2026 on PostgreSQL", () =>
  opensWhole(() => openPostgresOfNovember("missing" in postgres ? "" : postgres.url)),
);

function opensWhole(openStore: () => Promise<{ store: Store; before: Counts }>): void {
  let store: Store;
  let before: Counts;
  let instance: TestInstance;
  beforeAll(async () => {
    ({ store, before } = await openStore());
    const keyring = parseKeyring(new Secret(keysOfNovember), "the fixture");
    if (!keyring.ok) throw new Error(keyring.problem.message);
    const tested = openTestInstance({ kind: store.kind, db: store.db, store });
    instance = { ...tested, keyring: keyring.value, now: () => lastInstant };
  });
  afterAll(() => store.close());

  test("has every row it had", async () => {
    const { user, connection, setup, check_run, audit_event, session } = before;
    expect({ user, connection, setup, check_run, audit_event, session }).toEqual({
      user: 1,
      connection: 1,
      setup: 3,
      check_run: 3,
      audit_event: 7,
      session: 1,
    });
    expect(await rowsNow(store)).toMatchObject(before);
  });

  test("keeps whoever was signed in signed in", async () => {
    // The cookie ends by the machine's clock, a week after the fixture was made.
    await store.executeSql(
      "update session set expires_at = now() + interval '1 day', updated_at = now(), created_at = now()",
    );
    const secret = await sessionSecret(store.db, instance.keyring);
    const identity = openIdentity({
      ...instance.identity,
      url: new URL("http://127.0.0.1:3000"),
      secret,
      now: () => new Date(),
    });
    const signature = createHmac("sha256", secret.reveal()).update(sessionToken).digest("base64");
    const headers = browserHeaders([{ name: "orglink.session_token", value: `${sessionToken}.${signature}` }]);
    expect(await currentActor(identity, headers)).toMatchObject({
      userId: olivia,
      workspaceId: northwind,
      role: "admin",
    });
  });

  test("opens the Consumer Secrets it sealed, of a connection and of a setup that waits", async () => {
    const connection = await findConnection(store.db, northwind, acmeConnection);
    const sealed = await findSealedConsumerSecret(store.db, northwind, acmeConnection);
    if (!connection || !sealed) throw new Error("the connection is gone");
    expect(open(instance.keyring, sealed, connectionSecret(connection)).ok).toBe(true);
    const setup = await findSetup(store.db, northwind, waitingSetup);
    const kept = { workspaceId: northwind, setupId: waitingSetup, myDomain: setup?.myDomain as MyDomain };
    expect((await openKeptSecret(instance, kept)).ok).toBe(true);
  });

  test("makes the try that was waiting when it stopped", async () => {
    // pg-boss reads the machine's clock and forgets a job after two weeks.
    await store.executeSql(
      "update pgboss.job set start_after = now(), created_on = now(), keep_until = now() + interval '1 day'",
    );
    const faults: unknown[] = [];
    const queue = await startJobQueue(store, (fault) => faults.push(fault));
    const tried = new Promise<string>((resolve) => {
      void queue.work("try-waiting-setup", async ({ setupId }) => resolve(setupId));
    });
    expect(await tried).toBe(waitingSetup);
    await queue.stop();
    expect(faults).toEqual([]);
  });
}
