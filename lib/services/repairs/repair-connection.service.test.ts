import { sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { AuditAction } from "#lib/domain/audit/audit-event";
import type { Send } from "#lib/domain/check/wire-request";
import { ok } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import {
  acme,
  json,
  organizationRecord,
  playing,
  records,
  tokenBody,
  userId,
} from "#lib/salesforce/testing/recorded-org";
import { cancelCheckRun } from "#lib/services/checks/cancel-check-run";
import { deleteConnection } from "#lib/services/connections/delete-connection";
import { listConnections } from "#lib/services/connections/list-connections";
import { readConnection } from "#lib/services/connections/read-connection";
import { recheckConnection } from "#lib/services/connections/recheck-connection";
import { connectionSecret, previousSecret } from "#lib/services/secret-bindings";
import { cancelSetup } from "#lib/services/setups/cancel-setup";
import { connectOrg } from "#lib/services/setups/connect-org";
import { listOpenSetups } from "#lib/services/setups/list-open-setups";
import { readSetup } from "#lib/services/setups/read-setup";
import { retrySetup } from "#lib/services/setups/retry-setup";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import {
  addressOf,
  formOf,
  inventedSecret,
  newWorld,
  notYetKnown,
  people,
  savePeople,
  type World,
  wrongSecret,
} from "#lib/services/testing/workspaces";
import { readWait } from "#lib/services/waits/read-wait";
import { tryWaitingSetup } from "#lib/services/waits/steps/try-waiting-setup";
import { withStores } from "#lib/store/testing/with-stores";
import { newKeyEntry, parseKeyring } from "#lib/vault/keyring";
import { open } from "#lib/vault/seal";
import { acceptRunAsUser } from "./accept-run-as-user.ts";
import { connectAsNew } from "./connect-as-new.ts";
import { forgetPreviousValues } from "./forget-previous-values.ts";
import { readRepair } from "./read-repair.ts";
import { type Repair, repairConnection } from "./repair-connection.ts";
import { retryRepair } from "./retry-repair.ts";
import { undoableForMs, wipeOldPreviousValues } from "./steps/wipe-previous-values.ts";
import { undoRepair } from "./undo-repair.ts";

const { admin, owner, support } = people;
const newSecret = "INVENTED-NEW-CONSUMER-SECRET-OF-THE-REPAIR-TESTS";
const renamed = "renamed.my.salesforce.com";
const otherOrg = {
  token: json(200, { ...tokenBody, id: `https://login.salesforce.com/id/00D000000000002EAA/${userId}` }),
  org: records({ ...organizationRecord, Id: "00D000000000002EAA" }),
};

withStores((store) => {
  let instance: TestInstance;
  let world: World;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  beforeEach(async () => {
    world = await newWorld(instance);
    instance.clock.at = new Date(instance.clock.at.getTime() + 60_000);
    await store.db.execute(sql`delete from attempt`);
  });
  afterEach(async () => {
    await store.db.execute(sql`drop trigger if exists break_audit on audit_event`);
    instance.play();
  });

  const repairOf = (change: Partial<Repair> = {}): Repair => ({
    connectionId: world.connectionId,
    runId: instance.newId(),
    address: addressOf(acme),
    consumerKey: "3MVG9INVENTEDforTests",
    consumerSecret: new Secret(newSecret),
    ...change,
  });
  const repair = async (change: Partial<Repair> = {}, who = admin) => {
    instance.clock.at = new Date(instance.clock.at.getTime() + 60_000);
    return repairConnection({ instance, who }, repairOf(change));
  };
  const press = () => ({ connectionId: world.connectionId, runId: instance.newId() });
  const current = async () => {
    const read = await readRepair({ instance, who: admin }, world.connectionId);
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  };
  const row = async () => {
    const found = (await allRows(instance)).connections.find(({ id }) => id === world.connectionId);
    if (!found) throw new Error("the connection is gone");
    return found;
  };
  const secretOf = async () => {
    const { id, workspaceId, myDomain, sealedConsumerSecret } = await row();
    const opened = open(instance.keyring, sealedConsumerSecret, connectionSecret({ id, workspaceId, myDomain }));
    return opened.ok ? opened.value.reveal() : null;
  };
  const previousOf = async () => {
    const { id, workspaceId, previousMyDomain, previousConsumerKey, sealedPreviousSecret } = await row();
    if (!previousMyDomain || !sealedPreviousSecret) return null;
    const binding = previousSecret({ id, workspaceId, myDomain: previousMyDomain });
    const opened = open(instance.keyring, sealedPreviousSecret, binding);
    return { myDomain: previousMyDomain, consumerKey: previousConsumerKey, secret: opened.ok && opened.value.reveal() };
  };
  const inForce = async () => {
    const { myDomain, consumerKey, sealedConsumerSecret, health, recent, lastRunId } = await row();
    return { myDomain, consumerKey, sealedConsumerSecret, health, recent, lastRunId };
  };
  const eventsOf = async (action: AuditAction) =>
    (await allRows(instance)).events.filter(
      (event) => event.action === action && event.subjectId === world.connectionId,
    );
  const runOf = async (runId: string) => (await allRows(instance)).runs.find(({ id }) => id === runId);
  /** Salesforce's answers, while something else happens before it answers the token request. */
  const meanwhile = (work: () => Promise<unknown>, answers: Parameters<typeof playing>[0] = {}): void => {
    const org = playing(answers);
    instance.answer(async (request) => {
      if (request.path === "/services/oauth2/token") await work();
      return org.send(request);
    });
  };
  /** The same org under another name, which says whose it is as Salesforce does; `orgId` null: it does not say. */
  function playRenamed(orgId: string | null) {
    const org = playing();
    const asked: { host: string; path: string; form: string }[] = [];
    const send: Send = async (request) => {
      const texts = Object.values(request.form ?? {}).map((text) => (typeof text === "string" ? text : text.reveal()));
      asked.push({ host: request.host, path: request.path, form: texts.join(" ") });
      if (request.path !== "/.well-known/auth-configuration") return org.send(request);
      const said = orgId === null ? { status: 404, headers: {}, body: "" } : json(200, { OrgId: orgId });
      return ok({ ...said, timings: { totalMs: 1 } });
    };
    instance.answer(send);
    return asked;
  }
  /** Nothing that was sealed until now opens any more. */
  const loseKeyring = () => {
    const other = parseKeyring(new Secret(newKeyEntry()), "the test");
    if (!other.ok) throw new Error("no keyring");
    Object.assign(instance, { keyring: other.value });
  };
  const breakAudit = async (action: AuditAction) => {
    await store.db.execute(sql`create or replace function break_audit() returns trigger language plpgsql as
      $$ begin raise exception 'broken on purpose'; end $$`);
    await store.db.execute(sql`create trigger break_audit before insert on audit_event
      for each row when (new.action = ${sql.raw(`'${action}'`)}) execute function break_audit()`);
  };

  test("a new secret that works is in force from then on: nothing else is typed, nothing else changes, the history stays", async () => {
    instance.play(wrongSecret);
    const failed = instance.newId();
    await recheckConnection({ instance, who: admin }, { connectionId: world.connectionId, runId: failed });
    expect((await row()).health).toBe("failing");
    const before = await row();

    instance.play();
    const form = repairOf();
    const answer = await repairConnection({ instance, who: admin }, form);
    const { connectionId } = world;
    expect(answer).toEqual({ ok: true, value: { status: "connected", connectionId, runId: form.runId } });
    expect(await secretOf()).toBe(newSecret);
    const { name, description, projectId, meantRunAsUserId, createdAt } = before;
    expect(await row()).toMatchObject({ name, description, projectId, meantRunAsUserId, createdAt });
    expect(await row()).toMatchObject({
      health: "healthy",
      recent: "pfp",
      lastRunId: form.runId,
      replacedAt: instance.now(),
    });
    const { repair: left, runs } = await current();
    expect(left).toBeNull();
    expect(runs.map(({ id }) => id)).toEqual(expect.arrayContaining([form.runId, failed, world.runId]));
    const done = (await allRows(instance)).setups.find(({ repairs }) => repairs === connectionId);
    expect(done).toMatchObject({ state: "done", connectionId, sealedConsumerSecret: null, secretKeptUntil: null });
    expect(await eventsOf("connection.repaired")).toMatchObject([
      { actorId: "ada", details: { isKeyReplaced: false, isSecretReplaced: true }, changes: {} },
    ]);
    const all = JSON.stringify(await allRows(instance));
    for (const secret of [newSecret, inventedSecret]) expect(all).not.toContain(secret);
  });

  test("values that do not work change nothing of the connection; they stay with the repair, and after a fix nothing is typed again", async () => {
    const before = await inForce();
    instance.play(wrongSecret);
    const form = repairOf({ consumerKey: "3MVG9ANOTHERforTests" });
    const answer = await repairConnection({ instance, who: admin }, form);
    expect(answer).toEqual({ ok: true, value: { status: "refused", runId: form.runId } });
    expect(await inForce()).toEqual(before);
    const { repair: kept, runs } = await current();
    expect(kept).toMatchObject({ isSecretKept: true, setup: { consumerKey: "3MVG9ANOTHERforTests", myDomain: acme } });
    expect(runs[0]).toMatchObject({ id: form.runId, state: "failed", problem: { code: "consumer-secret-wrong" } });
    expect(await eventsOf("connection.repair-refused")).toMatchObject([
      { details: { myDomain: acme, problem: "consumer-secret-wrong" } },
    ]);

    instance.play();
    const runId = instance.newId();
    const again = await retryRepair({ instance, who: admin }, { connectionId: world.connectionId, runId });
    expect(again).toMatchObject({ ok: true, value: { status: "connected" } });
    expect((await row()).consumerKey).toBe("3MVG9ANOTHERforTests");
    expect(await secretOf()).toBe(newSecret);
  });

  test("an empty secret is the one in force, for the same My Domain", async () => {
    const answer = await repair({ consumerKey: "3MVG9ANOTHERforTests", consumerSecret: null });
    expect(answer).toMatchObject({ ok: true, value: { status: "connected" } });
    expect(await secretOf()).toBe(inventedSecret);
    expect((await row()).consumerKey).toBe("3MVG9ANOTHERforTests");
  });

  test("the present secret goes to a new My Domain that says it is the same org's, after it has said so", async () => {
    const asked = playRenamed("00D000000000001");
    const answer = await repair({ address: addressOf(renamed), consumerSecret: null });
    expect(answer).toMatchObject({ ok: true, value: { status: "connected" } });
    expect(asked[0]).toEqual({ host: renamed, path: "/.well-known/auth-configuration", form: "" });
    expect(asked.find(({ path }) => path === "/services/oauth2/token")?.form).toContain(inventedSecret);
    expect(await row()).toMatchObject({ myDomain: renamed });
    expect(await secretOf(), "sealed for the new My Domain").toBe(inventedSecret);
    expect(await previousOf()).toMatchObject({ myDomain: acme, secret: inventedSecret });
    expect(await eventsOf("connection.repaired")).toMatchObject([
      {
        details: { isKeyReplaced: false, isSecretReplaced: false },
        changes: { myDomain: { before: acme, after: renamed } },
      },
    ]);
  });

  test.each([
    ["another org's", "00D000000000002EAA", renamed],
    ["nobody's, as far as it says", null, renamed],
    ["a practice org's, which says what it likes", "00D000000000001EAA", "acme.my.salesforce.test"],
  ])("the present secret does not go to a new My Domain that is %s: it is asked for", async (_, orgId, host) => {
    const before = await inForce();
    const asked = playRenamed(orgId);
    const answer = await repair({ address: addressOf(host), consumerSecret: null });
    expect(answer).toEqual({
      ok: false,
      problem: { code: "secret-asked-for-new-domain", fields: ["consumerSecret"], facts: { wanted: host } },
    });
    expect(asked.map(({ path }) => path).filter((path) => path !== "/.well-known/auth-configuration")).toEqual([]);
    expect(JSON.stringify(asked)).not.toContain(inventedSecret);
    expect(await inForce()).toEqual(before);
    expect((await current()).repair).toBeNull();
  });

  test("what a repair keeps for one My Domain goes to another by the same rule", async () => {
    instance.play({ versions: { status: 301, headers: { location: `https://${renamed}/services/data/` }, body: "" } });
    await repair();
    expect((await current()).repair).toMatchObject({ isSecretKept: true });
    playRenamed("00D000000000001");
    const answer = await repair({ address: addressOf(renamed), consumerSecret: null });
    expect(answer).toMatchObject({ ok: true, value: { status: "connected" } });
    expect(await secretOf()).toBe(newSecret);
  });

  test("another org is refused by name, changes nothing, and can be connected as a new connection with all that was typed", async () => {
    const before = await inForce();
    instance.play(otherOrg);
    const form = repairOf({ consumerKey: "3MVG9ANOTHERforTests" });
    await repairConnection({ instance, who: admin }, form);
    expect(await inForce()).toEqual(before);
    expect(await runOf(form.runId)).toMatchObject({
      state: "failed",
      connectionId: world.connectionId,
      problem: { code: "other-org", evidence: { orgId: "00D000000000002EAA", expectedOrgId: "00D000000000001EAA" } },
    });

    const moved = await connectAsNew({ instance, who: admin }, world.connectionId);
    if (!moved.ok) throw new Error(moved.problem.code);
    const { setupId } = moved.value;
    expect((await current()).repair).toBeNull();
    expect(await readSetup({ instance, who: admin }, setupId)).toMatchObject({
      value: { isSecretKept: true, setup: { consumerKey: "3MVG9ANOTHERforTests", myDomain: acme, repairs: null } },
    });
    expect(await connectAsNew({ instance, who: admin }, world.connectionId)).toMatchObject({
      problem: { code: "not-found" },
    });
    const runId = instance.newId();
    const connected = await retrySetup({ instance, who: admin }, { setupId, runId });
    expect(connected).toMatchObject({ ok: true, value: { status: "connected" } });
    const made = (await allRows(instance)).connections.find(({ lastRunId }) => lastRunId === runId);
    expect(made).toMatchObject({ orgId: "00D000000000002EAA", name: `${world.connectionName} (2)` });
    expect(await inForce()).toEqual(before);
  });

  test("the same form sent five times at once is one run, one repair and one answer", async () => {
    const form = repairOf();
    const org = instance.play();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => repairConnection({ instance, who: admin }, form)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true, value: { status: "connected" } });
    expect(org.calls().filter((call) => call === "token")).toHaveLength(1);
    const repairs = (await allRows(instance)).setups.filter(({ repairs }) => repairs === world.connectionId);
    expect(repairs).toHaveLength(1);
    expect(await repairConnection({ instance, who: admin }, form)).toEqual(answers[0]);
  });

  test("two who repair at once share one repair: the first that works is in force, the other run changes nothing", async () => {
    const both = Promise.withResolvers<void>();
    let asked = 0;
    meanwhile(async () => {
      asked += 1;
      if (asked === 2) both.resolve();
      await both.promise;
    });
    const forms = [repairOf(), repairOf({ consumerKey: "3MVG9ANOTHERforTests" })];
    const answers = await Promise.all(
      forms.map((form, at) => repairConnection({ instance, who: at === 0 ? admin : owner }, form)),
    );
    expect(answers.map((answer) => answer.ok && answer.value.status).sort()).toEqual(["connected", "refused"]);
    const states = await Promise.all(forms.map(async ({ runId }) => (await runOf(runId))?.state));
    expect(states.sort()).toEqual(["cancelled", "passed"]);
    const repairs = (await allRows(instance)).setups.filter(({ repairs }) => repairs === world.connectionId);
    expect(repairs).toHaveLength(1);
    expect(await eventsOf("connection.repaired")).toHaveLength(1);
  });

  test("a repair that is cancelled while Salesforce answers changes nothing", async () => {
    const before = await inForce();
    const form = repairOf();
    meanwhile(async () => {
      const { repair: open } = await current();
      await cancelSetup({ instance, who: owner }, open?.setup.id ?? "");
    });
    expect(await repairConnection({ instance, who: admin }, form)).toMatchObject({ value: { status: "refused" } });
    expect(await inForce()).toEqual(before);
    expect((await runOf(form.runId))?.state).toBe("cancelled");
    expect((await current()).repair).toBeNull();
  });

  test("a run that is cancelled while Salesforce answers changes nothing, and the repair keeps what was typed", async () => {
    const before = await inForce();
    const form = repairOf();
    meanwhile(() => cancelCheckRun({ instance, who: owner }, form.runId));
    expect(await repairConnection({ instance, who: admin }, form)).toMatchObject({ value: { status: "refused" } });
    expect(await inForce()).toEqual(before);
    expect((await current()).repair).toMatchObject({ isSecretKept: true });
  });

  test("a connection that is deleted while Salesforce answers leaves nothing behind, its repair neither", async () => {
    const form = repairOf();
    const { connectionId, connectionName: typedName } = world;
    meanwhile(() => deleteConnection({ instance, who: owner }, { connectionId, typedName }));
    expect(await repairConnection({ instance, who: admin }, form)).toMatchObject({ problem: { code: "not-found" } });
    const rows = await allRows(instance);
    expect(rows.connections.filter(({ id }) => id === connectionId)).toEqual([]);
    expect(rows.setups.filter(({ repairs }) => repairs === connectionId)).toEqual([]);
    expect(await runOf(form.runId)).toBeUndefined();
  });

  test("a secret that does not open any more is asked for; another one works, and there is nothing to undo with", async () => {
    const { keyring } = instance;
    loseKeyring();
    expect(await repair({ consumerSecret: null })).toMatchObject({
      problem: { code: "secret-unreadable", fields: ["consumerSecret"] },
    });
    const runId = instance.newId();
    await recheckConnection({ instance, who: admin }, { connectionId: world.connectionId, runId });
    expect(await runOf(runId)).toMatchObject({ problem: { code: "sealed-secret-unreadable" } });
    expect(await repair()).toMatchObject({ value: { status: "connected" } });
    expect(await secretOf()).toBe(newSecret);
    expect(await previousOf()).toBeNull();
    expect(await undoRepair({ instance, who: admin }, press())).toMatchObject({ problem: { code: "not-found" } });
    Object.assign(instance, { keyring });
  });

  test.each(["connection.repaired", "secret.wiped"] as const)(
    "what breaks while a repair is saved (%s) leaves all as it was, and the repair with what was typed",
    async (action) => {
      const before = await inForce();
      await breakAudit(action);
      await expect(repair()).rejects.toThrow();
      await store.db.execute(sql`drop trigger break_audit on audit_event`);
      expect(await inForce()).toEqual(before);
      expect(await previousOf()).toBeNull();
      expect((await current()).repair).toMatchObject({ isSecretKept: true });
      instance.clock.at = new Date(instance.clock.at.getTime() + 120_000);
      expect(await retryRepair({ instance, who: admin }, press())).toMatchObject({ value: { status: "connected" } });
      expect(await secretOf()).toBe(newSecret);
    },
  );

  test("undo checks what was in force before, puts it back when it works, and can be undone in turn", async () => {
    await repair({ consumerKey: "3MVG9ANOTHERforTests" });
    expect(await previousOf()).toEqual({
      myDomain: acme,
      consumerKey: "3MVG9INVENTEDforTests",
      secret: inventedSecret,
    });

    instance.play(wrongSecret);
    const before = await inForce();
    const failing = press();
    expect(await undoRepair({ instance, who: admin }, failing)).toMatchObject({ value: { status: "refused" } });
    expect(await inForce()).toEqual(before);
    expect(await runOf(failing.runId)).toMatchObject({ state: "failed", problem: { code: "consumer-secret-wrong" } });

    const org = instance.play();
    const undo = press();
    const answers = await Promise.all([1, 2, 3].map(() => undoRepair({ instance, who: admin }, undo)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ value: { status: "connected", runId: undo.runId } });
    expect(org.calls().filter((call) => call === "token")).toHaveLength(1);
    expect(await secretOf()).toBe(inventedSecret);
    expect((await row()).consumerKey).toBe("3MVG9INVENTEDforTests");
    expect(await previousOf()).toEqual({ myDomain: acme, consumerKey: "3MVG9ANOTHERforTests", secret: newSecret });
    expect(await eventsOf("connection.repair-undone")).toHaveLength(1);

    expect(await undoRepair({ instance, who: admin }, press())).toMatchObject({ value: { status: "connected" } });
    expect(await secretOf()).toBe(newSecret);
  });

  test("an undo whose values are forgotten or replaced while Salesforce answers puts nothing back", async () => {
    await repair();
    const undo = press();
    meanwhile(() => forgetPreviousValues({ instance, who: owner }, world.connectionId));
    expect(await undoRepair({ instance, who: admin }, undo)).toMatchObject({ value: { status: "refused" } });
    expect((await runOf(undo.runId))?.state).toBe("cancelled");
    expect(await secretOf()).toBe(newSecret);
  });

  test("values that are in force already replace nothing, so that what was before can still be put back", async () => {
    await repair({ consumerKey: "3MVG9ANOTHERforTests" });
    const before = await previousOf();
    expect(await repair({ consumerKey: "3MVG9ANOTHERforTests", consumerSecret: null })).toMatchObject({
      value: { status: "connected" },
    });
    expect(await previousOf()).toEqual(before);
  });

  test("what was before is forgotten when somebody says so, or after 14 days, and told once", async () => {
    await repair();
    for (const _ of [1, 2]) {
      expect(await forgetPreviousValues({ instance, who: admin }, world.connectionId)).toEqual(ok(null));
    }
    expect(await previousOf()).toBeNull();
    await repair({ consumerSecret: new Secret(`${newSecret}-2`) });
    instance.clock.at = new Date(instance.clock.at.getTime() + undoableForMs - 1);
    await wipeOldPreviousValues(instance);
    expect(await previousOf()).not.toBeNull();
    instance.clock.at = new Date(instance.clock.at.getTime() + 1);
    await wipeOldPreviousValues(instance);
    await wipeOldPreviousValues(instance);
    expect(await previousOf()).toBeNull();
    expect((await eventsOf("secret.wiped")).map(({ details }) => details.why).sort()).toEqual([
      "forgotten",
      "time-over",
    ]);
    expect(await secretOf()).toBe(`${newSecret}-2`);
  });

  test("a check of before a repair does not tell how the connection stands after it", async () => {
    const form = repairOf();
    const recheck = press();
    // The check of what is in force begins first, and its answer comes last.
    const asked = Promise.withResolvers<void>();
    const repaired = Promise.withResolvers<void>();
    const late = openTestInstance(store);
    Object.assign(late, { keyring: instance.keyring });
    late.clock.at = instance.now();
    const org = playing(wrongSecret);
    late.answer(async (request) => {
      if (request.path === "/services/oauth2/token") {
        asked.resolve();
        await repaired.promise;
      }
      return org.send(request);
    });
    const checking = recheckConnection({ instance: late, who: admin }, recheck);
    await asked.promise;
    instance.clock.at = new Date(instance.clock.at.getTime() + 1_000);
    await repairConnection({ instance, who: admin }, form);
    repaired.resolve();
    await checking;
    expect((await runOf(recheck.runId))?.state).toBe("failed");
    expect(await row()).toMatchObject({ health: "healthy", lastRunId: form.runId });
  });

  test("a new key that Salesforce may still be spreading is tried again by itself, and then in force", async () => {
    instance.play(notYetKnown);
    await repair({ consumerKey: "3MVG9ANOTHERforTests" });
    const { repair: waiting } = await current();
    const setupId = waiting?.setup.id ?? "";
    expect(waiting?.waiting.state).toBe("waiting");
    const before = await inForce();
    instance.play();
    instance.clock.at = new Date(instance.clock.at.getTime() + 60_000);
    await tryWaitingSetup(instance, { setupId, workspaceId: "ours" });
    expect(await inForce()).not.toEqual(before);
    expect(await row()).toMatchObject({ consumerKey: "3MVG9ANOTHERforTests", health: "healthy" });
    expect(await secretOf()).toBe(newSecret);
    const { connectionId } = world;
    expect(await readWait({ instance, who: admin }, setupId)).toEqual(ok({ state: "connected", connectionId }));
    expect(await eventsOf("connection.repaired")).toMatchObject([{ actorKind: "system", onBehalfOf: "ada" }]);
    const read = await readConnection({ instance, who: admin }, connectionId);
    expect(read.ok && read.value.runs[0]).toMatchObject({ isAutomatic: true, state: "passed" });
  });

  test("a repair is shown at its connection, not among the setups; nor does it make a second connection", async () => {
    instance.play(wrongSecret);
    await repair();
    instance.play();
    const { repair: open } = await current();
    const setupId = open?.setup.id ?? "";
    const setups = await listOpenSetups({ instance, who: support }, null);
    expect(setups.ok && setups.value.map(({ id }) => id)).not.toContain(setupId);
    expect(await connectOrg({ instance, who: admin }, formOf(setupId))).toMatchObject({
      problem: { code: "not-found" },
    });
    const count = async () => {
      const listed = await listConnections({ instance, who: admin }, { search: "", after: null });
      return listed.ok ? listed.value.rows.length : -1;
    };
    const before = await count();
    const again = await retrySetup({ instance, who: admin }, { setupId, runId: instance.newId() });
    expect(again).toMatchObject({ value: { status: "connected", connectionId: world.connectionId } });
    expect(await count()).toBe(before);
  });

  test("too many checks make none, and what was typed is kept", async () => {
    const org = instance.play();
    for (let count = 0; count < 30; count += 1) await recheckConnection({ instance, who: owner }, press());
    const asked = org.requests.length;
    expect(await repairConnection({ instance, who: admin }, repairOf())).toMatchObject({
      problem: { code: "too-many-checks" },
    });
    expect(org.requests).toHaveLength(asked);
    expect((await current()).repair).toMatchObject({ isSecretKept: true, lastRun: null });
  });

  test("the run of another connection is no answer, and changes nothing", async () => {
    const other = world.runId;
    world = await newWorld(instance);
    const before = await allRows(instance);
    expect(await repairConnection({ instance, who: admin }, repairOf({ runId: other }))).toMatchObject({
      problem: { code: "not-found" },
    });
    expect(await allRows(instance)).toEqual(before);
  });

  test("another Run As user is told until somebody says it is meant, of the one they saw", async () => {
    const id = "005000000000002AAA";
    instance.play({
      token: json(200, { ...tokenBody, id: `https://login.salesforce.com/id/00D000000000001EAA/${id}` }),
    });
    const advised = async () => (await row()).advice.map(({ kind }) => kind).includes("run-as-user-changed");
    for (const _ of [1, 2]) {
      await recheckConnection({ instance, who: support }, press());
      expect(await advised()).toBe(true);
    }
    const accept = (runAsUserId: string) =>
      acceptRunAsUser({ instance, who: admin }, { connectionId: world.connectionId, runAsUserId });
    expect(await accept(userId)).toMatchObject({ problem: { code: "changed-meanwhile" } });
    expect(await accept(id)).toEqual(ok(null));
    expect(await accept(id)).toEqual(ok(null));
    expect(await advised()).toBe(false);
    await recheckConnection({ instance, who: support }, press());
    expect(await advised()).toBe(false);
    expect(await eventsOf("connection.run-as-user-accepted")).toMatchObject([
      { changes: { runAsUserId: { before: userId, after: id } } },
    ]);
  });
});
