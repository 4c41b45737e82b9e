import { randomBytes } from "node:crypto";
import type { Principal } from "#lib/domain/people/principal";
import { Secret } from "#lib/domain/secret";
import { type Door, openDoor } from "#lib/egress/door";
import { openWebhookExit } from "#lib/egress/webhook-exit";
import { readEnv } from "#lib/env";
import { openIdentity } from "#lib/identity/open-identity";
import { openLog } from "#lib/log";
import { type Instance, systemClock } from "#lib/services/instance";
import type { Store } from "#lib/store/database";
import type { JobQueue } from "#lib/store/job-queue";
import { member, user, workspace } from "#lib/store/schema";
import { newKeyEntry, parseKeyring } from "#lib/vault/keyring";

/** An instance of services over a store of the benchmark's own, without a server around it. */
export function benchInstance(store: Pick<Store, "db" | "kind" | "trigrams">, door: Door = openDoor()): Instance {
  const env = readEnv({ NODE_ENV: "production", ORGLINK_LOG_LEVEL: "silent", ORGLINK_PRACTICE_ORG: "on" });
  const keyring = parseKeyring(new Secret(newKeyEntry()), "the benchmark");
  if (!keyring.ok) throw new Error(keyring.problem.message);
  const identity = openIdentity({
    db: store.db,
    url: env.url,
    secret: new Secret(randomBytes(32).toString("base64url")),
    sessionIdleMs: env.sessionIdleMs,
    sessionMaxMs: env.sessionMaxMs,
    now: systemClock.now,
    newId: systemClock.newId,
    report: () => undefined,
  });
  const { db, kind, trigrams } = store;
  const log = openLog("silent");
  const exits = { door, webhooks: openWebhookExit({ hosts: "off" }), mailer: null };
  return {
    env,
    db,
    storeKind: kind,
    trigrams,
    keyring: keyring.value,
    identity,
    ...exits,
    queue: noQueue,
    log,
    ...systemClock,
  };
}

/** Nothing that is measured here leaves work for later. */
const noQueue: JobQueue = {
  send: () => Promise.reject(new Error("no job was expected")),
  work: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

/** Somebody who may do everything, with a workspace of their own. */
export async function saveAdmin({ db, newId, now }: Instance): Promise<Extract<Principal, { kind: "person" }>> {
  const userId = newId();
  const workspaceId = newId();
  const role = "admin";
  const person = { name: "Olivia Owner", email: "olivia@northwind.example", emailVerified: true, isOwner: true };
  await db.insert(user).values({ id: userId, ...person });
  await db.insert(workspace).values({ id: workspaceId, name: "Northwind", slug: "northwind", createdAt: now() });
  await db.insert(member).values({ id: newId(), workspaceId, userId, role, createdAt: now() });
  return { kind: "person", userId, role, isOwner: true, reach: { workspaceId, to: "all" } };
}
