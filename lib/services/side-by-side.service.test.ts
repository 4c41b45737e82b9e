import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import { playing } from "#lib/salesforce/testing/recorded-org";
import { instanceScope } from "#lib/services/authorize";
import { cancelCheckRun } from "#lib/services/checks/cancel-check-run";
import { changeConnection } from "#lib/services/connections/change-connection";
import { deleteConnection } from "#lib/services/connections/delete-connection";
import { recheckConnection } from "#lib/services/connections/recheck-connection";
import { cancelSetup } from "#lib/services/setups/cancel-setup";
import { changeSetup } from "#lib/services/setups/change-setup";
import { connectOrg } from "#lib/services/setups/connect-org";
import { retrySetup } from "#lib/services/setups/retry-setup";
import { openKeptSecret } from "#lib/services/setups/steps/open-kept-secret";
import { wipeExpiredSecrets } from "#lib/services/setups/steps/wipe-expired-secrets";
import { tickControls } from "#lib/services/setups/tick-controls";
import { keepTrying } from "#lib/services/waits/keep-trying";
import { catchUpTries } from "#lib/services/waits/steps/catch-up";
import { tryWaitingSetup } from "#lib/services/waits/steps/try-waiting-setup";
import { stopTrying } from "#lib/services/waits/stop-trying";
import { interruptCheckRuns } from "#lib/store/queries/check-runs";
import { findSetup } from "#lib/store/queries/setups";
import { withStores } from "#lib/store/testing/with-stores";
import { allRows, openTestInstance, type TestInstance } from "./testing/test-instance.ts";
import {
  addressOf,
  formOf,
  newSetup,
  notYetKnown,
  people,
  savePeople,
  scopeOf,
  wrongSecret,
} from "./testing/workspaces.ts";

const { admin } = people;
const minuteMs = 60_000;
/** By how much the first of two is ahead: not at all, or by a lock or two, either of them. */
const byHowMuch = [0, 15, -15];
const widened = ["setup", "wait", "check_run", "connection", "setup_tick"];

/** A setup or a connection that everything of a pair is done to, and its run that is under way. */
type Subject = { readonly id: string; readonly runId: string; readonly name: string };
type Deed = (on: TestInstance, subject: Subject, finish: Finish) => Promise<unknown>;
/** Lets the run that is under way get its answer, and waits for what comes of it. */
type Finish = (end: "passed" | "refused" | "spreading") => Promise<unknown>;

const answers = { passed: {}, refused: wrongSecret, spreading: notYetKnown } as const;

const ofSetup: Readonly<Record<string, Deed>> = {
  "the run passes": (_on, _subject, finish) => finish("passed"),
  "the run is refused": (_on, _subject, finish) => finish("refused"),
  "the run fails as an app that is new": (_on, _subject, finish) => finish("spreading"),
  "cancel the setup": (on, { id }) => cancelSetup({ instance: on, who: admin }, id),
  "cancel the run": (on, { runId }) => cancelCheckRun({ instance: on, who: admin }, runId),
  "keep trying": (on, { id }) => keepTrying({ instance: on, who: admin }, id),
  "stop trying": (on, { id }) => stopTrying({ instance: on, who: admin }, id),
  "make the due try": (on, { id }) => tryWaitingSetup(on, { setupId: id }),
  "connect again": (on, { id, name }) => connectOrg({ instance: on, who: admin }, formOf(id, { name })),
  "test again": (on, { id }) => retrySetup({ instance: on, who: admin }, { setupId: id, runId: on.newId() }),
  "change the My Domain": (on, { id }) =>
    changeSetup(
      { instance: on, who: admin },
      { setupId: id, change: { address: addressOf("other.my.salesforce.com") } },
    ),
  tick: (on, { id }) =>
    tickControls({ instance: on, who: admin }, { setupId: id, controls: ["quick-find", "app-name"], ticked: true }),
  "wipe the secret": (on) =>
    wipeExpiredSecrets({ ...on, now: () => new Date(on.now().getTime() + on.env.secretKeptMs) }),
  "catch up": (on) => catchUpTries(on, 0),
};

const ofConnection: Readonly<Record<string, Deed>> = {
  "the check passes": (_on, _subject, finish) => finish("passed"),
  "the check fails": (_on, _subject, finish) => finish("refused"),
  "test once more": (on, { id }) =>
    recheckConnection({ instance: on, who: admin }, { connectionId: id, runId: on.newId() }),
  "cancel the check": (on, { runId }) => cancelCheckRun({ instance: on, who: admin }, runId),
  rename: (on, { id, name }) =>
    changeConnection(
      { instance: on, who: admin },
      {
        connectionId: id,
        name: `${name} renamed`,
        description: "",
        projectId: null,
        rotatesByApi: false,
      },
    ),
  "delete it": (on, { id, name }) =>
    deleteConnection({ instance: on, who: admin }, { connectionId: id, typedName: name }),
  "mark what was cut off": (on) => interruptCheckRuns(on.db, instanceScope("jobs"), on.now(), on.now()),
};

