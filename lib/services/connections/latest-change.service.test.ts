import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isOutdated, type WaitingView } from "#lib/domain/wait/waiting-view";
import { playing } from "#lib/salesforce/testing/recorded-org";
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
  type World,
  wrongSecret,
} from "#lib/services/testing/workspaces";
import { stopTrying } from "#lib/services/waits/keep-trying";
import { readWaiting } from "#lib/services/waits/read-waiting";
import { tryWaitingSetup } from "#lib/services/waits/steps/try-waiting-setup";
import { interruptCheckRuns } from "#lib/store/queries/check-runs";
import { findSetup } from "#lib/store/queries/setups";
import { checkRun } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { deleteConnection } from "./delete-connection.ts";
import { readConnection } from "./read-connections.ts";
import { readLatestChange } from "./read-latest-change.ts";
import { readOverview } from "./read-overview.ts";
import { renameConnection } from "./rename-connection.ts";
import { testConnection } from "./test-connection.ts";

const { admin } = people;
const list = { search: "", after: null } as const;

withStores((store) => {
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
    testConnection({ instance, who: admin }, { connectionId: world.connectionId, runId: instance.newId() });
  const latestOf = async (page: Parameters<typeof readLatestChange>[1]) => {
    const latest = await readLatestChange({ instance, who: admin }, page);
    return latest.ok ? latest.value.change : latest.problem;
  };
  const renamed = (name: string) =>
    renameConnection(
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
        await interruptCheckRuns(store.db, instance.now(), null);
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
      make: () =>
        tickControls({ instance, who: admin }, { setupId: world.setupId, controls: ["quick-find"], ticked: true }),
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
      expect([await latestOf(list), await latestOf(page)]).toEqual([overview.value.change, read.value.change]);
      if (when === "in another second") later(1);
      await make();
      expect((await latestOf(list)) !== overview.value.change).toBe(
        // A tick shows nothing in the list but its time.
        isInList && (when === "in another second" || what !== "a tick"),
      );
      expect((await latestOf(page)) !== read.value.change).toBe(isOfConnection);
    });
  });

  test("what happens elsewhere moves no mark", async () => {
    const other = await newWorld(instance);
    const page = { connectionId: other.connectionId };
    const before = [await latestOf(page), await latestOf({ search: other.connectionName.toLowerCase(), after: null })];
    await testNow();
    await newWorld(instance, people.stranger);
    const after = [await latestOf(page), await latestOf({ search: other.connectionName.toLowerCase(), after: null })];
    expect(after).toEqual(before);
  });

  test("a change that is committed after a later one is noticed too", async () => {
    // A row of the audit trail says nothing of when it can be seen: the one that comes late has the earlier time.
    const earlier = instance.now();
    later(1);
    await testNow();
    const mark = await latestOf({ connectionId: world.connectionId });
    instance.clock.at = earlier;
    await renamed("Committed late");
    expect(await latestOf({ connectionId: world.connectionId })).not.toBe(mark);
    later(1);
  });

  test("a page that shows a wait is read anew after each try, also one made while a try is under way", async () => {
    const { setupId } = world;
    const seen: Extract<WaitingView, { state: "waiting" }>[] = [];
    const look = async () => {
      const read = await readSetup({ instance, who: admin }, setupId);
      if (read.ok && read.value.waiting.state === "waiting") seen.push(read.value.waiting);
    };
    const now = async () => {
      const read = await readWaiting({ instance, who: admin }, setupId);
      if (!read.ok) throw new Error(read.problem);
      return read.value;
    };
    await look();
    const [before] = seen;
    if (!before) throw new Error("no wait");
    expect(isOutdated(before, await now())).toBe(false);
    const unknown = playingUnknown(instance);
    instance.clock.at = (await findSetup(store.db, "ours", setupId))?.nextTryAt ?? instance.now();
    unknown.duringToken = async () => {
      await look();
      expect(isOutdated(before, await now())).toBe(false);
    };
    await tryWaitingSetup(instance, setupId);
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
