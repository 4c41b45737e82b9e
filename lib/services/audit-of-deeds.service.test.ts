import { beforeAll, expect, test } from "vitest";
import type { Principal } from "#lib/domain/people/principal";
import { Secret } from "#lib/domain/secret";
import { acme, playing } from "#lib/salesforce/testing/recorded-org";
import { withStores } from "#lib/store/testing/with-stores";
import { cancelCheckRun } from "./checks/cancel-check-run.ts";
import { deleteConnection } from "./connections/delete-connection.ts";
import { recheckConnection } from "./connections/recheck-connection.ts";
import { cancelSetup } from "./setups/cancel-setup.ts";
import { changeSetup } from "./setups/change-setup.ts";
import { connectOrg } from "./setups/connect-org.ts";
import { retrySetup } from "./setups/retry-setup.ts";
import { wipeExpiredSecrets } from "./setups/steps/wipe-expired-secrets.ts";
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
import { byAda, type WrittenEvent, writtenEvents } from "./testing/written-events.ts";
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
  const written = (work: () => Promise<unknown>) => writtenEvents(instance, work);
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
  /** An open setup that keeps a Consumer Secret after a refusal, and does not wait. */
  async function keptSetup(): Promise<string> {
    later(10);
    const setupId = await newSetup(instance);
    instance.play(wrongSecret);
    await connectOrg({ instance, who: admin }, formOf(setupId));
    instance.play();
    return setupId;
  }

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

  test("a secret that is wiped between a try's reading and keeping it is told as kept once more", async () => {
    const setupId = await keptSetup();
    const expired = { ...instance, now: () => new Date(instance.now().getTime() + instance.env.secretKeptMs) };
    let wiping: Promise<void> | undefined;
    const db = new Proxy(instance.db, {
      get(target, name) {
        if (name !== "transaction") return Reflect.get(target, name, target);
        return async (work: Parameters<typeof target.transaction>[0]) => {
          wiping ??= wipeExpiredSecrets(expired);
          await wiping;
          return target.transaction(work);
        };
      },
    });
    const retry = { setupId, runId: instance.newId() };
    const news = await written(() => retrySetup({ instance: { ...instance, db }, who: admin }, retry));
    const own = news.filter(({ subjectKind, subjectId }) => subjectKind !== "setup" || subjectId === setupId);
    expect(own.map(({ action }) => action).sort()).toEqual([
      "connection.created",
      "secret.wiped",
      "secret.wiped",
      "setup.credentials-kept",
    ]);
  });

  test("whoever did it stands in the log: a person, a guest, a machine, Orglink for somebody and for nobody", async () => {
    const { connectionId } = await newWorld(instance);
    const who = (news: readonly WrittenEvent[]) =>
      news.map(({ action, actorKind, actorId, onBehalfOf }) => [action, actorKind, actorId, onBehalfOf]);
    const test = () => ({ connectionId, runId: instance.newId() });
    expect(who(await written(() => recheckConnection({ instance, who: people.support }, test())))).toEqual([
      ["connection.tested", "person", "sam", null],
    ]);
    expect(who(await written(() => recheckConnection({ instance, who: machine }, test())))).toEqual([
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
    expect(await written(() => cancelCheckRun({ instance, who: admin }, form.runId))).toEqual([]);

    const running = formOf(setupId);
    instance.answer(async (request) => {
      if (request.path === "/services/oauth2/token") await cancelCheckRun({ instance, who: admin }, running.runId);
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

  test("a refused connection and one that failed its check are told by their problem, once each", async () => {
    const { connectionId } = await newWorld(instance);
    instance.play(wrongSecret);
    const test = { connectionId, runId: instance.newId() };
    expect(await written(() => recheckConnection({ instance, who: admin }, test))).toMatchObject([
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
