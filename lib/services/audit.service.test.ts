import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Principal } from "#lib/domain/people/principal";
import { Secret } from "#lib/domain/secret";
import { acme, playing } from "#lib/salesforce/testing/recorded-org";
import { auditEvent, connection } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { cancelCheck } from "./checks/cancel-check.ts";
import { changeConnection } from "./connections/change-connection.ts";
import { deleteConnection } from "./connections/delete-connection.ts";
import { testConnection } from "./connections/test-connection.ts";
import { createProject } from "./projects/create-project.ts";
import { cancelSetup } from "./setups/cancel-setup.ts";
import { changeSetup, type SetupChange } from "./setups/change-setup.ts";
import { connectOrg } from "./setups/connect-org.ts";
import { retrySetup } from "./setups/retry-setup.ts";
import { saveScreenRemark } from "./setups/save-screen-remark.ts";
import { wipeExpiredSecrets } from "./setups/steps/wipe-expired-secrets.ts";
import { tickControls } from "./setups/tick-controls.ts";
import { openTestInstance, type TestInstance } from "./testing/test-instance.ts";
import {
  addressOf,
  formOf,
  inventedSecret,
  newSetup,
  newWorld,
  notYetKnown,
  people,
  savePeople,
  wrongSecret,
} from "./testing/workspaces.ts";
import { tryWaitingSetup } from "./waits/steps/try-waiting-setup.ts";
import { stopTrying } from "./waits/stop-trying.ts";

