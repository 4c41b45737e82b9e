import { type ChildProcess, fork } from "node:child_process";
import { asc, eq, inArray } from "drizzle-orm";
import type { MyDomain } from "#lib/domain/address/my-domain";
import { Secret } from "#lib/domain/secret";
import { checkConnection } from "#lib/salesforce/check-connection";
import { mostInWindow } from "#lib/services/testing/in-windows";
import { playingMany } from "#lib/services/testing/many-orgs";
import { idAt, type SavedConnection, saveConnections } from "#lib/services/testing/saved-connections";
import type { Database } from "#lib/store/database";
import { openPostgres } from "#lib/store/postgres";
import { checkRun, connection, recheck } from "#lib/store/schema";
import { newKeyEntry, parseKeyring } from "#lib/vault/keyring";
import { benchInstance, saveAdmin } from "../bench-instance.ts";
import { benchOrgOf, benchOrgs, isOfLargeOrg } from "../bench-orgs.ts";
import { type Figure, median } from "../figure.ts";
import type { Answered, Told } from "../recheck-process.ts";
import type { Row } from "../row.ts";

const many = 10_000;
const atOnce = 6;
const rounds = 5;
const checksARound = 180;
const minuteMs = 60_000;
const windowMs = 5 * minuteMs;
const mostPerUser = 120;
const mostPerOrg = 240;
const midnight = new Date("2026-11-20T00:00:00Z");
const after = (minutes: number) => new Date(midnight.getTime() + minutes * minuteMs);
const noon = 720;

/** A day of 10,000 connections checked daily, minute by minute, by two processes on PostgreSQL; at noon a thousand more are asked for. */
export const rechecks: Row = {
  name: "rechecks",
  run: async ({ keep, say, postgresUrl }) => {
    const database = await postgresUrl();
    if ("missing" in database) {
      say(`no figures: ${database.missing}`);
      return [];
    }
    const { url } = database;
    const store = await openPostgres(new Secret(url));
    const keys = newKeyEntry();
    const keyring = parseKeyring(new Secret(keys), "the benchmark");
    if (!store.ok || !keyring.ok) throw new Error("the benchmark's store or keyring does not open");
    keep(store.value.close);
    const { db } = store.value;
    const instance = { ...benchInstance(store.value), keyring: keyring.value };
    const { reach } = await saveAdmin(instance);

    say(`${many.toLocaleString("en")} connections`);
    const rows = Array.from({ length: many }, (_, index) => {
      const place = (index + 0.5) / many;
      return { id: idAt(place), ...benchOrgOf(index), alarmAt: after(place * 1440) };
    });
    await saveConnections(instance, reach.workspaceId, rows);
    const ofLargeOrg = rows.filter((_, index) => isOfLargeOrg(index));

    const processes = await Promise.all([0, 1].map(() => openProcess({ url, keys, count: many }, keep)));
    for (let minute = 0; minute <= 1440; minute += 1) {
      if (minute % 240 === 0) say(`${minute / 60} h`);
      if (minute === noon) await makeDue(db, ofLargeOrg, noon);
      await Promise.all(processes.map((one) => one.tell({ at: after(minute).getTime() })));
    }
    const { latestSeconds, minutesOfLargeOrg } = await whatCameOfIt(db, rows, ofLargeOrg);
    say("what one costs");
    const others = rows.filter((_, index) => !isOfLargeOrg(index));
    const cost = await costOf(db, others, processes[0]);
    for (const one of processes) one.end();
    return [
      {
        what: `a re-check, store and all, ${atOnce} at once`,
        measured: cost.ours,
        unit: "ms",
        baseline: { what: "by hand", value: cost.byHand },
        limit: { kind: "times", value: 4 },
      },
      { what: "statements a re-check", measured: cost.statements, unit: "", limit: { kind: "most", value: 18 } },
      {
        what: "begun after it was due, at the latest",
        measured: latestSeconds,
        unit: "s",
        limit: { kind: "most", value: 60 },
      },
      {
        what: `minutes until ${ofLargeOrg.length.toLocaleString("en")} of one org were checked`,
        measured: minutesOfLargeOrg,
        unit: "",
        limit: { kind: "most", value: 40 },
      },
    ] satisfies readonly Figure[];
  },
};

/** A process beside this one, as a second server would be. */
async function openProcess(open: { url: string; keys: string; count: number }, keep: (end: () => unknown) => void) {
  const child: ChildProcess = fork(new URL("../recheck-process.ts", import.meta.url).pathname);
  keep(() => child.kill());
  let heard: { readonly answer: (answered: Answered) => void; readonly fail: (why: Error) => void } | null = null;
  child.on("message", (answered: Answered) => heard?.answer(answered));
  child.on("exit", () => heard?.fail(new Error("a process of the benchmark has ended")));
  const tell = (told: Told): Promise<Answered> =>
    new Promise((answer, fail) => {
      heard = { answer, fail };
      child.send(told);
    });
  await tell({ open });
  return { tell, end: () => void child.kill() };
}

/** Has these connections checked at the next look, as *Test all* does. */
async function makeDue(db: Database, rows: readonly SavedConnection[], minute: number): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await db
    .update(recheck)
    .set({ alarmAt: after(minute) })
    .where(inArray(recheck.connectionId, ids));
}

