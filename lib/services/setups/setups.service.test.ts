import { sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { AuditAction } from "#lib/domain/audit/audit-event";
import { restorableMs } from "#lib/domain/setup/restorable";
import { acme } from "#lib/salesforce/testing/recorded-org";
import { readCheckRun } from "#lib/services/checks/read-check-run";
import { forgetCancelled } from "#lib/services/setups/steps/forget-cancelled";
import { wipeExpiredSecrets } from "#lib/services/setups/steps/wipe-expired-secrets";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import {
  addressOf,
  formOf,
  newSetup,
  newWorld,
  people,
  savePeople,
  wrongSecret,
} from "#lib/services/testing/workspaces";
import { interruptCutOffRuns } from "#lib/services/waits/steps/catch-up";
import { withStores } from "#lib/store/testing/with-stores";
import { askAddress } from "./ask-address.ts";
import { cancelSetup } from "./cancel-setup.ts";
import { changeSetup } from "./change-setup.ts";
import { connectOrg } from "./connect-org.ts";
import { listOpenSetups } from "./list-open-setups.ts";
import { readSetup } from "./read-setup.ts";
import { restoreSetup } from "./restore-setup.ts";
import { retrySetup } from "./retry-setup.ts";
import { startSetup } from "./start-setup.ts";
import { tickControls } from "./tick-controls.ts";

const { admin } = people;
const minuteMs = 60_000;

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  afterEach(() => store.db.execute(sql`drop trigger if exists break_audit on audit_event`));

  const later = (ms: number) => {
    instance.clock.at = new Date(instance.clock.at.getTime() + ms);
  };
  const setupOf = async (setupId: string) => {
    const read = await readSetup({ instance, who: admin }, setupId);
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  };
  /** An open setup that keeps a Consumer Secret after a refusal. */
  const keptSetup = async () => {
    later(10 * minuteMs);
    const setupId = await newSetup(instance);
    instance.play(wrongSecret);
    await connectOrg({ instance, who: admin }, formOf(setupId));
    instance.play();
    return setupId;
  };
  async function breakAudit(action: AuditAction): Promise<void> {
    await store.db.execute(sql`create or replace function break_audit() returns trigger language plpgsql as
      $$ begin raise exception 'broken on purpose'; end $$`);
    await store.db.execute(sql`create trigger break_audit before insert on audit_event
      for each row when (new.action = ${sql.raw(`'${action}'`)}) execute function break_audit()`);
  }

  test("a setup starts with suggested values, and with the My Domain and app of a pasted page", async () => {
    const address = { ...addressOf("acme.my.salesforce.com"), appId: "0xI000000000001" };
    const started = await startSetup(
      { instance, who: admin },
      { address, path: "existing-app", name: "CRM", projectId: null },
    );
    if (!started.ok) throw new Error(started.problem.code);
    const { setup, ticks, isSecretKept, lastRun } = await setupOf(started.value.setupId);
    expect(setup).toMatchObject({ state: "open", path: "existing-app", name: "CRM", ...{ appId: address.appId } });
    expect(setup).toMatchObject({ myDomain: "acme.my.salesforce.com", contactEmail: "ada@acme.example" });
    expect(setup.appName).not.toBe("");
    expect([ticks.size, isSecretKept, lastRun]).toEqual([0, false, null]);
  });

  test("a cancelled setup is taken up again within a day, all of it but the secret; after that it is not, and its key goes", async () => {
    const setupId = await keptSetup();
    await cancelSetup({ instance, who: admin }, setupId);
    expect(await restoreSetup({ instance, who: admin }, setupId)).toMatchObject({ ok: true });
    const { setup, isSecretKept } = await setupOf(setupId);
    expect(setup).toMatchObject({ state: "open", consumerKey: formOf(setupId).consumerKey });
    expect(isSecretKept).toBe(false);
    await cancelSetup({ instance, who: admin }, setupId);
    later(restorableMs);
    expect(await restoreSetup({ instance, who: admin }, setupId)).toMatchObject({ problem: { code: "not-found" } });
    await forgetCancelled(instance);
    expect((await setupOf(setupId)).setup.consumerKey).toBe(null);
  });

  test.each(["start", "cancel"] as const)("%s: without its audit event nothing is saved", async (what) => {
    const setupId = await keptSetup();
    await breakAudit(what === "start" ? "setup.started" : "setup.cancelled");
    const before = await allRows(instance);
    const input = { address: null, path: "new-app", name: "", projectId: null } as const;
    const broken =
      what === "start" ? startSetup({ instance, who: admin }, input) : cancelSetup({ instance, who: admin }, setupId);
    await expect(broken).rejects.toThrow();
    expect(await allRows(instance)).toEqual(before);
  });

  test("a cancelled setup keeps its runs, has no secret, and takes no further change", async () => {
    const setupId = await keptSetup();
    expect(await cancelSetup({ instance, who: admin }, setupId)).toEqual({ ok: true, value: null });
    const { setup, lastRun } = await setupOf(setupId);
    expect(setup).toMatchObject({ state: "cancelled", secretKeptUntil: null });
    expect((await allRows(instance)).setups.find(({ id }) => id === setupId)?.sealedConsumerSecret).toBeNull();
    expect(lastRun?.state).toBe("failed");

    const notThere = { ok: false, problem: { code: "not-found" } };
    expect(await cancelSetup({ instance, who: admin }, setupId)).toEqual(notThere);
    expect(await changeSetup({ instance, who: admin }, { setupId, change: { appName: "Late" } })).toEqual(notThere);
    expect(await tickControls({ instance, who: admin }, { setupId, controls: ["quick-find"], ticked: true })).toEqual(
      notThere,
    );
    expect(await connectOrg({ instance, who: admin }, formOf(setupId))).toEqual(notThere);
    expect(await retrySetup({ instance, who: admin }, { setupId, runId: instance.newId() })).toEqual(notThere);
    const listed = await listOpenSetups({ instance, who: admin }, null);
    expect(listed.ok && listed.value.some(({ id }) => id === setupId)).toBe(false);
  });

  test("changing one value leaves the others, and the same My Domain once more keeps the secret", async () => {
    const setupId = await keptSetup();
    const before = await setupOf(setupId);
    await changeSetup({ instance, who: admin }, { setupId, change: { runAsUsername: "api@acme.example" } });
    await changeSetup({ instance, who: admin }, { setupId, change: { address: addressOf("acme.my.salesforce.com") } });
    const { setup, isSecretKept } = await setupOf(setupId);
    const changed = { runAsUsername: "api@acme.example", updatedAt: setup.updatedAt };
    expect(setup).toEqual({ ...before.setup, ...changed });
    expect(isSecretKept).toBe(true);
  });

  test("the look is chosen once: a person's next setup begins with it, another's does not", async () => {
    const first = await newSetup(instance);
    later(minuteMs);
    await changeSetup({ instance, who: admin }, { setupId: first, change: { look: "blue" } });
    later(minuteMs);
    const next = await newSetup(instance);
    expect((await setupOf(next)).setup.look).toBe("blue");
    await changeSetup({ instance, who: admin }, { setupId: next, change: { look: "new" } });

    const input = { address: null, path: "new-app", name: "", projectId: null } as const;
    const others = await startSetup({ instance, who: people.stranger }, input);
    if (!others.ok) throw new Error(others.problem.code);
    const read = await readSetup({ instance, who: people.stranger }, others.value.setupId);
    expect(read.ok && read.value.setup.look).toBe("new");
  });

  test("ticks are kept once each, however often and at once they are said, and can be taken back", async () => {
    const setupId = await newSetup(instance);
    const controls = ["quick-find", "app-name"] as const;
    const say = (ticked: boolean) => tickControls({ instance, who: admin }, { setupId, controls, ticked });
    await Promise.all([say(true), say(true), say(true)]);
    expect((await setupOf(setupId)).ticks).toEqual(new Set(controls));
    await say(false);
    await say(false);
    expect((await setupOf(setupId)).ticks).toEqual(new Set());
  });

  test("ticks of an order are all kept or none", async () => {
    const setupId = await newSetup(instance);
    const controls = ["quick-find", "app-name"] as const;
    const by = { ...admin, userId: "nobody-of-this-store" };
    await expect(tickControls({ instance, who: by }, { setupId, controls, ticked: true })).rejects.toThrow();
    expect((await setupOf(setupId)).ticks).toEqual(new Set());
  });

  test("a kept secret is wiped when its time is over and not before, with one audit event by nobody", async () => {
    const setupId = await keptSetup();
    const { keptUntil } = { keptUntil: (await setupOf(setupId)).setup.secretKeptUntil as Date };
    expect(keptUntil.getTime() - instance.now().getTime()).toBe(24 * 60 * minuteMs);
    const sealedOf = async () =>
      (await allRows(instance)).setups.find(({ id }) => id === setupId)?.sealedConsumerSecret;
    const wipes = async () =>
      (await allRows(instance)).events.filter(
        (event) => event.subjectId === setupId && event.action === "secret.wiped",
      );

    instance.clock.at = new Date(keptUntil.getTime() - 1);
    await wipeExpiredSecrets(instance);
    expect(await sealedOf()).toMatch(/./);
    expect(await wipes()).toEqual([]);

    instance.clock.at = keptUntil;
    await Promise.all([wipeExpiredSecrets(instance), wipeExpiredSecrets(instance)]);
    expect(await sealedOf()).toBeNull();
    expect(await wipes()).toMatchObject([
      { actorKind: "system", actorId: null, onBehalfOf: null, workspaceId: "ours", details: { why: "time-over" } },
    ]);
    // What is no secret stays: only that one field is asked for again.
    expect((await setupOf(setupId)).setup).toMatchObject({ state: "open", consumerKey: expect.any(String) });
  });

  test("a wipe without its audit event does not happen", async () => {
    const setupId = await keptSetup();
    later(25 * 60 * minuteMs);
    await breakAudit("secret.wiped");
    await expect(wipeExpiredSecrets(instance)).rejects.toThrow();
    const row = (await allRows(instance)).setups.find(({ id }) => id === setupId);
    expect(row?.sealedConsumerSecret).toMatch(/./);
  });

  test("runs past their time are marked as interrupted, and those that may still end are left", async () => {
    const { runId } = await newWorld(instance);
    const setupId = await newSetup(instance);
    await breakAudit("connection.created");
    const form = formOf(setupId);
    await expect(connectOrg({ instance, who: admin }, form)).rejects.toThrow();
    await store.db.execute(sql`drop trigger break_audit on audit_event`);
    later(59_000);
    await interruptCutOffRuns(instance, "overdue");
    const stateOf = async (id: string) => (await allRows(instance)).runs.find((run) => run.id === id)?.state;
    expect(await stateOf(form.runId)).toBe("running");
    later(2_000);
    await interruptCutOffRuns(instance, "overdue");
    expect(await stateOf(form.runId)).toBe("interrupted");
    expect(await stateOf(runId)).toBe("passed");
    expect(await readCheckRun({ instance, who: admin }, form.runId)).toMatchObject({
      value: { finishedAt: instance.now() },
    });
  });

  test("who answers at an address is asked without a credential, and not endlessly", async () => {
    later(10 * minuteMs);
    const { requests } = instance.play();
    const ask = () => askAddress({ instance, who: admin }, addressOf(acme));
    expect(await ask()).toMatchObject({ value: { myDomain: acme, came: { from: "salesforce" } } });
    const [asked, ...more] = requests;
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ path: "/services/data/" });
    expect(asked).not.toHaveProperty("bearer");
    expect(asked).not.toHaveProperty("form");
    for (let times = 1; times < 40; times += 1) await ask();
    expect(await ask()).toMatchObject({ value: { came: { from: "nobody" } } });
    expect(requests).toHaveLength(40);
  });
});
