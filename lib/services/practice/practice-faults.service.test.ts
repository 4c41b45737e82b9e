import { afterAll, beforeAll, expect, test } from "vitest";
import { articles } from "#lib/domain/problems/articles";
import { Secret } from "#lib/domain/secret";
import { practiceSwitchIds } from "#lib/practice/practice";
import { type RunningPracticeOrg, startPracticeOrg } from "#lib/practice-org/testing/start-practice-org";
import { connectOrg } from "#lib/services/setups/connect-org";
import {
  badWeathers,
  harmlessSwitches,
  type PracticeFault,
  switchFaults,
  weatherFaults,
} from "#lib/services/testing/practice-faults";
import { practiceDoor, practiceHost } from "#lib/services/testing/practice-instance";
import { openTestInstance } from "#lib/services/testing/test-instance";
import { formOf, newSetup, people, savePeople, scopeOf } from "#lib/services/testing/workspaces";
import { findCheckRun } from "#lib/store/queries/check-runs";
import { user } from "#lib/store/schema";
import { withOneStore } from "#lib/store/testing/with-stores";

const { admin } = people;
const lanes = 24;
const timeout = 240_000;
const minutes = (count: number) => count * 60_000;

let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

const weathers = (["every-call", "before-token", "token", "after-token"] as const).flatMap(weatherFaults);
/** The order is one line, so neighbours prove it; those further apart are tried at a few distances. */
const distances = [1, 2, 3, 5, 8, 13, 21, 34];
const everyCall = weatherFaults("every-call");
const pairs = switchFaults.flatMap((first, at) => [
  ...distances.flatMap((distance) => switchFaults[at + distance] ?? []).map((second) => [first, second] as const),
  ...everyCall.filter((_, index) => index % 4 === at % 4).map((weather) => [weather, first] as const),
]);

test("every switch and every weather has its row", () => {
  const tried = [...switchFaults, ...weathers].flatMap(({ settings = {} }) => Object.keys(settings));
  const harmless = harmlessSwitches.flatMap(([, settings]) => Object.keys(settings));
  const apart = ["propagationDelaySeconds", "weather"]; // the tests of waiting; every weather is a fault
  expect([...new Set([...tried, ...harmless, ...apart])].sort()).toEqual([...practiceSwitchIds].sort());
  expect(badWeathers).toHaveLength(17);
});

withOneStore((store) => {
  beforeAll(() => savePeople(store));
  const clock = { at: new Date("2026-11-20T09:00:00Z") };

  /** Runs every case on an org that is set up anew for it, some side by side, through the service and into the store. */
  async function runAll<Case>(cases: readonly Case[], tryOne: (lane: Lane, one: Case) => Promise<void>): Promise<void> {
    const left = [...cases];
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        const lane = await newLane();
        for (let one = left.shift(); one !== undefined; one = left.shift()) await tryOne(lane, one);
        lane.close();
      }),
    );
  }

  async function newLane() {
    const instance = { ...openTestInstance(store), now: () => clock.at };
    const door = practiceDoor(practice);
    const hastyDoor = practiceDoor(practice, { deadlineMs: 3_000 });
    const host = practiceHost();
    await practice.control.createOrg({ host, preset: "all-set" });
    // A person of its own, who has one check under way at a time.
    const who = { ...admin, userId: host };
    await store.db.insert(user).values({ id: host, name: host, email: `${host}@acme.example` });

    /** What the run of an org with these faults ends on. */
    async function endOf(faults: readonly Partial<PracticeFault>[]): Promise<string> {
      // Each case a while after the one before, so that no limit on attempts is met.
      clock.at = new Date(clock.at.getTime() + minutes(10));
      const { credentials, users } = await practice.control.setUp(host);
      const [runAsUser] = users;
      if (!credentials || !runAsUser) throw new Error("the org is not set up");
      for (const { runAsUser: change } of faults) {
        if (change) await practice.control.changeUser(host, runAsUser.id, change);
      }
      await practice.control.changeOrg(host, Object.assign({}, ...faults.map(({ settings }) => settings)));
      instance.answer((faults.some(({ isSilent }) => isSilent) ? hastyDoor : door).send);
      const typed = faults.map((fault) => fault.typed);
      const form = formOf(await newSetup(instance, who), {
        address: { myDomain: host, notes: [] },
        consumerKey: typed.includes("wrong key") ? "3MVG9ANOTHERKEY" : credentials.consumerKey,
        rotatesByApi: faults.some(({ rotatesByApi }) => rotatesByApi),
        consumerSecret: new Secret(typed.includes("wrong secret") ? "ANOTHER-SECRET" : credentials.consumerSecret),
      });
      const answer = await connectOrg({ instance, who }, form);
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      const run = await findCheckRun(store.db, scopeOf(), form.runId);
      if (run?.problem) return `${run.failedStage}: ${run.problem.code}`;
      const remark = run?.advice.find(({ kind }) => kind === "not-ready-to-rotate")?.detail;
      return remark ? `rotation-readiness: ${remark}` : (run?.state ?? "no run");
    }
    return { endOf, close: () => [door, hastyDoor].forEach((opened) => void opened.close()) };
  }
  type Lane = Awaited<ReturnType<typeof newLane>>;

  test("with one switch wrong, or in one weather, the run ends on the problem that says so", { timeout }, async () => {
    const ends: Record<string, string> = {};
    const faults = [...switchFaults, ...weathers];
    await runAll(faults, async (lane, fault) => {
      ends[fault.name] = await lane.endOf([fault]);
    });
    // biome-ignore lint/suspicious/noConsole: the table is what this test shows
    console.log(faults.map((fault) => rowOf(fault, ends[fault.name])).join("\n"));
    expect(ends).toEqual(Object.fromEntries(faults.map((fault) => [fault.name, endWanted(fault)])));
  });

  test("with any other switch changed the org connects", { timeout }, async () => {
    const ends: Record<string, string> = {};
    await runAll(harmlessSwitches, async (lane, [name, settings]) => {
      ends[name] = await lane.endOf([{ settings }]);
    });
    expect(ends).toEqual(Object.fromEntries(harmlessSwitches.map(([name]) => [name, "passed"])));
  });

  test("with two things wrong the run ends on the one that has to be put right first", { timeout }, async () => {
    const wrong: string[] = [];
    await runAll(pairs.filter(canBoth), async (lane, [first, second]) => {
      const end = await lane.endOf([second, first]);
      if (end !== endWanted(first)) wrong.push(`${first.name} + ${second.name}: ${end}`);
    });
    expect(wrong).toEqual([]);
  });
});

/** Two values of one switch cannot both be set. */
function canBoth([one, other]: readonly [PracticeFault, PracticeFault]): boolean {
  const names = Object.keys(one.settings ?? {});
  return !Object.keys(other.settings ?? {}).some((name) => names.includes(name));
}

const endWanted = ({ stage, code }: PracticeFault): string => `${stage}: ${code}`;

/** Switch, problem, step. */
function rowOf({ name, code }: PracticeFault, end = ""): string {
  const { step, control, faultOwner } = articles[code];
  return [name.padEnd(50), end.padEnd(32), step ? `${step}${control ? `, ${control}` : ""}` : faultOwner].join("  ");
}