const pairsOf = (deeds: Readonly<Record<string, Deed>>) => {
  const names = Object.keys(deeds);
  const onlyOnce = new Set(names.filter((name) => name.startsWith("the ")));
  return names.flatMap((one, at) =>
    names.slice(at).flatMap((other) => (onlyOnce.has(one) && onlyOnce.has(other) ? [] : [[one, other] as const])),
  );
};

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
    await preparePauses();
  });
  afterAll(async () => {
    for (const table of widened) await store.db.execute(sql.raw(`drop trigger if exists widened on ${table}`));
  });
  beforeEach(async () => {
    await store.db.execute(sql`truncate setup, wait, remark, connection, check_run, setup_tick, attempt cascade`);
  });

  /** Every statement that changes these tables then holds its locks for `pauseMs`, so that two who begin together overlap. */
  async function preparePauses(): Promise<void> {
    await store.db.execute(sql`create table widening as select 0::float8 as seconds`);
    await store.db.execute(sql`create function widen() returns trigger language plpgsql as
      $$ begin perform pg_sleep(seconds) from widening where seconds > 0; return null; end $$`);
    for (const table of widened) {
      await store.db.execute(
        sql.raw(`create trigger widened after insert or update or delete on ${table}
          for each statement execute function widen()`),
      );
    }
  }

  /** The embedded store has one connection: its transactions take turns, so nothing is won by pauses. */
  const widen = (pauseMs: number) =>
    store.db.execute(sql`update widening set seconds = ${store.kind === "postgres" ? pauseMs / 1000 : 0}`);

  /** A run under way that waits at its token call; `finish` gives it the answer. */
  async function hold(begin: () => Promise<unknown>): Promise<Finish> {
    let answer: (end: keyof typeof answers) => void = () => undefined;
    const end = new Promise<keyof typeof answers>((resolve) => {
      answer = resolve;
    });
    let reached: () => void = () => undefined;
    const isReached = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let isFirst = true;
    instance.answer(async (request) => {
      if (request.path !== "/services/oauth2/token") return playing().send(request);
      // Runs begun meanwhile by the other deed pass.
      if (!isFirst) return playing().send(request);
      isFirst = false;
      reached();
      const cut = new Promise<"refused">((resolve) =>
        request.signal?.addEventListener("abort", () => resolve("refused")),
      );
      return playing(answers[await Promise.race([end, cut])]).send(request);
    });
    const ended = begin();
    await Promise.race([isReached, ended]);
    return (how) => {
      answer(how);
      return ended;
    };
  }

  /** Both at once, or one a little ahead; then the run that is still under way, if any, gets its answer. */
  async function together(
    [one, other]: readonly [Deed, Deed],
    subject: Subject,
    finish: Finish,
    aheadMs = 0,
  ): Promise<void> {
    await widen(8);
    const done = await Promise.allSettled([
      wait(Math.max(0, -aheadMs)).then(() => one(instance, subject, finish)),
      wait(Math.max(0, aheadMs)).then(() => other(instance, subject, finish)),
    ]);
    await widen(0);
    const last = await Promise.allSettled([finish("refused")]);
    const faults = [...done, ...last].flatMap((end) => (end.status === "rejected" ? [causeOf(end.reason)] : []));
    expect(faults).toEqual([]);
  }

  /** A setup that keeps a Consumer Secret, waits, has a due try, and has a run under way. */
  async function busySetup(): Promise<readonly [Subject, Finish]> {
    instance.clock.at = new Date(instance.clock.at.getTime() + 10 * minuteMs);
    const id = await newSetup(instance);
    const form = formOf(id);
    instance.play(notYetKnown);
    await connectOrg({ instance, who: admin }, { ...form, runId: instance.newId() });
    const finish = await hold(() => connectOrg({ instance, who: admin }, form));
    await store.db.execute(sql`update wait set state = 'waiting', alarm_at = ${instance.now().toISOString()}, lease_until = null
      where setup_id = ${id}`);
    return [{ id, runId: form.runId, name: form.name }, finish];
  }

  /** A connection whose check is under way. */
  async function busyConnection(): Promise<readonly [Subject, Finish]> {
    instance.clock.at = new Date(instance.clock.at.getTime() + 10 * minuteMs);
    instance.play();
    const form = formOf(await newSetup(instance));
    const made = await connectOrg({ instance, who: admin }, form);
    if (!made.ok || made.value.status !== "connected") throw new Error("no connection");
    const [id, runId] = [made.value.connectionId, instance.newId()];
    const finish = await hold(() => recheckConnection({ instance, who: admin }, { connectionId: id, runId }));
    return [{ id, runId, name: form.name }, finish];
  }

  /** Does both at once to a new thing; afterwards nothing is half done. */
  async function sideBySide(
    deeds: Readonly<Record<string, Deed>>,
    [one, other]: readonly [string, string],
    make: () => Promise<readonly [Subject, Finish]>,
  ): Promise<void> {
    const [first, second] = [deeds[one], deeds[other]];
    if (!first || !second) throw new Error("no such deed");
    for (const aheadMs of store.kind === "postgres" ? byHowMuch : [0]) {
      await together([first, second], ...(await make()), aheadMs);
      expect(await halfStates(instance)).toEqual([]);
    }
  }

  // Locks are PostgreSQL's matter; of the embedded store only that each deed stands beside the end of a run.
  const pairs = (deeds: Readonly<Record<string, Deed>>) =>
    pairsOf(deeds).filter(([one]) => store.kind === "postgres" || /refused|fails$/.test(one));

  test.each(pairs(ofSetup))("a setup: %s, and at the same time: %s", (...pair) => sideBySide(ofSetup, pair, busySetup));

  test.each(pairs(ofConnection))("a connection: %s, and at the same time: %s", (...pair) =>
    sideBySide(ofConnection, pair, busyConnection),
  );

  test("a setup that was cancelled while its run was refused stays cancelled", async () => {
    const [subject, finish] = await busySetup();
    await together(
      [(on, { id }) => cancelSetup({ instance: on, who: admin }, id), () => finish("refused")],
      subject,
      finish,
    );
    expect(await findSetup(instance.db, scopeOf(), subject.id)).toMatchObject({ state: "cancelled" });
    expect(await halfStates(instance)).toEqual([]);
  });
});

