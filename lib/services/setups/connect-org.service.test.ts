import { sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { AuditAction } from "#lib/domain/audit/audit-event";
import { Secret } from "#lib/domain/secret";
import { acme, json, playing } from "#lib/salesforce/testing/recorded-org";
import { instanceScope } from "#lib/services/authorize";
import { cancelCheckRun } from "#lib/services/checks/cancel-check-run";
import { readCheckRun } from "#lib/services/checks/read-check-run";
import { connectionSecret } from "#lib/services/secret-bindings";
import { openKeptSecret } from "#lib/services/setups/steps/open-kept-secret";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import {
  addressOf,
  formOf,
  inventedSecret,
  newSetup,
  people,
  savePeople,
  scopeOf,
  wrongSecret,
} from "#lib/services/testing/workspaces";
import { interruptCheckRuns, saveStages } from "#lib/store/queries/check-runs";
import { findSealedConsumerSecret } from "#lib/store/queries/connections";
import { withStores } from "#lib/store/testing/with-stores";
import { open } from "#lib/vault/seal";
import { cancelSetup } from "./cancel-setup.ts";
import { changeSetup } from "./change-setup.ts";
import { type ConnectOutcome, connectOrg } from "./connect-org.ts";
import { readSetup } from "./read-setup.ts";
import { retrySetup } from "./retry-setup.ts";

const { admin } = people;
const kept = { consumerSecret: null } as const;

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  afterEach(async () => {
    await store.db.execute(sql`drop trigger if exists break_audit on audit_event`);
    instance.clock.at = new Date(instance.clock.at.getTime() + 10 * 60_000);
    instance.play();
  });

  /** From now on an audit event of this kind cannot be saved, so that no transaction with one in it ends well. */
  async function breakAudit(action: AuditAction): Promise<void> {
    await store.db.execute(sql`create or replace function break_audit() returns trigger language plpgsql as
      $$ begin raise exception 'broken on purpose'; end $$`);
    await store.db.execute(sql`create trigger break_audit before insert on audit_event
      for each row when (new.action = ${sql.raw(`'${action}'`)}) execute function break_audit()`);
  }

  const outcomeOf = async (answer: ReturnType<typeof retrySetup>): Promise<ConnectOutcome> => {
    const result = await answer;
    if (!result.ok) throw new Error(result.problem.code);
    return result.value;
  };
  const setupRow = async (id: string) => (await allRows(instance)).setups.find((row) => row.id === id);
  const runsOf = async (setupId: string) => (await allRows(instance)).runs.filter((run) => run.setupId === setupId);
  const connectionsOfRuns = async (setupId: string) => {
    const runIds = (await runsOf(setupId)).map(({ id }) => id);
    return (await allRows(instance)).connections.filter(({ lastRunId }) => runIds.includes(lastRunId));
  };

  test("an org that answers as it should becomes one connection, with its run, its setup and its audit event", async () => {
    const form = formOf(await newSetup(instance), { description: "For invoices" });
    const outcome = await outcomeOf(connectOrg({ instance, who: admin }, form));
    if (outcome.status !== "connected") throw new Error(outcome.status);
    const rows = await allRows(instance);
    expect(rows.connections.find(({ id }) => id === outcome.connectionId)).toMatchObject({
      name: form.name,
      description: "For invoices",
      workspaceId: "ours",
      orgId: "00D000000000001EAA",
      health: "healthy",
      isPractice: false,
      lastRunId: form.runId,
    });
    expect(rows.runs.find(({ id }) => id === form.runId)).toMatchObject({
      state: "passed",
      connectionId: outcome.connectionId,
      setupId: form.setupId,
    });
    expect(rows.setups.find(({ id }) => id === form.setupId)).toMatchObject({
      state: "done",
      connectionId: outcome.connectionId,
      consumerKey: null,
      sealedConsumerSecret: null,
      secretKeptUntil: null,
    });
    const events = rows.events.filter(({ subjectId }) => subjectId === outcome.connectionId);
    expect(events).toMatchObject([{ action: "connection.created", actorKind: "person", actorId: "ada" }]);
    expect(JSON.stringify(rows)).not.toContain(inventedSecret);
  });

  test("the saved secret opens for its own connection, and for no other row, host or workspace", async () => {
    const form = formOf(await newSetup(instance));
    const outcome = await outcomeOf(connectOrg({ instance, who: admin }, form));
    if (outcome.status !== "connected") throw new Error(outcome.status);
    const sealed = (await findSealedConsumerSecret(instance.db, scopeOf(), outcome.connectionId)) ?? "";
    const own = { workspaceId: "ours", id: outcome.connectionId, myDomain: form.address.myDomain };
    const opened = open(instance.keyring, sealed, connectionSecret(own));
    expect(opened.ok && opened.value.reveal()).toBe(inventedSecret);
    for (const other of [{ workspaceId: "theirs" }, { id: form.setupId }, { myDomain: "b.my.salesforce.com" }]) {
      expect(open(instance.keyring, sealed, connectionSecret({ ...own, ...other })).ok).toBe(false);
    }
  });

  test("a refused org makes no connection and keeps all that was typed; after the fix nothing is typed again", async () => {
    const setupId = await newSetup(instance);
    instance.play(wrongSecret);
    const form = formOf(setupId, { description: "For invoices" });
    expect(await outcomeOf(connectOrg({ instance, who: admin }, form))).toEqual({
      status: "refused",
      runId: form.runId,
    });
    expect(await connectionsOfRuns(setupId)).toEqual([]);
    const { name, description, consumerKey } = form;
    expect(await setupRow(setupId)).toMatchObject({ state: "open", name, description, consumerKey });
    expect(await readSetup({ instance, who: admin }, setupId)).toMatchObject({ value: { isSecretKept: true } });
    expect(await readCheckRun({ instance, who: admin }, form.runId)).toMatchObject({ value: { state: "failed" } });

    instance.play();
    const runId = instance.newId();
    const again = await outcomeOf(retrySetup({ instance, who: admin }, { setupId, runId }));
    expect(again).toMatchObject({ status: "connected", runId });
    expect(await connectionsOfRuns(setupId)).toMatchObject([{ name, description, consumerKey }]);
  });

  test("the same form sent five times at once is one run, one connection and one answer", async () => {
    const form = formOf(await newSetup(instance));
    const org = instance.play();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => outcomeOf(connectOrg({ instance, who: admin }, form))),
    );
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]?.status).toBe("connected");
    expect(await runsOf(form.setupId)).toHaveLength(1);
    expect(await connectionsOfRuns(form.setupId)).toHaveLength(1);
    expect(org.calls().filter((call) => call === "token")).toHaveLength(1);
    // And once more, long after.
    expect(await outcomeOf(connectOrg({ instance, who: admin }, form))).toEqual(outcomes[0]);
  });

  test("two pages of one setup sent at once make one connection", async () => {
    const setupId = await newSetup(instance);
    const forms = [formOf(setupId), formOf(setupId)];
    // Salesforce answers neither before it was asked by both.
    const org = playing();
    const both = Promise.withResolvers<void>();
    let asked = 0;
    instance.answer(async (request) => {
      if (request.path === "/services/oauth2/token") {
        asked += 1;
        if (asked === forms.length) both.resolve();
        await both.promise;
      }
      return org.send(request);
    });
    const outcomes = await Promise.all(forms.map((form) => outcomeOf(connectOrg({ instance, who: admin }, form))));
    expect(outcomes.filter(({ status }) => status === "connected")).toHaveLength(1);
    expect(await connectionsOfRuns(setupId)).toHaveLength(1);
    expect((await runsOf(setupId)).filter(({ state }) => state === "running")).toEqual([]);
  });

  test("a setup that is cancelled while Salesforce answers makes no connection", async () => {
    const form = formOf(await newSetup(instance));
    const org = playing();
    instance.answer(async (request) => {
      if (request.path === "/services/oauth2/token") await cancelSetup({ instance, who: admin }, form.setupId);
      return org.send(request);
    });
    expect((await outcomeOf(connectOrg({ instance, who: admin }, form))).status).toBe("refused");
    expect(await connectionsOfRuns(form.setupId)).toEqual([]);
    expect(await setupRow(form.setupId)).toMatchObject({ state: "cancelled", sealedConsumerSecret: null });
  });

  test("the run id of another setup is not an answer: it starts nothing and changes nothing", async () => {
    const other = formOf(await newSetup(instance));
    await outcomeOf(connectOrg({ instance, who: admin }, other));
    const form = formOf(await newSetup(instance), { runId: other.runId });
    const before = await allRows(instance);
    expect(await connectOrg({ instance, who: admin }, form)).toEqual({ ok: false, problem: { code: "not-found" } });
    expect(await allRows(instance)).toEqual(before);
  });

  test("a run that is cancelled keeps the stages it came to, also those kept since somebody looked", async () => {
    const form = formOf(await newSetup(instance));
    const org = playing();
    instance.answer(async (request) => {
      if (request.path !== "/services/oauth2/token") return org.send(request);
      const reached = async () => (await runsOf(form.setupId))[0]?.stages.find(({ stage }) => stage === "token")?.state;
      await expect.poll(reached).toBe("running");
      // Between what a service read and its transaction, the run gets on.
      const db = new Proxy(instance.db, {
        get(target, name) {
          if (name !== "transaction") return Reflect.get(target, name, target);
          return async (work: Parameters<typeof target.transaction>[0]) => {
            const [run] = await runsOf(form.setupId);
            const stages = (run?.stages ?? []).map((one) =>
              one.stage === "reach" ? { ...one, durationMs: 4_711 } : one,
            );
            await saveStages(target, scopeOf(), form.runId, stages);
            return target.transaction(work);
          };
        },
      });
      await cancelCheckRun({ instance: { ...instance, db }, who: admin }, form.runId);
      return org.send(request);
    });
    await outcomeOf(connectOrg({ instance, who: admin }, form));
    const [run] = await runsOf(form.setupId);
    expect(run?.state).toBe("cancelled");
    expect(run?.stages.find(({ stage }) => stage === "reach")).toMatchObject({ state: "passed", durationMs: 4_711 });
  });

  test("a support code that is taken is drawn again, then a longer one, and not for ever", async () => {
    const drawing = (bytes: readonly number[]) => {
      const drawn: Uint8Array[] = [];
      const draw = () => {
        drawn.push(Uint8Array.from(bytes));
        return Uint8Array.from(bytes);
      };
      return { on: { ...instance, randomBytes: draw }, drawn };
    };
    const codeOf = async (setupId: string) => (await runsOf(setupId))[0]?.supportCode;
    const [first, second] = [formOf(await newSetup(instance)), formOf(await newSetup(instance))];
    const third = formOf(await newSetup(instance));
    const same = drawing([0, 0, 0, 1, 2, 3]);
    await outcomeOf(connectOrg({ instance: same.on, who: admin }, first));
    expect(await codeOf(first.setupId)).toBe("acorn-10-amber-anchor");
    await outcomeOf(connectOrg({ instance: same.on, who: admin }, second));
    expect(await codeOf(second.setupId)).toBe("acorn-10-amber-anchor-apple");
    expect(same.drawn).toHaveLength(1 + 9);
    await expect(connectOrg({ instance: same.on, who: admin }, third)).rejects.toThrow("no free support code");
    expect(same.drawn).toHaveLength(1 + 9 + 16);
    expect(await runsOf(third.setupId)).toEqual([]);
  });

  test("another workspace's run id is nobody's: it starts nothing and shows nothing", async () => {
    const form = formOf(await newSetup(instance));
    await outcomeOf(connectOrg({ instance, who: admin }, form));
    const theirSetup = await newSetup(instance, people.stranger);
    const before = await allRows(instance);
    const taken = formOf(theirSetup, { runId: form.runId });
    expect(await connectOrg({ instance, who: people.stranger }, taken)).toEqual({
      ok: false,
      problem: { code: "not-found" },
    });
    expect((await allRows(instance)).runs).toEqual(before.runs);
    expect((await allRows(instance)).connections).toEqual(before.connections);
  });

  test("a name somebody took while Salesforce answered gets a number, and nothing is lost", async () => {
    const [mine, theirs] = [formOf(await newSetup(instance)), formOf(await newSetup(instance))];
    const org = playing();
    let isFirst = true;
    instance.answer(async (request) => {
      if (isFirst && request.path === "/services/oauth2/token") {
        isFirst = false;
        await connectOrg({ instance, who: admin }, { ...theirs, name: mine.name.toUpperCase() });
      }
      return org.send(request);
    });
    expect((await outcomeOf(connectOrg({ instance, who: admin }, mine))).status).toBe("connected");
    expect(await connectionsOfRuns(mine.setupId)).toMatchObject([{ name: `${mine.name} (2)` }]);
  });

  test("a taken name and a project that is gone are said beside their field, and Salesforce is not asked", async () => {
    const first = formOf(await newSetup(instance));
    await outcomeOf(connectOrg({ instance, who: admin }, first));
    const org = instance.play();
    const second = formOf(await newSetup(instance), { name: first.name.toUpperCase() });
    expect(await connectOrg({ instance, who: admin }, second)).toEqual({
      ok: false,
      problem: { code: "connection-name-taken", fields: ["name"] },
    });
    const gone = formOf(second.setupId, { projectId: instance.newId() });
    expect(await connectOrg({ instance, who: admin }, gone)).toEqual({
      ok: false,
      problem: { code: "project-gone", fields: ["projectId"] },
    });
    expect(org.requests).toEqual([]);
    expect(await runsOf(second.setupId)).toEqual([]);
  });

  test("a failure inside the last transaction saves nothing of it, and what was typed is kept for the next try", async () => {
    const form = formOf(await newSetup(instance));
    await breakAudit("connection.created");
    await expect(connectOrg({ instance, who: admin }, form)).rejects.toThrow();
    expect(await connectionsOfRuns(form.setupId)).toEqual([]);
    expect(await runsOf(form.setupId)).toMatchObject([{ state: "running", connectionId: null, card: null }]);
    expect(await setupRow(form.setupId)).toMatchObject({ state: "open", consumerKey: form.consumerKey });

    await store.db.execute(sql`drop trigger break_audit on audit_event`);
    await interruptCheckRuns(instance.db, instanceScope("jobs"), instance.now(), null);
    expect(await readCheckRun({ instance, who: admin }, form.runId)).toMatchObject({ value: { state: "interrupted" } });
    const again = await outcomeOf(
      retrySetup({ instance, who: admin }, { setupId: form.setupId, runId: instance.newId() }),
    );
    expect(again.status).toBe("connected");
  });

  test("a failure inside the transaction of a refusal leaves the run to be found interrupted", async () => {
    const form = formOf(await newSetup(instance));
    instance.play(wrongSecret);
    await breakAudit("connection.refused");
    await expect(connectOrg({ instance, who: admin }, form)).rejects.toThrow();
    expect(await runsOf(form.setupId)).toMatchObject([{ state: "running", problem: null }]);
    instance.clock.at = new Date(instance.clock.at.getTime() + 61_000);
    expect(await readCheckRun({ instance, who: admin }, form.runId)).toMatchObject({ value: { state: "interrupted" } });
  });

  test("a kept secret goes to no host but the one it was typed for, practice or real", async () => {
    const setupId = await newSetup(instance);
    instance.play(wrongSecret);
    await outcomeOf(connectOrg({ instance, who: admin }, formOf(setupId)));
    const org = instance.play();
    for (const host of ["other.my.salesforce.com", "acme.my.salesforce.test", "acme--uat.sandbox.my.salesforce.com"]) {
      const elsewhere = formOf(setupId, { ...kept, address: addressOf(host) });
      expect(await connectOrg({ instance, who: admin }, elsewhere)).toEqual({
        ok: false,
        problem: {
          code: "secret-kept-for-another",
          fields: ["consumerSecret"],
          facts: { keptFor: acme, wanted: host },
        },
      });
    }
    expect(org.requests).toEqual([]);
    expect((await outcomeOf(connectOrg({ instance, who: admin }, formOf(setupId, kept)))).status).toBe("connected");
  });

  test("a secret typed for a practice org is not sent to a real one", async () => {
    const setupId = await newSetup(instance);
    instance.play(wrongSecret);
    await outcomeOf(
      connectOrg({ instance, who: admin }, formOf(setupId, { address: addressOf("acme.my.salesforce.test") })),
    );
    const org = instance.play();
    expect(await connectOrg({ instance, who: admin }, formOf(setupId, kept))).toMatchObject({
      ok: false,
      problem: { code: "secret-kept-for-another", fields: ["consumerSecret"] },
    });
    expect(org.requests).toEqual([]);
  });

  test("a kept secret is wiped when the setup moves to another My Domain, and the page of the old app is forgotten", async () => {
    const setupId = await newSetup(instance);
    instance.play(wrongSecret);
    const address = { ...formOf(setupId).address, appId: "0xI000000000001" };
    await outcomeOf(connectOrg({ instance, who: admin }, formOf(setupId, { address })));
    expect(await setupRow(setupId)).toMatchObject({ appId: "0xI000000000001" });
    await changeSetup({ instance, who: admin }, { setupId, change: { address: addressOf("other.my.salesforce.com") } });
    expect(await setupRow(setupId)).toMatchObject({
      myDomain: "other.my.salesforce.com",
      sealedConsumerSecret: null,
      appId: null,
    });
    expect(await connectOrg({ instance, who: admin }, formOf(setupId, kept))).toMatchObject({
      ok: false,
      problem: { code: "secret-not-kept", fields: ["consumerSecret"] },
    });
  });

  test("connecting another My Domain forgets the page of the old app", async () => {
    const setupId = await newSetup(instance);
    instance.play(wrongSecret);
    const address = { ...formOf(setupId).address, appId: "0xI000000000001" };
    await outcomeOf(connectOrg({ instance, who: admin }, formOf(setupId, { address })));
    await outcomeOf(
      connectOrg({ instance, who: admin }, formOf(setupId, { address: addressOf("other.my.salesforce.com") })),
    );
    expect(await setupRow(setupId)).toMatchObject({ myDomain: "other.my.salesforce.com", appId: null });
  });

  test("a kept secret is asked for again once its time is over, also before it is wiped", async () => {
    const setupId = await newSetup(instance);
    instance.play(wrongSecret);
    await outcomeOf(connectOrg({ instance, who: admin }, formOf(setupId)));
    instance.clock.at = new Date(instance.clock.at.getTime() + instance.env.secretKeptMs);
    const org = instance.play();
    expect(await connectOrg({ instance, who: admin }, formOf(setupId, kept))).toMatchObject({
      ok: false,
      problem: { code: "secret-not-kept", fields: ["consumerSecret"] },
    });
    expect(await readSetup({ instance, who: admin }, setupId)).toMatchObject({ value: { isSecretKept: false } });
    expect(org.requests).toEqual([]);
  });

  test("a loop of checks stops asking Salesforce after 30 in five minutes, makes no more runs, and keeps what was typed", async () => {
    const setupId = await newSetup(instance);
    const address = addressOf("looped.my.salesforce.com");
    const org = instance.play({ versions: json(503, "down") });
    const send = (typed: string) =>
      connectOrg(
        { instance, who: admin },
        formOf(setupId, { address, name: typed, consumerSecret: new Secret(typed) }),
      );
    for (let count = 0; count < 30; count += 1) await send(`INVENTED-${count}`);
    for (const typed of ["INVENTED-30", "INVENTED-31"]) {
      expect(await send(typed)).toEqual({ ok: false, problem: { code: "too-many-checks" } });
    }
    expect(org.calls().filter((call) => call === "versions")).toHaveLength(30);
    expect(await runsOf(setupId)).toHaveLength(30);
    expect(await setupRow(setupId)).toMatchObject({ name: "INVENTED-31" });
    expect((await allRows(instance)).waits.filter((wait) => wait.setupId === setupId)).toEqual([]);
    const kept = { setupId, myDomain: address.myDomain };
    const opened = await openKeptSecret(instance, scopeOf(), kept);
    expect(opened.ok && opened.value.reveal()).toBe("INVENTED-31");
  });
});