type BenchProcess = Awaited<ReturnType<typeof openProcess>>;

/** What a check costs where one waits for the other, in turn with the same by hand; medians of some rounds. */
async function costOf(db: Database, rows: readonly SavedConnection[], one: BenchProcess | undefined) {
  const [ours, byHand, statements]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    // An hour apart, so that no limit of the round before holds.
    const minute = 1500 + 60 * round;
    const some = rows.slice(round * checksARound, (round + 1) * checksARound);
    byHand.push(await plainCheckMs(db, some));
    await makeDue(db, some, minute);
    const answered = await one?.tell({ at: after(minute).getTime() });
    if (!answered || !("tookMs" in answered)) throw new Error("no re-checks to measure");
    ours.push(answered.tookMs / answered.checks);
    statements.push(answered.statements / answered.checks);
  }
  return { ours: median(ours), byHand: median(byHand), statements: median(statements) };
}

/** What must hold of the day, and how late the latest of it was. */
async function whatCameOfIt(db: Database, rows: readonly SavedConnection[], ofLargeOrg: readonly SavedConnection[]) {
  const runs = await db
    .select({ id: checkRun.connectionId, at: checkRun.startedAt, host: checkRun.myDomain, state: checkRun.state })
    .from(checkRun)
    .where(eq(checkRun.isAutomatic, true))
    .orderBy(asc(checkRun.startedAt));
  const isLarge = new Set(ofLargeOrg.map(({ id }) => id));
  const others = runs.filter(({ id }) => !isLarge.has(id ?? ""));
  if (runs.some(({ state }) => state !== "passed")) throw new Error("a check did not pass");
  if (others.length !== rows.length - isLarge.size) throw new Error(`${others.length} checks of the others in a day`);
  if (new Set(others.map(({ id }) => id)).size !== others.length) throw new Error("a connection was checked twice");

  const large = runs.filter(({ id }) => isLarge.has(id ?? ""));
  const instantsOf = (host?: string) => large.filter((run) => !host || run.host === host).map(({ at }) => at);
  for (const host of new Set(large.map((run) => run.host))) {
    const most = mostInWindow(instantsOf(host), windowMs);
    if (most > mostPerUser) throw new Error(`${most} checks of one Run As user in five minutes`);
  }
  const most = mostInWindow(instantsOf(), windowMs);
  if (most > mostPerOrg) throw new Error(`${most} checks of one org in five minutes`);

  const asked = large.filter(({ at }) => at >= after(noon) && at < after(noon + 120));
  const first = new Map(asked.toReversed().map(({ id, at }) => [id, at]));
  if (first.size !== isLarge.size) throw new Error(`${first.size} of the large org were checked when asked for`);
  const lastAt = Math.max(...[...first.values()].map((at) => at.getTime()));
  const due = new Map(rows.map(({ id, alarmAt }) => [id, alarmAt.getTime()]));
  const late = others.map(({ id, at }) => at.getTime() - (due.get(id ?? "") ?? Number.NaN));
  return {
    latestSeconds: Math.max(...late) / 1000,
    minutesOfLargeOrg: (lastAt - after(noon).getTime()) / minuteMs,
  };
}

/** The same calls with as few statements as could keep them, six at once: what a check costs by hand, in milliseconds. */
async function plainCheckMs(db: Database, rows: readonly SavedConnection[]): Promise<number> {
  const network = playingMany(benchOrgs(many));
  const waiting = [...rows];
  const begun = performance.now();
  const one = async (): Promise<void> => {
    for (let row = waiting.pop(); row; row = waiting.pop()) await plainCheck(db, network.send, row);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return (performance.now() - begun) / rows.length;
}

async function plainCheck(
  db: Database,
  send: ReturnType<typeof playingMany>["send"],
  { id, myDomain }: SavedConnection,
): Promise<void> {
  const consumerSecret = new Secret("INVENTED-CONSUMER-SECRET-OF-MANY-CONNECTIONS");
  const typed = {
    myDomain: myDomain as MyDomain,
    consumerKey: "3MVG9INVENTEDforTests",
    consumerSecret,
    rotatesByApi: false,
  };
  const { outcome, stages } = await checkConnection(typed, { send, now: () => performance.now() });
  if (outcome.status !== "passed") throw new Error("the check by hand did not pass");
  const runId = crypto.randomUUID();
  const [found] = await db
    .select({ workspaceId: connection.workspaceId })
    .from(connection)
    .where(eq(connection.id, id));
  const workspaceId = found?.workspaceId ?? "";
  const at = new Date("2026-11-19T00:00:00Z");
  await db.transaction(async (tx) => {
    const about = { id: runId, workspaceId, connectionId: id, myDomain, supportCode: runId };
    await tx
      .insert(checkRun)
      .values({ ...about, state: "passed", stages, card: outcome.card, startedAt: at, endsBy: at });
    await tx.update(connection).set({ card: outcome.card }).where(eq(connection.id, id));
    await tx.update(recheck).set({ failures: 0 }).where(eq(recheck.connectionId, id));
  });
}
