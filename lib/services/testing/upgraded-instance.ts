import type { Actor } from "#lib/domain/people/principal";
import type { Result } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import type { WaitingView } from "#lib/domain/wait/waiting-view";
import { currentActor } from "#lib/identity/current-actor";
import { openAccess } from "#lib/identity/open-access";
import { sessionSecret } from "#lib/identity/session-secret";
import { signIn } from "#lib/identity/sign-in";
import { startJobs } from "#lib/jobs/start-jobs";
import { json, playing, tokenBody } from "#lib/salesforce/testing/recorded-org";
import { readCheckRun } from "#lib/services/checks/read-check-run";
import { retrySetup } from "#lib/services/setups/retry-setup";
import { readWaiting } from "#lib/services/waits/read-waiting";
import type { Store } from "#lib/store/database";
import { startJobQueue } from "#lib/store/job-queue";
import { interruptCheckRuns } from "#lib/store/queries/check-runs";
import type { InstanceOfNovember } from "#lib/store/testing/store-of-november-2026";
import { parseKeyring } from "#lib/vault/keyring";
import { openTestInstance, type TestInstance } from "./test-instance.ts";

/** An Orglink of today over a store of before: what its people and its start do with it. */
export type Upgraded = {
  readonly instance: TestInstance;
  /** Whoever a browser with these cookies is. */
  whoIs(cookies: string): Promise<Actor | null>;
  signIn(typed: { email: string; password: string }, from: { cookies: string; address: string }): Promise<string>;
  waitOf(who: Actor, setupId: string): Promise<Result<WaitingView, unknown>>;
  runOf(who: Actor, runId: string): Promise<Result<{ readonly state: string }, unknown>>;
  retry(who: Actor, setupId: string): Promise<Result<{ readonly status: string }, unknown>>;
  /** What a start puts right before it does jobs. */
  interruptRuns(): Promise<void>;
  /** Does jobs until it is stopped, which answers what failed. */
  startJobs(): Promise<{ stop(): Promise<readonly unknown[]> }>;
};

/** Opens the services of today over a migrated store. Every org on the network is well and is asked what is in `asked`. */
export async function openUpgraded(
  store: Store,
  { keys, restartedAt }: InstanceOfNovember,
): Promise<Upgraded & { readonly asked: ReturnType<typeof playing>["requests"] }> {
  const keyring = parseKeyring(new Secret(keys), "the fixture");
  if (!keyring.ok) throw new Error(keyring.problem.message);
  const tested = openTestInstance({ kind: store.kind, db: store.db, store });
  const instance: TestInstance = { ...tested, keyring: keyring.value };
  instance.clock.at = restartedAt;
  const access = openAccess({
    ...instance.access,
    url: new URL("http://127.0.0.1:3000"),
    secret: await sessionSecret(store.db, instance.keyring),
    now: instance.now,
  });
  const asked: ReturnType<typeof playing>["requests"] = [];
  instance.answer((request) => {
    asked.push(request);
    const itself = { ...tokenBody, instance_url: `https://${request.host}` };
    return playing({ token: json(200, itself) }).send(request);
  });

  return {
    instance,
    asked,
    whoIs: (cookies) => currentActor(access, new Headers({ cookie: cookies })),
    async signIn({ email, password }, { cookies, address }) {
      const from = { headers: new Headers({ cookie: cookies }), address };
      const begun = await signIn(access, { email, password: new Secret(password) }, from);
      return begun.ok ? "signed in" : begun.problem.code;
    },
    waitOf: (who, setupId) => readWaiting({ instance, who }, setupId),
    runOf: (who, runId) => readCheckRun({ instance, who }, runId),
    retry: (who, setupId) => retrySetup({ instance, who }, { setupId, runId: instance.newId() }),
    async interruptRuns() {
      await interruptCheckRuns(store.db, instance.now(), store.kind === "embedded" ? null : instance.now());
    },
    async startJobs() {
      const faults: unknown[] = [];
      const queue = await startJobQueue(store, (fault) => faults.push(fault));
      await startJobs({ ...instance, queue });
      return { stop: () => queue.stop().then(() => faults) };
    },
  };
}
