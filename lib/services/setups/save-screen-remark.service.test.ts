import { beforeAll, expect, test } from "vitest";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newWorld, people, savePeople } from "#lib/services/testing/workspaces";
import { withStores } from "#lib/store/testing/with-stores";
import { saveScreenRemark } from "./save-screen-remark.ts";

withStores((store) => {
  let instance: TestInstance;
  let setupId: string;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(store);
    ({ setupId } = await newWorld(instance));
  });
  const remark = (text: string) =>
    saveScreenRemark({ instance, who: people.admin }, { setupId, step: "4-policies", text });
  const remarks = async () => (await allRows(instance)).remarks;
  const events = async () => (await allRows(instance)).events.filter(({ action }) => action === "setup.remarked");

  test("a remark is kept beside setup, step and look, on one line and without what looks like a credential", async () => {
    const text = "The box is called\n<b>OAuth Flows</b>, and client_secret=1234567890invented was there";
    expect(await remark(text)).toEqual({ ok: true, value: null });
    expect(await remarks()).toMatchObject([
      {
        workspaceId: "ours",
        setupId,
        step: "4-policies",
        look: "new",
        text: "The box is called OAuth Flows , and client_secret=[hidden] was there",
        madeBy: people.admin.userId,
        madeAt: instance.now(),
      },
    ]);
  });

  test("the audit log has that somebody remarked on a step, and nothing of what they wrote", async () => {
    const before = (await events()).length;
    await remark("A sentence of my own");
    const written = await events();
    expect(written).toHaveLength(before + 1);
    for (const { subjectKind, subjectId, actorId, details, changes } of written) {
      expect({ subjectKind, subjectId, actorId, details, changes }).toEqual({
        subjectKind: "setup",
        subjectId: setupId,
        actorId: people.admin.userId,
        details: { step: "4-policies" },
        changes: null,
      });
    }
  });

  test("an empty remark and one of more than 500 characters are refused, and nothing is written", async () => {
    const before = [await remarks(), await events()];
    expect(await remark(" \n ")).toEqual({ ok: false, problem: { code: "remark-empty", fields: ["remark"] } });
    expect(await remark("x".repeat(501))).toEqual({
      ok: false,
      problem: { code: "remark-too-long", fields: ["remark"] },
    });
    expect([await remarks(), await events()]).toEqual(before);
  });
});
