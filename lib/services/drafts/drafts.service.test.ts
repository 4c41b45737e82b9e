import { beforeAll, beforeEach, expect, test } from "vitest";
import type { DraftKey } from "#lib/domain/draft/draft";
import { mostDrafts } from "#lib/domain/draft/draft";
import { Secret } from "#lib/domain/secret";
import { cancelSetup } from "#lib/services/setups/cancel-setup";
import { connectOrg } from "#lib/services/setups/connect-org";
import { keepCredentials } from "#lib/services/setups/keep-credentials";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { addressOf, formOf, newSetup, people, savePeople } from "#lib/services/testing/workspaces";
import { withStores } from "#lib/store/testing/with-stores";
import { dropDraft } from "./drop-draft.ts";
import { keepDraft, type Typed } from "./keep-draft.ts";
import { readDraft } from "./read-draft.ts";
import { forgetOldDrafts } from "./steps/forget-old-drafts.ts";

const { admin, support } = people;
const canary = "CA11AB1E".repeat(8);
const { myDomain } = addressOf("acme.my.salesforce.com");

withStores((store) => {
  let instance: TestInstance;
  let setupId: string;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  beforeEach(async () => {
    instance.play();
    setupId = await newSetup(instance);
  });

  const keep = (change: Partial<Typed> = {}, who = admin) =>
    keepDraft(
      { instance, who },
      { name: "connect", subject: setupId, texts: { name: "CRM" }, seen: 0, sent: 0, secret: null, ...change },
    );
  const read = async (key: Partial<DraftKey> = {}, who = admin) => {
    const found = await readDraft({ instance, who }, { name: "connect", subject: setupId, ...key });
    if (!found.ok) throw new Error(found.problem.code);
    return found.value;
  };
  const secret = { value: new Secret(canary), myDomain };
  const isKeptInClear = async () => JSON.stringify(await store.db.query.draft.findMany()).includes(canary);

  test("what is typed is read again by whoever typed it, and by nobody else", async () => {
    expect(await keep()).toEqual({ ok: true, value: { version: 1 } });
    expect(await keep({ texts: { name: "CRM, new" }, seen: 1 })).toEqual({ ok: true, value: { version: 2 } });
    expect(await read()).toMatchObject({ texts: { name: "CRM, new" }, version: 2, secretFor: null });
    expect(await read({}, support)).toBe(null);
    expect(await read({ name: "remark" })).toBe(null);
  });

  test("what was typed elsewhere since is not overwritten; what is on the way from the same page is no other", async () => {
    await keep();
    await keep({ texts: { name: "in the other tab" }, seen: 1 });
    expect(await keep({ texts: { name: "late" }, seen: 1 })).toMatchObject({ problem: { code: "typed-elsewhere" } });
    expect(await keep({ texts: { name: "late" }, seen: 0 })).toMatchObject({ problem: { code: "typed-elsewhere" } });
    expect((await read())?.texts).toEqual({ name: "in the other tab" });
    expect(await keep({ texts: { name: "left" }, seen: 1, sent: 1 })).toMatchObject({ ok: true });
    expect((await read())?.texts).toEqual({ name: "left" });
  });

  test("sent or discarded, it does not come back by a page that was late", async () => {
    await keep();
    await dropDraft({ instance, who: admin }, { name: "connect", subject: setupId });
    expect(await keep({ seen: 1 })).toMatchObject({ problem: { code: "typed-elsewhere" } });
    expect(await read()).toBe(null);
  });

  test("a Consumer Secret is kept sealed, connects with its My Domain, and goes with that", async () => {
    await keep({ secret });
    await keep({ texts: { name: "CRM" }, seen: 1 });
    expect((await read())?.secretFor).toBe(myDomain);
    expect(await isKeptInClear()).toBe(false);
    const connected = await connectOrg({ instance, who: admin }, formOf(setupId, { consumerSecret: null }));
    expect(connected).toMatchObject({ ok: true, value: { status: "connected" } });
    expect(await read()).toBe(null);
    expect(await isKeptInClear()).toBe(false);
  });

  test("for another My Domain, for another person or when its time is over it is asked for again", async () => {
    await keep({ secret });
    const sent = formOf(setupId, { consumerSecret: null });
    const notKept = { problem: { code: "secret-not-kept" } };
    const other = { ...sent, address: addressOf("globex.my.salesforce.com") };
    expect(await connectOrg({ instance, who: admin }, other)).toMatchObject(notKept);
    expect(await connectOrg({ instance, who: people.owner }, sent)).toMatchObject(notKept);
    instance.clock.at = new Date(instance.clock.at.getTime() + instance.env.secretKeptMs);
    expect(await read()).toBe(null);
    expect(await connectOrg({ instance, who: admin }, sent)).toMatchObject(notKept);
    await forgetOldDrafts(instance);
    const subjects = (await store.db.query.draft.findMany()).map(({ subject }) => subject);
    expect(subjects).not.toContain(setupId);
  });

  test("a newer secret that the setup keeps is not undone by an older one of another form", async () => {
    await keep({ secret: { value: new Secret("DEADBEEF".repeat(8)), myDomain } });
    const consumerKey = formOf(setupId).consumerKey;
    const kept = { setupId, address: addressOf(myDomain), consumerKey, consumerSecret: formOf(setupId).consumerSecret };
    expect(await keepCredentials({ instance, who: admin }, kept)).toMatchObject({ ok: true });
    expect(await read()).toMatchObject({ texts: { name: "CRM" }, secretFor: null });
  });

  test("cancelling a setup wipes every secret that was typed for it, and what was typed beside it waits for an undo", async () => {
    await keep({ secret });
    await cancelSetup({ instance, who: admin }, setupId);
    expect(await read()).toMatchObject({ texts: { name: "CRM" }, secretFor: null });
  });

  test("of one person no more are kept than may be, and those typed last", async () => {
    for (let count = 0; count <= mostDrafts; count += 1) {
      instance.clock.at = new Date(instance.clock.at.getTime() + 1);
      await keep({ subject: instance.newId() }, support);
    }
    expect((await keep({ subject: "not an id" })).ok).toBe(false);
    const mine = (await store.db.query.draft.findMany()).filter(({ personId }) => personId === support.userId);
    expect(mine).toHaveLength(mostDrafts);
  });
});
