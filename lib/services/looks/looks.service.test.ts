import { beforeAll, beforeEach, expect, test } from "vitest";
import { seenControls } from "#lib/domain/look/what-proves";
import { Secret } from "#lib/domain/secret";
import { acme, json, playing } from "#lib/salesforce/testing/recorded-org";
import { takeCheckRunPlace } from "#lib/services/checks/steps/limit-check-runs";
import { cancelSetup } from "#lib/services/setups/cancel-setup";
import { changeSetup } from "#lib/services/setups/change-setup";
import { connectOrg } from "#lib/services/setups/connect-org";
import { keepCredentials } from "#lib/services/setups/keep-credentials";
import { readSetup } from "#lib/services/setups/read-setup";
import { retrySetup } from "#lib/services/setups/retry-setup";
import { wipeExpiredSecrets } from "#lib/services/setups/steps/wipe-expired-secrets";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import {
  addressOf,
  formOf,
  inventedSecret,
  newSetup,
  notYetKnown,
  people,
  savePeople,
  scopeOf,
  wrongSecret,
} from "#lib/services/testing/workspaces";
import { tryWaitingSetup } from "#lib/services/waits/steps/try-waiting-setup";
import { findLook } from "#lib/store/queries/looks";
import { findKeptSecret } from "#lib/store/queries/setups";
import { attempt } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { lookNow } from "./look-now.ts";
import { readLook } from "./read-look.ts";
import { renewLook } from "./renew-look.ts";
import { lookAtSetup } from "./steps/look-at-setup.ts";

