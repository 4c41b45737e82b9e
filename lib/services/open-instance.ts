import { isMyDomain } from "#lib/domain/address/my-domain";
import { Secret } from "#lib/domain/secret";
import { openDoor } from "#lib/egress/door";
import { openWebhookExit } from "#lib/egress/webhook-exit";
import { type Env, readEnv } from "#lib/env";
import { openIdentity } from "#lib/identity/open-identity";
import { sessionSecret } from "#lib/identity/session-secret";
import { openLog } from "#lib/log";
import { openMailer } from "#lib/mail/open-mailer";
import { readPracticeEndpoint } from "#lib/practice-org/endpoint";
import { startJobQueue } from "#lib/store/job-queue";
import { openStore } from "#lib/store/open-store";
import { findInstanceSetting, saveInstanceSettingIfAbsent } from "#lib/store/queries/instance-settings";
import { traceOf } from "#lib/trace-of";
import { openVault } from "#lib/vault/open-vault";
import { searchReach } from "#lib/words/search-reach";
import { type Instance, systemClock } from "./instance.ts";
import { sealClearAddresses } from "./notices/steps/seal-clear-addresses.ts";

/** Orglink cannot start: the message is for the operator, says what to do, and holds no secret. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "StartError";
  }
}

// Next loads this module several times in one process; the global symbol registry is what the copies share.
const shared = globalThis as { [key: symbol]: Promise<Instance> | undefined };
const instanceKey = Symbol.for("orglink.instance");

/**
 * The one instance of this process: store opened and migrated, keyring proven, door open.
 *
 * @throws StartError when the store is in use or unreachable, or the keyring is missing or another store's;
 * EnvError when a setting cannot be used. The next call tries again.
 */
export function openInstance(settings?: Env): Promise<Instance> {
  const opening =
    shared[instanceKey] ??
    openOnce(settings ?? readEnv()).catch((error: unknown) => {
      shared[instanceKey] = undefined;
      throw error;
    });
  shared[instanceKey] = opening;
  return opening;
}

async function openOnce(env: Env): Promise<Instance> {
  const databaseUrl = env.databaseUrl === null ? null : new Secret(env.databaseUrl);
  const log = openLog(env.logLevel);
  const reportFrom = (from: string) => (error: unknown) => log.error({ from, error: traceOf(error) }, `${from} failed`);
  const store = await openStore({ databaseUrl, dataDir: env.dataDir, report: reportFrom("store") });
  if (!store.ok) throw new StartError(store.problem.message);
  const { db, kind, trigrams } = store.value;
  if (trigrams !== "all") log.warn({ trigrams }, searchReach[trigrams]);
  const keys = env.keys === null ? null : new Secret(env.keys);
  const keyring = await openVault(
    { keys, storeKind: kind, dataDir: env.dataDir },
    {
      find: (key) => findInstanceSetting(db, key),
      saveIfAbsent: (key, value) => saveInstanceSettingIfAbsent(db, key, value),
    },
  );
  if (!keyring.ok) {
    await store.value.close();
    throw new StartError(keyring.problem.message);
  }
  const rules = { practice: env.isPracticeOrgOn, extraSuffixes: env.myDomainSuffixes };
  const door = openDoor({
    isAllowedHost: (host) => isMyDomain(host, rules),
    extraAuthorities: env.extraAuthorities,
    practice: () => (env.isPracticeOrgOn ? readPracticeEndpoint(env.dataDir) : null),
  });
  const webhooks = openWebhookExit({ hosts: env.webhookHosts, extraAuthorities: env.extraAuthorities });
  const mailer = openMailer(env);
  const identity = openIdentity({
    db,
    url: env.url,
    secret: await sessionSecret(db, keyring.value),
    sessionIdleMs: env.sessionIdleMs,
    sessionMaxMs: env.sessionMaxMs,
    now: systemClock.now,
    newId: systemClock.newId,
    report: (level, message) => log[level]({ from: "better-auth" }, message),
  });
  const queue = await startJobQueue(store.value, {
    queue: reportFrom("queue"),
    job: (failed, error) => log.error({ ...failed, error: traceOf(error) }, "job failed"),
  });
  await sealClearAddresses({ db, keyring: keyring.value, ...systemClock });
  const exits = { door, webhooks, mailer };
  return { env, db, storeKind: kind, trigrams, keyring: keyring.value, identity, ...exits, queue, log, ...systemClock };
}
