import { randomBytes, randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Send } from "#lib/domain/check/wire-request";
import { Secret } from "#lib/domain/secret";
import { openWebhookExit } from "#lib/egress/webhook-exit";
import { readEnv } from "#lib/env";
import { openTestIdentity } from "#lib/identity/testing/open-test-identity";
import { openLog } from "#lib/log";
import { playing } from "#lib/salesforce/testing/recorded-org";
import type { JobQueue } from "#lib/store/job-queue";
import {
  auditEvent,
  checkBatch,
  checkRun,
  connection,
  delivery,
  look,
  notice,
  noticeChannel,
  project,
  recheck,
  remark,
  setup,
  setupTick,
  wait,
  workspace,
} from "#lib/store/schema";
import type { TestStore } from "#lib/store/testing/with-stores";
import { newKeyEntry, parseKeyring } from "#lib/vault/keyring";
import type { Instance } from "../instance.ts";

/** An instance whose clock stands still until a test moves it, and on whose network one org answers as the test says. */
export type TestInstance = Omit<Instance, "env" | "webhooks" | "mailer"> & {
  env: Instance["env"];
  /** Refuses everything until a test puts an exit of its own here. */
  webhooks: Instance["webhooks"];
  /** Null until a test puts a mailer of its own here. */
  mailer: Instance["mailer"];
  readonly clock: { at: Date };
  /** What Salesforce answers from now on; what was asked of it is in `requests`. */
  play(changed?: Parameters<typeof playing>[0]): ReturnType<typeof playing>;
  /** Answers calls by a function of the test's own. */
  answer(send: Send): void;
};

export function openTestInstance(store: TestStore): TestInstance {
  const keyring = parseKeyring(new Secret(newKeyEntry()), "the test");
  if (!keyring.ok) throw new Error(keyring.problem.message);
  const clock = { at: new Date("2026-11-20T09:00:00Z") };
  let send: Send = playing().send;
  return {
    env: readEnv({ NODE_ENV: "test", ORGLINK_DATA_DIR: join(tmpdir(), "orglink-no-such-folder") }),
    db: store.db,
    storeKind: store.kind,
    trigrams: store.store.trigrams,
    keyring: keyring.value,
    identity: openTestIdentity(store.db),
    door: { send: (request) => send(request), warm: () => undefined, close: () => undefined },
    webhooks: openWebhookExit({ hosts: "off" }),
    mailer: null,
    queue: quietQueue,
    log: openLog("silent"),
    now: () => clock.at,
    newId: randomUUID,
    randomBytes,
    clock,
    play(changed) {
      const org = playing(changed);
      send = org.send;
      return org;
    },
    answer(by) {
      send = by;
    },
  };
}

/** Takes every job and does none. */
const quietQueue: JobQueue = {
  send: async () => undefined,
  work: async () => undefined,
  stop: async () => undefined,
};

/** Every row that services write, for a before and an after. */
export async function allRows({ db }: Pick<Instance, "db">) {
  return {
    projects: await db.select().from(project).orderBy(project.id),
    setups: await db.select().from(setup).orderBy(setup.id),
    ticks: await db.select().from(setupTick).orderBy(setupTick.setupId, setupTick.control),
    connections: await db.select().from(connection).orderBy(connection.id),
    waits: await db.select().from(wait).orderBy(wait.setupId),
    looks: await db.select().from(look).orderBy(look.setupId),
    remarks: await db.select().from(remark).orderBy(remark.id),
    rechecks: await db.select().from(recheck).orderBy(recheck.connectionId),
    batches: await db.select().from(checkBatch).orderBy(checkBatch.id),
    rules: await db
      .select({ id: workspace.id, minutes: workspace.recheckMinutes })
      .from(workspace)
      .orderBy(workspace.id),
    channels: await db.select().from(noticeChannel).orderBy(noticeChannel.id),
    notices: await db.select().from(notice).orderBy(notice.id),
    deliveries: await db.select().from(delivery).orderBy(delivery.id),
    runs: await db.select().from(checkRun).orderBy(checkRun.id),
    events: await db.select().from(auditEvent).orderBy(auditEvent.id),
  };
}
