import { beforeAll, beforeEach, expect, test } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Principal } from "#lib/domain/people/principal";
import { playing } from "#lib/salesforce/testing/recorded-org";
import { systemIn } from "#lib/services/authorize";
import { recheckConnection } from "#lib/services/connections/recheck-connection";
import { connectOrg } from "#lib/services/setups/connect-org";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { formOf, newSetup, newWorld, notYetKnown, people, savePeople, scopeOf } from "#lib/services/testing/workspaces";
import { tryWaitingSetup } from "#lib/services/waits/steps/try-waiting-setup";
import { findSetup } from "#lib/store/queries/setups";
import { findWait } from "#lib/store/queries/waits";
import { attempt, checkRun } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { takeCheckRunPlace } from "./limit-check-runs.ts";

const { admin, support, stranger } = people;

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  beforeEach(() => store.db.delete(attempt));

  let hosts = 0;
  const newHost = () => {
    hosts += 1;
    return `host-${hosts}.my.salesforce.com` as MyDomain;
  };
  const nobodyIn = (workspaceId: string) => scopeOf(systemIn(workspaceId, "try-waiting-setup"), "connection:create");
  /** How many checks one after the other are let through. */
  async function countAllowed(by: Parameters<typeof takeCheckRunPlace>[1], of: number): Promise<number> {
    let allowed = 0;
    for (let count = 0; count < of; count += 1) {
      const place = await takeCheckRunPlace(instance, by, newHost());
      if (place) allowed += 1;
      place?.release();
    }
    return allowed;
  }

  test("what Orglink tries for somebody who is gone is limited by workspace, not for all of them together", async () => {
    expect(await countAllowed(nobodyIn("ours"), 61)).toBe(60);
    expect(await countAllowed(nobodyIn("theirs"), 61)).toBe(60);
  });

  test("a person over their limit uses up nothing of what others have left for the host", async () => {
    const host = newHost();
    expect(await countAllowed(scopeOf(admin), 61)).toBe(60);
    for (let count = 0; count < 40; count += 1)
      expect(await takeCheckRunPlace(instance, scopeOf(admin), host)).toBeNull();
    const place = await takeCheckRunPlace(instance, scopeOf(support), host);
    expect(place).not.toBeNull();
    place?.release();
  });

  test("of 400 tests at once one person has six under way, the others make no rows, and somebody else is let through", async () => {
    const world = await newWorld(instance);
    await store.db.delete(attempt);
    const before = (await allRows(instance)).runs.length;
    let asking = 0;
    let answer: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      answer = resolve;
    });
    instance.answer(async (request) => {
      if (request.path !== "/services/oauth2/token") return playing().send(request);
      asking += 1;
      await told;
      return playing().send(request);
    });
    const testOf = (who: Principal, connectionId: string) =>
      recheckConnection({ instance, who }, { connectionId, runId: instance.newId() });
    const many = Array.from({ length: 400 }, () => testOf(admin, world.connectionId));
    await expect.poll(() => asking, { timeout: 30_000 }).toBe(6);
    // Somebody else, of another org, does not wait for them.
    const address = { myDomain: newHost(), notes: [] } as const;
    const theirs = connectOrg({ instance, who: stranger }, formOf(await newSetup(instance, stranger), { address }));
    await expect.poll(() => asking, { timeout: 30_000 }).toBe(7);
    answer();
    const answers = await Promise.all(many);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(6);
    expect(answers.filter((held) => !held.ok && held.problem.code === "too-many-checks")).toHaveLength(394);
    expect(await theirs).toMatchObject({ ok: true, value: { status: "connected" } });
    expect((await allRows(instance)).runs).toHaveLength(before + 7);
    // All places are free again.
    expect(await testOf(admin, world.connectionId)).toMatchObject({ ok: true });
  });

  test("a place is given back also when the check breaks", async () => {
    const world = await newWorld(instance);
    const broken = { ...instance, randomBytes: () => failing() };
    for (let count = 0; count < 10; count += 1) {
      const runId = instance.newId();
      await expect(
        recheckConnection({ instance: broken, who: admin }, { connectionId: world.connectionId, runId }),
      ).rejects.toThrow("broken");
    }
    const runId = instance.newId();
    expect(
      await recheckConnection({ instance, who: admin }, { connectionId: world.connectionId, runId }),
    ).toMatchObject({
      ok: true,
    });
  });

  test("a due try that is held back makes no run, and the wait goes on", async () => {
    const setupId = await newSetup(instance);
    const form = formOf(setupId, { address: { myDomain: newHost(), notes: [] } });
    instance.play(notYetKnown);
    await connectOrg({ instance, who: admin }, form);
    const before = (await store.db.select().from(checkRun)).length;
    await countAllowed(scopeOf(admin), 60);
    instance.clock.at = new Date(instance.clock.at.getTime() + 20_000);
    await tryWaitingSetup(instance, { setupId });
    expect(await store.db.select().from(checkRun)).toHaveLength(before);
    expect(await findSetup(store.db, scopeOf(), setupId)).toMatchObject({ state: "open" });
    expect(await findWait(store.db, scopeOf(), setupId)).toMatchObject({
      state: "waiting",
      tries: 1,
      alarmAt: new Date(instance.clock.at.getTime() + 40_000),
      onBehalfOf: "ada",
    });
  });
});

function failing(): never {
  throw new Error("broken on purpose");
}
