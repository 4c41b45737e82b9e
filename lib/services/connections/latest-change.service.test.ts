import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Principal } from "#lib/domain/people/principal";
import { isOutdated, type WaitView } from "#lib/domain/wait/wait-view";
import { playing } from "#lib/salesforce/testing/recorded-org";
import { finishCounting } from "#lib/services/change-feed";
import { cancelSetup } from "#lib/services/setups/cancel-setup";
import { changeSetup } from "#lib/services/setups/change-setup";
import { connectOrg } from "#lib/services/setups/connect-org";
import { readSetup } from "#lib/services/setups/read-setup";
import { startSetup } from "#lib/services/setups/start-setup";
import { tickControls } from "#lib/services/setups/tick-controls";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import {
  addressOf,
  formOf,
  newSetup,
  newWorld,
  notYetKnown,
  people,
  savePeople,
  scopeOf,
  type World,
  wrongSecret,
} from "#lib/services/testing/workspaces";
import { readWait } from "#lib/services/waits/read-wait";
import { interruptCutOffRuns } from "#lib/services/waits/steps/catch-up";
import { tryWaitingSetup } from "#lib/services/waits/steps/try-waiting-setup";
import { stopTrying } from "#lib/services/waits/stop-trying";
import { countChange } from "#lib/store/queries/change-feed";
import { findWait } from "#lib/store/queries/waits";
import { changeFeed, checkRun } from "#lib/store/schema";
import { listenToStatements } from "#lib/store/testing/listen-to-statements";
import { withOneStore } from "#lib/store/testing/with-stores";
import { changeConnection } from "./change-connection.ts";
import { deleteConnection } from "./delete-connection.ts";
import { readConnection } from "./read-connection.ts";
import { type OpenPage, readLatestChange } from "./read-latest-change.ts";
import { readOverview } from "./read-overview.ts";
import { recheckConnection } from "./recheck-connection.ts";

const { admin } = people;
const list = { search: "", after: null } as const;