const causeOf = (error: unknown): string => {
  const { code, message } = ((error as Error).cause ?? error) as { code?: string; message?: string };
  return `${code ?? ""} ${message ?? ""}`;
};

/** What must never be so, whoever was faster; each as a sentence. */
async function halfStates(instance: TestInstance): Promise<readonly string[]> {
  const { setups, waits, runs, connections, events } = await allRows(instance);
  const said: string[] = [];
  const check = (isSo: boolean, sentence: string) => void (isSo || said.push(sentence));
  const eventsOf = (id: string, action: string) => events.filter((on) => on.subjectId === id && on.action === action);
  for (const setup of setups) {
    const own = runs.filter(({ setupId }) => setupId === setup.id);
    const made = connections.filter(({ lastRunId, id }) =>
      own.some((run) => run.id === lastRunId || run.connectionId === id),
    );
    check(made.length <= 1, "one setup made two connections");
    check(
      own.every((run) => run.state !== "running"),
      "a run goes on for ever",
    );
    check(setup.state === "open" || setup.sealedConsumerSecret === null, "an ended setup keeps a secret");
    const wait = waits.find(({ setupId }) => setupId === setup.id);
    const goesOn = wait !== undefined && wait.state !== "ended";
    check(setup.state === "open" || !goesOn, "an ended setup waits");
    check(wait?.state !== "trying", "a wait has a try for ever");
    check(!goesOn || setup.sealedConsumerSecret !== null, "a setup waits with nothing to try");
    check(
      (wait?.state === "waiting") === Boolean(wait?.alarmAt),
      "a wait without an alarm, or an alarm without a wait",
    );
    const begun = eventsOf(setup.id, "wait.started").length;
    check(begun - eventsOf(setup.id, "wait.ended").length === (goesOn ? 1 : 0), "the log tells of another wait");
    const [wiped, kept] = ["secret.wiped", "setup.credentials-kept"].map((action) => eventsOf(setup.id, action).length);
    const isKept = setup.sealedConsumerSecret !== null;
    check((wiped ?? 0) + (isKept ? 1 : 0) <= (kept ?? 0), "the log tells of more secrets wiped than kept");
    check(isKept || (wiped ?? 0) > 0, "the log does not tell that a secret was wiped");
    check((setup.sealedConsumerSecret === null) === (setup.secretKeptUntil === null), "a secret is half kept");
    check(setup.state !== "done" || eventsOf(setup.connectionId ?? "", "connection.created").length <= 1, "made twice");
    check(setup.state === "done" || made.length === 0, "a connection of a setup that is not done");
    const cancelled = eventsOf(setup.id, "setup.cancelled").length;
    check(cancelled === (setup.state === "cancelled" ? 1 : 0), "the log tells of another number of ends");
    if (setup.sealedConsumerSecret !== null && setup.myDomain) {
      const of = { setupId: setup.id, myDomain: setup.myDomain as MyDomain };
      check(
        (await openKeptSecret({ ...instance, now: () => new Date(0) }, scopeOf(), of)).ok,
        "a kept secret does not open",
      );
    }
  }
  for (const run of runs) {
    check((run.state === "running") === (run.finishedAt === null), "a run has half ended");
    check(run.state !== "passed" || run.connectionId !== null, "a run passed for nothing");
  }
  for (const one of connections) {
    const last = runs.find(({ id }) => id === one.lastRunId);
    check(last?.state === "passed" || last?.state === "failed", "the health is that of a run that did not end so");
    check((one.health === "healthy") === (last?.state === "passed"), "the health is not what the last run found");
    check((one.health === "healthy") === (one.failingSince === null), "failing since is not what the health says");
  }
  return [...new Set(said)];
}