const { admin } = people;

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  const later = (minutes: number) => {
    instance.clock.at = new Date(instance.clock.at.getTime() + minutes * 60_000);
  };
  /** What the log has of this work and of nothing else, without what every event has anew. */
  async function written(work: () => Promise<unknown>) {
    const all = () => store.db.select().from(auditEvent);
    const before = new Set((await all()).map(({ id }) => id));
    const answer = await work();
    if (typeof answer === "object" && answer !== null && "ok" in answer) expect(answer).toMatchObject({ ok: true });
    const news = (await all()).filter(({ id }) => !before.has(id));
    expect(JSON.stringify(news)).not.toContain(inventedSecret);
    return news.map(({ id: _id, at: _at, ...event }) => event);
  }
  const byAda = { workspaceId: "ours", actorKind: "person", actorId: "ada", onBehalfOf: null } as const;
  const guestOf = (setupId: string): Principal => ({
    kind: "guest",
    setupLinkId: "a-link",
    reach: { workspaceId: "ours", to: { setup: setupId } },
  });
  const machine: Principal = {
    kind: "machine",
    apiKeyId: "a-key",
    scopes: ["checks:run"],
    reach: { workspaceId: "ours", to: "all" },
  };
  const newProject = async () => {
    const made = await createProject({ instance, who: admin }, `Project ${instance.newId()}`);
    return made.ok ? made.value.projectId : "";
  };
  /** An open setup that keeps a Consumer Secret after a refusal, and does not wait. */
  async function keptSetup(who: Principal = admin): Promise<string> {
    later(10);
    const setupId = await newSetup(instance);
    instance.play(wrongSecret);
    await connectOrg({ instance, who }, formOf(setupId));
    instance.play();
    return setupId;
  }

  test("each change of a connection leaves one event with what stood there before and after", async () => {
    const { connectionId, connectionName } = await newWorld(instance);
    const projectId = await newProject();
    const now = { connectionId, name: connectionName, description: "", projectId: null, rotatesByApi: false };
    let given: Parameters<typeof changeConnection>[1] = now;
    const change = (more: Partial<typeof given>) => {
      given = { ...given, ...more };
      return written(() => changeConnection({ instance, who: admin }, given));
    };
    const event = (name: string, changes: object) => ({
      ...byAda,
      action: "connection.changed",
      subjectKind: "connection",
      subjectId: connectionId,
      details: { name },
      changes,
    });
    const name = `${connectionName} renamed`;
    expect(await change({ name })).toEqual([event(connectionName, { name: { before: connectionName, after: name } })]);
    expect(await change({ description: "For invoices" })).toEqual([
      event(name, { description: { before: "", after: "For invoices" } }),
    ]);
    expect(await change({ projectId })).toEqual([event(name, { projectId: { before: null, after: projectId } })]);
    expect(await change({ rotatesByApi: true })).toEqual([
      event(name, { rotatesByApi: { before: false, after: true } }),
    ]);
    expect(await change({ description: "", projectId: null })).toEqual([
      event(name, {
        description: { before: "For invoices", after: "" },
        projectId: { before: projectId, after: null },
      }),
    ]);
    expect(await change({})).toEqual([]);
  });

  const ownValues: readonly (readonly [SetupChange, object])[] = [
    [{ appName: "Orglink CRM" }, { appName: { before: "Orglink", after: "Orglink CRM" } }],
    [{ contactEmail: "crm@acme.example" }, { contactEmail: { before: "ada@acme.example", after: "crm@acme.example" } }],
    [
      { callbackUrl: "https://acme.example/back" },
      { callbackUrl: { before: "https://localhost", after: "https://acme.example/back" } },
    ],
    [{ runAsUsername: "api@acme.example" }, { runAsUsername: { before: "", after: "api@acme.example" } }],
    [{ path: "existing-app" }, { path: { before: "new-app", after: "existing-app" } }],
    [{ look: "blue" }, { look: { before: "new", after: "blue" } }],
    [
      { address: { ...addressOf("other.my.salesforce.com"), appId: "0xI000000000001" } },
      {
        myDomain: { before: acme, after: "other.my.salesforce.com" },
        appId: { before: null, after: "0xI000000000001" },
      },
    ],
  ];

  test.each(ownValues)(
    "a setup's own value that changes, as in %j, leaves one event with both",
    async (change, changes) => {
      const who = people.owner; // whose looks are nobody else's
      const setupId = await newSetup(instance);
      await changeSetup(
        { instance, who },
        { setupId, change: { appName: "Orglink", callbackUrl: "https://localhost", look: "new" } },
      );
      const say = () => written(() => changeSetup({ instance, who }, { setupId, change }));
      expect(await say()).toEqual([
        {
          ...byAda,
          actorId: "olga",
          action: "setup.changed",
          subjectKind: "setup",
          subjectId: setupId,
          details: {},
          changes,
        },
      ]);
      expect(await say()).toEqual([]);
    },
  );

  test("the values that the connection form keeps leave one event with both; of key and secret only that they were kept", async () => {
    later(10);
    const projectId = await newProject();
    const setupId = await newSetup(instance);
    instance.play(wrongSecret);
    const address = { ...addressOf("other.my.salesforce.com"), appId: "0xI000000000001" };
    const form = formOf(setupId, { name: "Invoices", description: "Monthly", projectId, rotatesByApi: true, address });
    const kept = (change: Partial<typeof form>) =>
      written(() => connectOrg({ instance, who: admin }, { ...form, ...change, runId: instance.newId() })).then(
        (news) => news.filter(({ action }) => action === "setup.credentials-kept"),
      );
    const first = {
      ...byAda,
      action: "setup.credentials-kept",
      subjectKind: "setup",
      subjectId: setupId,
      details: { myDomain: "other.my.salesforce.com" },
      changes: {
        name: { before: "", after: "Invoices" },
        description: { before: "", after: "Monthly" },
        projectId: { before: null, after: projectId },
        rotatesByApi: { before: false, after: true },
        myDomain: { before: acme, after: "other.my.salesforce.com" },
        appId: { before: null, after: "0xI000000000001" },
      },
    };
    expect(await kept({})).toEqual([first]);
    // Typed again: another secret may have taken its place.
    expect(await kept({})).toEqual([{ ...first, changes: {} }]);
    const consumerSecret = null;
    expect(await kept({ consumerSecret, description: "Weekly" })).toEqual([
      { ...first, changes: { description: { before: "Monthly", after: "Weekly" } } },
    ]);
    expect(await kept({ consumerSecret, consumerKey: "3MVG9ANOTHER", description: "Weekly" })).toEqual([
      { ...first, changes: {} },
    ]);
    expect(await kept({ consumerSecret, consumerKey: "3MVG9ANOTHER", description: "Weekly" })).toEqual([]);
    const log = JSON.stringify(await store.db.select().from(auditEvent).where(eq(auditEvent.subjectId, setupId)));
    for (const key of [form.consumerKey, "3MVG9ANOTHER"]) expect(log).not.toContain(key);
  });

  test("a try with what is kept says what came of it, not that something was kept", async () => {
    const setupId = await keptSetup();
    instance.play(wrongSecret);
    const retry = { setupId, runId: instance.newId() };
    const news = await written(() => retrySetup({ instance, who: admin }, retry));
    expect(news.map(({ action }) => action)).toEqual(["connection.refused"]);
    instance.play();
  });

  test("ticks of a step are one event that names what has changed; said again they leave none", async () => {
    const setupId = await newSetup(instance);
    const say = (controls: Parameters<typeof tickControls>[1]["controls"], ticked: boolean) =>
      written(() => tickControls({ instance, who: admin }, { setupId, controls, ticked }));
    const event = (controls: string, ticked: boolean) => ({
      ...byAda,
      action: "setup.ticked",
      subjectKind: "setup",
      subjectId: setupId,
      details: { controls, ticked },
      changes: null,
    });
    expect(await say(["quick-find", "app-name"], true)).toEqual([event("quick-find app-name", true)]);
    expect(await say(["quick-find", "app-name"], true)).toEqual([]);
    expect(await say(["app-name", "contact-email"], true)).toEqual([event("contact-email", true)]);
    expect(await say(["quick-find"], false)).toEqual([event("quick-find", false)]);
    expect(await say(["quick-find"], false)).toEqual([]);
  });

  test("a secret is wiped with the reason, once", async () => {
    const wipes = async (work: () => Promise<unknown>) =>
      (await written(work)).filter(({ action }) => action === "secret.wiped");
    const event = (setupId: string, why: string) => ({
      ...byAda,
      action: "secret.wiped",
      subjectKind: "setup",
      subjectId: setupId,
      details: { why },
      changes: null,
    });
    const cancelled = await keptSetup();
    expect(await wipes(() => cancelSetup({ instance, who: admin }, cancelled))).toEqual([
      event(cancelled, "setup-cancelled"),
    ]);
    const moved = await keptSetup();
    const move = (host: string) =>
      wipes(() => changeSetup({ instance, who: admin }, { setupId: moved, change: { address: addressOf(host) } }));
    expect(await move("other.my.salesforce.com")).toEqual([event(moved, "address-changed")]);
    expect(await move("third.my.salesforce.com")).toEqual([]);
    expect(await wipes(() => cancelSetup({ instance, who: admin }, moved))).toEqual([]);
    const connected = await keptSetup();
    const retry = { setupId: connected, runId: instance.newId() };
    expect(await wipes(() => retrySetup({ instance, who: admin }, retry))).toEqual([event(connected, "connected")]);
    const expired = await keptSetup();
    later(24 * 60);
    const bySystem = { actorKind: "system", actorId: null } as const;
    const overOf = async () =>
      (await wipes(() => wipeExpiredSecrets(instance))).filter(({ subjectId }) => subjectId === expired);
    expect(await overOf()).toEqual([{ ...event(expired, "time-over"), ...bySystem }]);
    expect(await overOf()).toEqual([]);
  });

  test("a secret that was wiped while Salesforce answered is not wiped a second time", async () => {
    later(10);
    const setupId = await newSetup(instance);
    const org = playing();
    instance.answer(async (request) => {
      if (request.path === "/services/oauth2/token") {
        const change = { address: addressOf("other.my.salesforce.com") };
        await changeSetup({ instance, who: admin }, { setupId, change });
      }
      return org.send(request);
    });
    const news = await written(() => connectOrg({ instance, who: admin }, formOf(setupId)));
    expect(news.filter(({ action }) => action === "connection.created")).toHaveLength(1);
    expect(news.filter(({ action }) => action === "secret.wiped")).toMatchObject([
      { details: { why: "address-changed" } },
    ]);
    instance.play();
  });

  test("of a remark the log has the step alone", async () => {
    const setupId = await newSetup(instance);
    const text = "The box has another name on my screen";
    const news = await written(() =>
      saveScreenRemark({ instance, who: people.support }, { setupId, step: "4-policies", text }),
    );
    expect(news).toEqual([
      {
        ...byAda,
        actorId: "sam",
        action: "setup.remarked",
        subjectKind: "setup",
        subjectId: setupId,
        details: { step: "4-policies" },
        changes: null,
      },
    ]);
    expect(JSON.stringify(await store.db.select().from(auditEvent))).not.toContain("another name");
  });

  test("whoever did it stands in the log: a person, a guest, a machine, Orglink for somebody and for nobody", async () => {
    const { connectionId } = await newWorld(instance);
    const who = (news: Awaited<ReturnType<typeof written>>) =>
      news.map(({ action, actorKind, actorId, onBehalfOf }) => [action, actorKind, actorId, onBehalfOf]);
    const test = () => ({ connectionId, runId: instance.newId() });
    expect(who(await written(() => testConnection({ instance, who: people.support }, test())))).toEqual([
      ["connection.tested", "person", "sam", null],
    ]);
    expect(who(await written(() => testConnection({ instance, who: machine }, test())))).toEqual([
      ["connection.tested", "machine", "a-key", null],
    ]);
    const guests = await newSetup(instance);
    const asGuest = { instance, who: guestOf(guests) };
    const change = { runAsUsername: "api@acme.example" };
    expect(who(await written(() => changeSetup(asGuest, { setupId: guests, change })))).toEqual([
      ["setup.changed", "guest", "a-link", null],
    ]);

    const wait = async (by: Principal, setupId: string) => {
      later(10);
      instance.play(notYetKnown);
      expect(who(await written(() => connectOrg({ instance, who: by }, formOf(setupId)))).sort()).toEqual(
        ["connection.refused", "setup.credentials-kept", "wait.started"].map((action) =>
          by.kind === "guest" ? [action, "guest", "a-link", null] : [action, "person", "ada", null],
        ),
      );
      instance.play();
      instance.clock.at = new Date(instance.clock.at.getTime() + 20_000);
      return who(await written(() => tryWaitingSetup(instance, { setupId })));
    };
    const connected = ["connection.created", "secret.wiped", "wait.ended"];
    expect((await wait(admin, await newSetup(instance))).sort()).toEqual(
      connected.map((action) => [action, "system", null, "ada"]),
    );
    expect((await wait(asGuest.who, guests)).sort()).toEqual(connected.map((action) => [action, "system", null, null]));
  });

  test("what ends a run or a wait by hand is one event each, and none when there was nothing to end", async () => {
    later(10);
    const setupId = await newSetup(instance);
    instance.play(notYetKnown);
    const form = formOf(setupId);
    await connectOrg({ instance, who: admin }, form);
    const stop = () => written(() => stopTrying({ instance, who: admin }, setupId));
    expect(await stop()).toMatchObject([{ action: "wait.ended", details: { end: "stopped", tries: 0 } }]);
    expect(await stop()).toEqual([]);
    expect(await written(() => cancelCheck({ instance, who: admin }, form.runId))).toEqual([]);

    const running = formOf(setupId);
    instance.answer(async (request) => {
      if (request.path === "/services/oauth2/token") await cancelCheck({ instance, who: admin }, running.runId);
      return playing().send(request);
    });
    const news = await written(() => connectOrg({ instance, who: admin }, running));
    expect(news.map(({ action }) => action).sort()).toEqual(["check.cancelled", "setup.credentials-kept"]);
    instance.play();
  });

  test("a connection that is deleted stands in the log with its name and host, and takes no secret with it there", async () => {
    const { connectionId, connectionName } = await newWorld(instance);
    const deletion = { connectionId, typedName: connectionName };
    expect(await written(() => deleteConnection({ instance, who: admin }, deletion))).toEqual([
      {
        ...byAda,
        action: "connection.deleted",
        subjectKind: "connection",
        subjectId: connectionId,
        details: { name: connectionName, myDomain: acme },
        changes: null,
      },
    ]);
  });

  test("a credential that an older release kept as a name is hidden in the log, before and after", async () => {
    const { connectionId } = await newWorld(instance);
    const name = `client_secret=${"0123456789ABCDEF".repeat(4)}`;
    await store.db.update(connection).set({ name }).where(eq(connection.id, connectionId));
    const given = { connectionId, name: "Invoices", description: name, projectId: null, rotatesByApi: false };
    expect(await written(() => changeConnection({ instance, who: admin }, given))).toMatchObject([
      {
        details: { name: "[hidden]" },
        changes: {
          name: { before: "[hidden]", after: "Invoices" },
          description: { before: "", after: "[hidden]" },
        },
      },
    ]);
  });

  test("a refused connection and one that failed its check are told by their problem, once each", async () => {
    const { connectionId } = await newWorld(instance);
    instance.play(wrongSecret);
    const test = { connectionId, runId: instance.newId() };
    expect(await written(() => testConnection({ instance, who: admin }, test))).toMatchObject([
      { action: "connection.tested", details: { result: "failed", problem: "consumer-secret-wrong" } },
    ]);
    const setupId = await newSetup(instance);
    const form = formOf(setupId, { consumerSecret: new Secret(inventedSecret) });
    const news = await written(() => connectOrg({ instance, who: admin }, form));
    expect(news.filter(({ action }) => action === "connection.refused")).toMatchObject([
      { subjectId: setupId, details: { myDomain: acme, problem: "consumer-secret-wrong" } },
    ]);
    instance.play();
  });
});
