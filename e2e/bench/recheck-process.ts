import { Secret } from "#lib/domain/secret";
import { recheckDue } from "#lib/services/rechecks/steps/recheck-due";
import { playingMany } from "#lib/services/testing/many-orgs";
import { openPostgres } from "#lib/store/postgres";
import { listenToStatements } from "#lib/store/testing/listen-to-statements";
import { parseKeyring } from "#lib/vault/keyring";
import { benchInstance } from "./bench-instance.ts";
import { benchOrgs } from "./bench-orgs.ts";

// A process of the benchmark that does as a server's job for due re-checks does, over orgs that answer at once. It is told what time
// it is, a minute after the other, and answers when nothing is due any more.

export type Told =
  | { readonly open: { readonly url: string; readonly keys: string; readonly count: number } }
  | { readonly at: number };
export type Answered =
  | { readonly ready: true }
  | { readonly checks: number; readonly tookMs: number; readonly statements: number };

let tick: ((at: Date) => Promise<Answered>) | undefined;

async function open({ url, keys, count }: { url: string; keys: string; count: number }): Promise<Answered> {
  const store = await openPostgres(new Secret(url));
  const keyring = parseKeyring(new Secret(keys), "the benchmark");
  if (!store.ok || !keyring.ok) throw new Error("the benchmark's store or keyring does not open");
  const { db } = store.value;
  const network = playingMany(benchOrgs(count));
  const door = { send: network.send, warm: () => undefined, close: () => undefined };
  let now = new Date();
  const queue = { send: async () => undefined, work: async () => undefined, stop: async () => undefined };
  const instance = { ...benchInstance(store.value, door), keyring: keyring.value, queue, now: () => now };
  const { sent } = listenToStatements(db);
  tick = async (at) => {
    now = at;
    const [before, checksBefore] = [sent.length, network.counts.checks];
    const begun = performance.now();
    await recheckDue(instance);
    const tookMs = performance.now() - begun;
    return { checks: network.counts.checks - checksBefore, tookMs, statements: sent.length - before };
  };
  return { ready: true };
}

process.on("message", (told: Told) => {
  const answer = "open" in told ? open(told.open) : tick?.(new Date(told.at));
  // A process that cannot go on ends, and whoever waits for its answer hears of that.
  Promise.resolve(answer).then(
    (answered) => process.send?.(answered),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
