import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { acme } from "#lib/salesforce/testing/recorded-org";
import { auditEvent, connection } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { changeConnection } from "./connections/change-connection.ts";
import { createProject } from "./projects/create-project.ts";
import { changeSetup, type SetupChange } from "./setups/change-setup.ts";
import { connectOrg } from "./setups/connect-org.ts";
import { retrySetup } from "./setups/retry-setup.ts";
import { saveScreenRemark } from "./setups/save-screen-remark.ts";
import { tickControls } from "./setups/tick-controls.ts";
import { openTestInstance, type TestInstance } from "./testing/test-instance.ts";
import { addressOf, formOf, newSetup, newWorld, people, savePeople, wrongSecret } from "./testing/workspaces.ts";
import { byAda, writtenEvents } from "./testing/written-events.ts";

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
  const written = (work: () => Promise<unknown>) => writtenEvents(instance, work);
  const newProject = async () => {
    const made = await createProject({ instance, who: admin }, `Project ${instance.newId()}`);
    return made.ok ? made.value.projectId : "";
  };
  /** An open setup that keeps a Consumer Secret after a refusal, and does not wait. */
  async function keptSetup(): Promise<string> {
    later(10);
    const setupId = await newSetup(instance);
    instance.play(wrongSecret);
    await connectOrg({ instance, who: admin }, formOf(setupId));
    instance.play();
    return setupId;
  }

  test("each change of a connection leaves one event with what stood there before and after", async () => {
    const { connectionId, connectionName, projectId: first } = await newWorld(instance);
    const projectId = await newProject();
    const now = { connectionId, name: connectionName, description: "", projectId: first, rotatesByApi: false };
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
    expect(await change({ projectId })).toEqual([event(name, { projectId: { before: first, after: projectId } })]);
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
});