const { admin, support } = people;
const workspaceId = "ours";

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  beforeEach(async () => {
    await store.db.delete(attempt);
    instance.clock.at = new Date(instance.clock.at.getTime() + 3_600_000);
    instance.play();
  });
  const asking = () => ({ instance, who: admin });
  const pass = (seconds: number) => {
    instance.clock.at = new Date(instance.clock.at.getTime() + seconds * 1000);
  };
  const keep = (setupId: string, change: object = {}) =>
    keepCredentials(asking(), {
      setupId,
      address: null,
      consumerKey: "3MVG9INVENTEDforTests",
      consumerSecret: new Secret(inventedSecret),
      ...change,
    });
  /** A setup that keeps key and secret, and whose guide is open. */
  async function openGuide(): Promise<string> {
    const setupId = await newSetup(instance);
    expect(await keep(setupId)).toEqual({ ok: true, value: null });
    await renewLook(asking(), { setupId, page: "here" });
    return setupId;
  }
  const look = (setupId: string) => lookAtSetup(instance, { setupId, workspaceId });
  const found = (setupId: string) => findLook(store.db, scopeOf(), setupId);

  test("key and secret are kept without a check, the secret sealed for its host, which answered without it", async () => {
    const setupId = await newSetup(instance);
    const before = await allRows(instance);
    const org = instance.play();
    expect(await keep(setupId)).toEqual({ ok: true, value: null });
    expect(org.requests.map(({ path }) => path)).toEqual(["/services/data/"]);
    const { setup, isSecretKept } = await read(setupId);
    expect({ isSecretKept, key: setup.consumerKey }).toEqual({ isSecretKept: true, key: "3MVG9INVENTEDforTests" });
    expect((await findKeptSecret(store.db, scopeOf(), setupId))?.myDomain).toBe(acme);
    const after = await allRows(instance);
    expect(after.runs).toEqual(before.runs);
    expect(after.events.length - before.events.length).toBe(1);
    expect(JSON.stringify(after)).not.toContain(inventedSecret);
  });

  async function read(setupId: string) {
    const answer = await readSetup(asking(), setupId);
    if (!answer.ok) throw new Error(answer.problem.code);
    return answer.value;
  }

  test("no secret is kept for a host that does not answer as Salesforce, nor without one", async () => {
    const setupId = await newSetup(instance);
    instance.play({ versions: json(503, "Service Unavailable") });
    const before = await allRows(instance);
    expect(await keep(setupId)).toMatchObject({ ok: false, problem: { code: "org-not-reached" } });
    expect(await allRows(instance)).toEqual(before);
    expect(await keep(setupId, { consumerSecret: null })).toMatchObject({ problem: { code: "secret-not-kept" } });
    expect(await keep(setupId, { address: addressOf("other.my.salesforce.com"), consumerSecret: null })).toMatchObject({
      problem: { code: "secret-not-kept" },
    });
  });

  test("an open guide is looked at, which leaves no run, no event, no connection and nothing secret", async () => {
    const setupId = await openGuide();
    const before = await allRows(instance);
    await look(setupId);
    const { looks, setups, ...rest } = await allRows(instance);
    expect({ ...rest, setups }).toEqual({ ...before, looks: undefined });
    expect(await found(setupId)).toMatchObject({
      state: "watching",
      answer: { came: "all", card: { scopes: ["api"] } },
      answeredAt: instance.clock.at,
    });
    const view = await readLook(asking(), setupId);
    const all = JSON.stringify([looks, view, await read(setupId)]);
    for (const secret of [inventedSecret, "00D000000000001!"]) expect(all).not.toContain(secret);
    expect(view).toMatchObject({ ok: true, value: { isOn: true, isLooking: false, changes: 1 } });
  });

  test("it stops at the first refusal, and asks with the same token once", async () => {
    const setupId = await openGuide();
    const wrong = instance.play(wrongSecret);
    await look(setupId);
    expect(wrong.requests.map(({ path }) => path)).toEqual(["/services/data/", "/services/oauth2/token"]);
    expect(seenControls((await found(setupId))?.answer ?? null).get("consumer-secret")).toBe("not-set");

    const noApi = instance.play({
      root: json(403, [{ errorCode: "API_CURRENTLY_DISABLED", message: "API is disabled for this User" }]),
    });
    pass(15);
    await renewLook(asking(), { setupId, page: "here" });
    await look(setupId);
    expect(noApi.requests).toHaveLength(3);
    expect((await found(setupId))?.answer).toMatchObject({ came: "refused", stage: "api" });

    const cured = instance.play();
    pass(15);
    await renewLook(asking(), { setupId, page: "here" });
    await look(setupId);
    expect(cured.requests.map(({ path }) => path)).toEqual(["/services/data/", "/services/oauth2/token"]);
    pass(5);
    expect(await lookNow(asking(), setupId)).toEqual({ ok: true, value: { hasLooked: true } });
    expect((await found(setupId))?.answer).toMatchObject({ came: "all" });
  });

  test("one look is made, though five pages ask and the alarm rings twice", async () => {
    const setupId = await openGuide();
    const org = instance.play(wrongSecret);
    await Promise.all([look(setupId), look(setupId), ...Array.from({ length: 5 }, () => lookNow(asking(), setupId))]);
    expect(org.requests).toHaveLength(2);
  });

  test("a page that was left is not looked at, and who may only read keeps nothing going", async () => {
    const setupId = await openGuide();
    await renewLook(asking(), { setupId, page: "left" });
    const org = instance.play();
    pass(15);
    expect(await readLook({ instance, who: support }, setupId)).toMatchObject({ ok: true });
    await look(setupId);
    expect(org.requests).toEqual([]);
    expect(await found(setupId)).toMatchObject({ state: "resting" });
  });

  test("it stands back while a try of the wait is under way, and while there are too many checks", async () => {
    const setupId = await newSetup(instance);
    instance.play(notYetKnown);
    await connectOrg(asking(), formOf(setupId));
    await renewLook(asking(), { setupId, page: "here" });
    pass(20);
    await renewLook(asking(), { setupId, page: "here" });
    let duringTry: unknown;
    instance.answer(async (request) => {
      if (duringTry === undefined) {
        duringTry = null;
        duringTry = await lookNow(asking(), setupId);
      }
      return playing(notYetKnown).send(request);
    });
    await tryWaitingSetup(instance, { setupId });
    expect(duringTry).toEqual({ ok: true, value: { hasLooked: false } });

    const places = await Promise.all(Array.from({ length: 6 }, () => takeCheckRunPlace(instance, scopeOf(), acme)));
    pass(30);
    await renewLook(asking(), { setupId, page: "here" });
    pass(15);
    const org = instance.play();
    await look(setupId);
    for (const place of places) place?.release();
    expect(org.requests).toEqual([]);
  });

  test("once all is right one press connects with what is kept, under the org’s name", async () => {
    const setupId = await openGuide();
    await look(setupId);
    const answer = await retrySetup(asking(), { setupId, runId: instance.newId() });
    if (!answer.ok || answer.value.status !== "connected") throw new Error("not connected");
    const { connectionId } = answer.value;
    const made = (await allRows(instance)).connections.find(({ id }) => id === connectionId);
    expect(made?.name).toBe(made?.card.orgName);
  });

  test.each([
    ["cancelled", (setupId: string) => cancelSetup(asking(), setupId)],
    [
      "moved to another My Domain",
      (setupId: string) =>
        changeSetup(asking(), { setupId, change: { address: addressOf("other.my.salesforce.com") } }),
    ],
    [
      "its secret wiped",
      async () => {
        pass(25 * 3600);
        await wipeExpiredSecrets(instance);
      },
    ],
    ["given another key", (setupId: string) => keep(setupId, { consumerKey: "3MVG9ANOTHER" })],
    ["connected", (setupId: string) => connectOrg(asking(), formOf(setupId, { name: "Looked at" }))],
  ])("%s, a setup is no longer looked at, and what was seen is forgotten", async (_how, end) => {
    const setupId = await openGuide();
    await look(setupId);
    await end(setupId);
    expect(await found(setupId)).toMatchObject({ state: "resting", answer: null, restMark: null });
  });
});
