import { afterAll, beforeAll, expect, test } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import { articles } from "#lib/domain/problems/articles";
import { repairOf } from "#lib/domain/repair/repair-of";
import type { Door } from "#lib/egress/door";
import { domainNameOf } from "#lib/practice/my-domain-name";
import { type RunningPracticeOrg, startPracticeOrg } from "#lib/practice-org/testing/start-practice-org";
import { findOrgOf } from "#lib/salesforce/auth-configuration";
import { recheckConnection } from "#lib/services/connections/recheck-connection";
import { connectOrg } from "#lib/services/setups/connect-org";
import { changesBehind } from "#lib/services/testing/practice-faults";
import { newPracticeOrg, practiceDoor } from "#lib/services/testing/practice-instance";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newSetup, people, savePeople, scopeOf } from "#lib/services/testing/workspaces";
import { findCheckRun } from "#lib/store/queries/check-runs";
import { withOneStore } from "#lib/store/testing/with-stores";

const { admin } = people;

let practice: RunningPracticeOrg;
let door: Door;
beforeAll(async () => {
  practice = await startPracticeOrg();
  door = practiceDoor(practice);
});
afterAll(async () => {
  door.close();
  await practice.stop();
});

withOneStore((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
    instance.answer(door.send);
  });
  const later = () => {
    instance.clock.at = new Date(instance.clock.at.getTime() + 10 * 60_000);
  };

  /** A connection to a practice org of its own, which worked a while ago. */
  async function newConnection() {
    later();
    const org = await newPracticeOrg(practice);
    const connected = await connectOrg({ instance, who: admin }, org.formFor(await newSetup(instance)));
    if (!connected.ok || connected.value.status !== "connected") throw new Error(JSON.stringify(connected));
    const { connectionId } = connected.value;
    const state = await practice.control.findOrg(org.host);
    const check = async () => {
      later();
      const runId = instance.newId();
      await recheckConnection({ instance, who: admin }, { connectionId, runId });
      const run = await findCheckRun(store.db, scopeOf(), runId);
      if (run === null) throw new Error("no run");
      return run;
    };
    return { org: state, check };
  }

  test.each(changesBehind.map((change) => [change.name, change] as const))(
    "%s: the next check of a saved connection says so",
    async (_, { change, ends }) => {
      const { org, check } = await newConnection();
      expect(await check()).toMatchObject({ state: "passed", advice: [] });
      await change(practice.control, org);
      const run = await check();
      if ("advice" in ends) {
        expect(run).toMatchObject({ state: "passed", problem: null });
        expect(run.advice.map(({ kind }) => kind)).toContain(ends.advice);
        return;
      }
      expect(run).toMatchObject({ state: "failed", failedStage: ends.stage, problem: { code: ends.code } });
      const isMendedHere = repairOf(ends.code) !== "elsewhere";
      expect(isMendedHere || articles[ends.code].control !== null, "a control is ringed, or a field is open").toBe(
        true,
      );
    },
  );

  test("a rename names the new host, at which the same org answers before any secret is sent", async () => {
    const { org, check } = await newConnection();
    const { host } = await practice.control.rename(org.host, `${domainNameOf(org.host)}-b`);
    expect((await check()).problem?.evidence).toEqual({
      httpStatus: 301,
      redirectTarget: `https://${host}/services/data/`,
    });
    expect(await findOrgOf(host as MyDomain, door)).toEqual({ ok: true, value: { orgId: org.orgId } });
    expect(await findOrgOf(org.host as MyDomain, door)).toMatchObject({ problem: { code: "my-domain-renamed" } });
    const requests = await practice.control.listRequests(host);
    expect(requests.slice(0, 3).map(({ credential }) => credential)).toEqual(["none", "none", "none"]);
  });

  test("a refresh names both orgs, and the org that answers says so without a credential", async () => {
    const { org, check } = await newConnection();
    const { orgId } = await practice.control.refresh(org.host, { restoresApp: true });
    expect((await check()).problem?.evidence).toEqual({ orgId, expectedOrgId: org.orgId });
    expect(await findOrgOf(org.host as MyDomain, door)).toEqual({ ok: true, value: { orgId } });
  });

  test("another Run As user is named", async () => {
    const { org, check } = await newConnection();
    const [, other] = org.users;
    await practice.control.changeOrg(org.host, { runAsUsername: other?.username ?? "" });
    expect((await check()).advice).toContainEqual({ kind: "run-as-user-changed", detail: other?.username });
  });
});
