import type { Principal } from "#lib/domain/people/principal";
import type { Result } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import { openIdentity } from "#lib/identity/open-identity";
import { sessionSecret } from "#lib/identity/session-secret";
import { signIn } from "#lib/identity/sign-in";
import { startJobs } from "#lib/jobs/start-jobs";
import { json, playing, tokenBody } from "#lib/salesforce/testing/recorded-org";
import { readCheckRun } from "#lib/services/checks/read-check-run";
import { findVisitor, type Visitor } from "#lib/services/people/find-visitor";
import { readSetup, type SetupWithTicks } from "#lib/services/setups/read-setup";
import { retrySetup } from "#lib/services/setups/retry-setup";
import type { Store } from "#lib/store/database";
import { startJobQueue } from "#lib/store/job-queue";
import type { InstanceOfNovember } from "#lib/store/testing/store-of-november-2026";
import { type Keyring, parseKeyring } from "#lib/vault/keyring";
import { openTestInstance, type TestInstance } from "./test-instance.ts";

/** An Orglink of today over a store of before: what its people and its start do with it. */
export type Upgraded = {
  readonly keyring: Keyring;
  /** The forms sent to token endpoints so far: which key and which secret went where. */
  readonly sent: readonly { readonly host: string; readonly consumerKey: string; readonly consumerSecret: string }[];
  /** Whoever a browser with these cookies is. */
  visitor(cookies: string): Promise<Visitor>;
  signIn(typed: { email: string; password: string }, from: { cookies: string; address: string }): Promise<string>;
  setup(who: Principal, setupId: string): Promise<Result<SetupWithTicks, unknown>>;
  run(who: Principal, runId: string): Promise<Result<{ readonly state: string }, unknown>>;
  retry(who: Principal, setupId: string): Promise<Result<{ readonly status: string }, unknown>>;
  /** Does jobs as a start does, until they are stopped; that answers what failed. */
  startJobs(): Promise<{ stop(): Promise<readonly unknown[]> }>;
};

/** Opens the services of today over a migrated store, on a network where every org is well. */
export async function openUpgraded(store: Store, { keys, restartedAt }: InstanceOfNovember): Promise<Upgraded> {
  const keyring = parseKeyring(new Secret(keys), "the fixture");
  if (!keyring.ok) throw new Error(keyring.problem.message);
  const tested = openTestInstance({ kind: store.kind, db: store.db, store });
  tested.clock.at = restartedAt;
  const identity = openIdentity({
    ...tested.identity,
    url: new URL("http://127.0.0.1:3000"),
    secret: await sessionSecret(store.db, keyring.value),
    now: tested.now,
  });
  const instance: TestInstance = { ...tested, keyring: keyring.value, identity };
  const sent: Upgraded["sent"][number][] = [];
  instance.answer((request) => {
    const { client_id, client_secret } = request.form ?? {};
    if (client_id && client_secret instanceof Secret) {
      sent.push({ host: request.host, consumerKey: String(client_id), consumerSecret: client_secret.reveal() });
    }
    return playing({ token: json(200, { ...tokenBody, instance_url: `https://${request.host}` }) }).send(request);
  });

  return {
    keyring: keyring.value,
    sent,
    visitor: (cookies) => findVisitor(instance, new Headers({ cookie: cookies }), null),
    async signIn({ email, password }, { cookies, address }) {
      const from = { headers: new Headers({ cookie: cookies }), address };
      const begun = await signIn(identity, { email, password: new Secret(password) }, from);
      return begun.ok ? "signed in" : begun.problem.code;
    },
    setup: (who, setupId) => readSetup({ instance, who }, setupId),
    run: (who, runId) => readCheckRun({ instance, who }, runId),
    retry: (who, setupId) => retrySetup({ instance, who }, { setupId, runId: instance.newId() }),
    async startJobs() {
      const faults: unknown[] = [];
      const queue = await startJobQueue(store, {
        queue: (error) => faults.push(error),
        job: (failed, error) => faults.push({ failed, error }),
      });
      await startJobs({ ...instance, queue });
      return { stop: () => queue.stop().then(() => faults) };
    },
  };
}