withOneStore((store) => {
  let instance: TestInstance;
  let world: World;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  beforeEach(async () => {
    world = await newWorld(instance);
  });

  const later = (seconds: number) => {
    instance.clock.at = new Date(instance.clock.at.getTime() + seconds * 1_000);
  };
  const testNow = () =>
    recheckConnection({ instance, who: admin }, { connectionId: world.connectionId, runId: instance.newId() });
  /** What a page gets that asks now, once everything that was done has been counted. */
  const ask = async (page: OpenPage, seen: number | null, who = admin) => {
    await finishCounting(instance);
    const latest = await readLatestChange({ instance, who }, { page, seen });
    return latest.ok ? latest.value : { count: -1, change: latest.problem.code };
  };
  const markOf = async (page: OpenPage) => (await ask(page, null)).change;
  const countOf = async (who = admin) => (await ask(list, null, who)).count;
  const countNow = async () => {
    const own = eq(changeFeed.workspaceId, "ours");
    return (await store.db.select().from(changeFeed).where(own))[0]?.count ?? 0;
  };
  const tick = (who: Principal, ticked = true) =>
    tickControls({ instance, who }, { setupId: world.setupId, controls: ["quick-find"], ticked });
  const renamed = (name: string) =>
    changeConnection(
      { instance, who: admin },
      {
        connectionId: world.connectionId,
        name,
        description: "",
        projectId: null,
        rotatesByApi: false,
      },
    );

  /** What can happen between the reading of a page and the first time it asks, by where it shows. */
  const changes: Readonly<Record<string, { list: boolean; connection: boolean; make: () => Promise<unknown> }>> = {
    "a check that passes": { list: true, connection: true, make: testNow },
    "a check that fails": {
      list: true,
      connection: true,
      make: async () => {
        instance.play(wrongSecret);
        await testNow();
        instance.play();
      },
    },
    "a check that is cut off": {
      list: false,
      connection: true,
      make: async () => {
        await store.db.update(checkRun).set({ state: "running" }).where(eq(checkRun.id, world.runId));
        await interruptCutOffRuns(instance, "all");
      },
    },
    "a rename": { list: true, connection: true, make: () => renamed(`Renamed ${instance.newId()}`) },
    "the end of it": {
      list: true,
      connection: true,
      make: () =>
        deleteConnection(
          { instance, who: admin },
          { connectionId: world.connectionId, typedName: world.connectionName },
        ),
    },
    "another connection": {
      list: true,
      connection: false,
      make: async () => connectOrg({ instance, who: admin }, formOf(await newSetup(instance))),
    },
    "a setup begun": {
      list: true,
      connection: false,
      make: () => startSetup({ instance, who: admin }, { address: null, path: "new-app", name: "", projectId: null }),
    },
    "a setup cancelled": {
      list: true,
      connection: false,
      make: () => cancelSetup({ instance, who: admin }, world.setupId),
    },
    "a setup's My Domain": {
      list: true,
      connection: false,
      make: () =>
        changeSetup(
          { instance, who: admin },
          { setupId: world.setupId, change: { address: addressOf("other.my.salesforce.com") } },
        ),
    },
    "a tick": {
      list: true,
      connection: false,
      make: () => tick(admin),
    },
    "a wait that ends": {
      list: true,
      connection: false,
      make: () => stopTrying({ instance, who: admin }, world.setupId),
    },
  };

  describe.each(Object.entries(changes))("%s", (what, { list: isInList, connection: isOfConnection, make }) => {
    // With the clock standing still: two changes of one millisecond are two.
    test.each(["in another second", "in the same millisecond"])("is noticed where it shows: %s", async (when) => {
      const overview = await readOverview({ instance, who: admin }, list);
      const read = await readConnection({ instance, who: admin }, world.connectionId);
      if (!overview.ok || !read.ok) throw new Error("nothing to read");
      const page = { connectionId: world.connectionId };
      const [seenList, seenPage] = [await ask(list, null), await ask(page, null)];
      expect([seenList.change, seenPage.change]).toEqual([overview.value.change, read.value.change]);
      const nothingNew = { count: seenList.count, change: null };
      expect([await ask(list, seenList.count), await ask(page, seenPage.count)]).toEqual([nothingNew, nothingNew]);
      if (when === "in another second") later(1);
      await make();
      const [newList, newPage] = [await ask(list, seenList.count), await ask(page, seenPage.count)];
      expect(newList.count).toBeGreaterThan(seenList.count);
      expect(newList.change).not.toBeNull();
      expect(newList.change !== overview.value.change).toBe(
        // A tick shows nothing in the list but its time.
        isInList && (when === "in another second" || what !== "a tick"),
      );
      expect(newPage.change).not.toBeNull();
      expect(newPage.change !== read.value.change).toBe(isOfConnection);
      expect(await ask(list, newList.count)).toEqual({ count: newList.count, change: null });
    });
  });

  test("what happens elsewhere moves no mark, and in another workspace no count either", async () => {
    const other = await newWorld(instance);
    const pages = [{ connectionId: other.connectionId }, { search: other.connectionName.toLowerCase(), after: null }];
    const marks = () => Promise.all(pages.map(markOf));
    const before = await marks();
    await testNow();
    expect(await marks()).toEqual(before);
    const [ours, theirs] = [await countOf(), await countOf(people.stranger)];
    await newWorld(instance, people.stranger);
    expect(await marks()).toEqual(before);
    expect(await countOf()).toBe(ours);
    expect(await countOf(people.stranger)).toBeGreaterThan(theirs);
  });

  test("a change that is committed after a later one is noticed too", async () => {
    // A row of the audit trail says nothing of when it can be seen: the one that comes late has the earlier time.
    const earlier = instance.now();
    const page = { connectionId: world.connectionId };
    later(1);
    await testNow();
    const seen = await ask(page, null);
    instance.clock.at = earlier;
    await renamed("Committed late");
    const now = await ask(page, seen.count);
    expect(now.count).toBeGreaterThan(seen.count);
    expect([seen.change, null]).not.toContain(now.change);
    later(1);
  });

  test("a page that knows the latest count costs one statement, and one that shows nothing new is not read", async () => {
    const seen = await countOf();
    const listening = listenToStatements(store.db);
    try {
      const page = { connectionId: world.connectionId };
      await readLatestChange({ instance, who: admin }, { page, seen });
      expect(listening.sent.map((sql) => sql.match(/^select .* from "(\w+)"/)?.[1])).toEqual(["change_feed"]);
    } finally {
      listening.stop();
    }
  });

  test("what is refused or fails half way is not counted", async () => {
    const seen = await countOf();
    const { connectionId } = world;
    expect((await deleteConnection({ instance, who: admin }, { connectionId, typedName: "another" })).ok).toBe(false);
    expect((await tick(people.support)).ok).toBe(false);
    const failing = { ...instance, newId: () => "no id" };
    await expect(
      deleteConnection({ instance: failing, who: admin }, { connectionId, typedName: world.connectionName }),
    ).rejects.toThrow();
    expect(await countOf()).toBe(seen);
  });

  test("however many changes, a workspace is counted at most every 100 ms, and the last of them is not lost", async () => {
    const seen = await countOf();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      for (let round = 0; round < 10; round += 1) await tick(admin, round % 2 === 0);
      vi.advanceTimersByTime(99);
      expect(await countNow()).toBe(seen);
      vi.advanceTimersByTime(1);
      await expect.poll(countNow).toBe(seen + 1);
      await tick(admin);
      expect(await countNow()).toBe(seen + 1);
      vi.advanceTimersByTime(100);
      await expect.poll(countNow).toBe(seen + 2);
    } finally {
      vi.useRealTimers();
    }
  });

  test("a count that was lost keeps no later one from being noticed", async () => {
    const seen = await countOf();
    await tick(admin);
    await store.db.execute(sql`alter table change_feed rename to change_feed_away`);
    await finishCounting(instance);
    await store.db.execute(sql`alter table change_feed_away rename to change_feed`);
    expect(await countOf()).toBe(seen);
    await tick(admin, false);
    expect(await countOf()).toBe(seen + 1);
  });

  test("replicas that count at the same instant lose nothing of each other's", async () => {
    const seen = await countOf();
    await Promise.all(Array.from({ length: 10 }, () => countChange(store.db, "ours")));
    expect(await countOf()).toBe(seen + 10);
  });

  test("a page that shows a wait is read anew after each try, also one made while a try is under way", async () => {
    const { setupId } = world;
    const seen: Extract<WaitView, { state: "waiting" }>[] = [];
    const look = async () => {
      const read = await readSetup({ instance, who: admin }, setupId);
      if (read.ok && read.value.waiting.state === "waiting") seen.push(read.value.waiting);
    };
    const now = async () => {
      const read = await readWait({ instance, who: admin }, setupId);
      if (!read.ok) throw new Error(read.problem.code);
      return read.value;
    };
    await look();
    const [before] = seen;
    if (!before) throw new Error("no wait");
    expect(isOutdated(before, await now())).toBe(false);
    const unknown = playingUnknown(instance);
    const wait = await findWait(store.db, scopeOf(), setupId);
    if (wait?.state !== "waiting") throw new Error("no alarm");
    instance.clock.at = wait.alarmAt;
    unknown.duringToken = async () => {
      await look();
      expect(isOutdated(before, await now())).toBe(false);
    };
    await tryWaitingSetup(instance, { setupId, workspaceId: "ours" });
    const [, during] = seen;
    expect(during).toMatchObject({ isTrying: true, tries: 1 });
    expect(isOutdated(before, await now())).toBe(true);
    expect(during && isOutdated(during, await now())).toBe(true);
    await look();
    expect(seen[2] && isOutdated(seen[2], await now())).toBe(false);
    await stopTrying({ instance, who: admin }, setupId);
    expect(isOutdated(before, await now())).toBe(true);
  });
});

/** An org that does not know the app, and lets somebody look while it is asked. */
function playingUnknown(instance: TestInstance) {
  const hooks: { duringToken: () => Promise<void> } = { duringToken: async () => undefined };
  const { send } = playing(notYetKnown);
  instance.answer(async (request) => {
    if (request.path === "/services/oauth2/token") await hooks.duringToken();
    return send(request);
  });
  return hooks;
}
