import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { audit } from "#lib/services/audit";
import { changeConnection } from "#lib/services/connections/change-connection";
import { deleteConnection } from "#lib/services/connections/delete-connection";
import { inTransaction } from "#lib/services/in-transaction";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newWorld, people, savePeople, scopeOf, type World } from "#lib/services/testing/workspaces";
import { auditEvent, connection, project, remark, setup, user, workspace } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { blankKeptCredentials } from "./blank-kept-credentials.ts";
import { findKeptCredentials } from "./find-kept-credentials.ts";

const consumerSecret = "0123456789ABCDEFFEDCBA98765432100123456789ABCDEFFEDCBA9876543210";
const consumerKey = "3MVG9INVENTEDforTests0.abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJKLMNOPQRSTUVWXYZ.01234567";

withStores((store) => {
  let instance: TestInstance;
  let world: World;
  beforeEach(async () => {
    await store.store.executeSql('truncate "user", workspace, audit_event, attempt cascade');
    instance = openTestInstance(store);
    await savePeople(instance);
    world = await newWorld(instance);
  });

  /** Writes what an older release took. */
  const writeAsBefore = async () => {
    const { db } = store;
    const named = { name: consumerSecret, nameKey: consumerSecret.toLowerCase() };
    await db.update(connection).set({ ...named, description: `it is ${consumerSecret}` });
    await db.update(project).set({ name: consumerKey, nameKey: consumerKey.toLowerCase() });
    await db.update(setup).set({ name: consumerSecret }).where(eq(setup.id, world.setupId));
    await db.update(user).set({ name: consumerSecret }).where(eq(user.id, people.admin.userId));
    await db.update(workspace).set({ name: consumerSecret }).where(eq(workspace.id, "ours"));
    const said = { step: "3-oauth-settings", look: "new", text: consumerSecret, madeAt: new Date() } as const;
    await db.insert(remark).values({ id: randomUUID(), workspaceId: "ours", setupId: world.setupId, ...said });
    const acted = { actorKind: "person", actorId: "ada" } as const;
    const logged = { workspaceId: "ours", ...acted, subjectKind: "connection", subjectId: world.connectionId };
    const details = { from: consumerSecret, to: consumerKey, other: "Kept", count: 3 };
    await db.insert(auditEvent).values({
      ...logged,
      id: randomUUID(),
      at: new Date("2026-01-02T03:04:05Z"),
      action: "connection.renamed",
      details,
    });
  };
  const everything = async () =>
    JSON.stringify(
      await Promise.all(
        [connection, project, setup, user, workspace, remark, auditEvent].map((t) => store.db.select().from(t)),
      ),
    ).toLowerCase();

  test("nothing that services write looks like a credential", async () => {
    expect(await findKeptCredentials(instance)).toEqual([]);
  });

  test("what an older release kept is found by place and date, in every table", async () => {
    await writeAsBefore();
    const found = await findKeptCredentials(instance);
    expect(found.map(({ table, field, looksLike }) => `${table} ${field} ${looksLike}`).sort()).toEqual([
      "audit_event from consumer-secret",
      "audit_event to consumer-key",
      "connection description consumer-secret",
      "connection name consumer-secret",
      "project name consumer-key",
      "remark text consumer-secret",
      "setup name consumer-secret",
      "user name consumer-secret",
      "workspace name consumer-secret",
    ]);
    const logged = found.filter(({ table }) => table === "audit_event");
    expect(logged.map(({ at }) => at.toISOString())).toEqual(Array(2).fill("2026-01-02T03:04:05.000Z"));
  });

  test("blanking takes all of it out, tells each in the audit log, and leaves the rest as it is", async () => {
    await writeAsBefore();
    const before = await store.db.select().from(auditEvent);
    expect(await blankKeptCredentials(instance, await findKeptCredentials(instance))).toBe(9);
    const left = await everything();
    for (const secret of [consumerSecret, consumerKey]) expect(left).not.toContain(secret.toLowerCase());
    expect(await findKeptCredentials(instance)).toEqual([]);

    const after = await store.db.select().from(auditEvent);
    const changed = after.find(({ at }) => at.getUTCFullYear() === 2026 && at.getUTCMonth() === 0);
    expect(changed?.details).toEqual({ from: "[hidden]", to: "[hidden]", other: "Kept", count: 3 });
    for (const event of before.filter(({ id }) => id !== changed?.id)) expect(after).toContainEqual(event);
    const told = after.filter(({ action }) => action === "text.blanked");
    expect(told.map(({ subjectKind, details }) => `${subjectKind} ${details.field}`).sort()).toEqual([
      "audit-event from",
      "audit-event to",
      "connection description",
      "connection name",
      "person name",
      "project name",
      "remark text",
      "setup name",
      "workspace name",
    ]);
    const [renamed] = await store.db.select().from(connection);
    expect(renamed).toMatchObject({ name: expect.stringMatching(/^Name removed [0-9a-f]{8}$/), description: "" });
    expect(renamed?.nameKey).toBe(renamed?.name.toLowerCase());
  });

  test("the audit log is append-only again afterwards, also after a blanking that failed", async () => {
    const change = () => store.db.update(auditEvent).set({ action: "changed" });
    await writeAsBefore();
    const found = await findKeptCredentials(instance);
    const failing = { ...instance, newId: () => "no id" };
    const logged = found.filter(({ table }) => table === "audit_event");
    await expect(blankKeptCredentials(failing, logged)).rejects.toThrow();
    await expect(change()).rejects.toThrow();
    expect(await everything()).toContain(consumerSecret.toLowerCase());
    await blankKeptCredentials(instance, found);
    await expect(change()).rejects.toThrow();
    await expect(store.db.delete(auditEvent)).rejects.toThrow();
  });

  test("a text that somebody changed meanwhile stays", async () => {
    await writeAsBefore();
    const found = await findKeptCredentials(instance);
    await store.db.update(connection).set({ name: "Billing", nameKey: "billing" });
    expect(await blankKeptCredentials(instance, found)).toBe(8);
    expect(await store.db.select().from(connection)).toMatchObject([{ name: "Billing" }]);
  });

  test("renaming or deleting a connection whose old name is a credential does not write it into the audit log", async () => {
    const { connectionId } = world;
    await store.db.update(connection).set({ name: consumerSecret, nameKey: consumerSecret.toLowerCase() });
    const to = { connectionId, name: "Billing", description: "", projectId: null, rotatesByApi: false };
    expect((await changeConnection({ instance, who: people.admin }, to)).ok).toBe(true);
    await store.db.update(connection).set({ name: consumerSecret, nameKey: consumerSecret.toLowerCase() });
    const deleted = await deleteConnection(
      { instance, who: people.admin },
      { connectionId, typedName: consumerSecret },
    );
    expect(deleted.ok).toBe(true);
    const events = await store.db.select().from(auditEvent);
    expect(events.find(({ action }) => action === "connection.changed")).toMatchObject({
      details: { name: "[hidden]" },
      changes: { name: { before: "[hidden]", after: "Billing" } },
    });
    expect(JSON.stringify(events)).not.toContain(consumerSecret);
    const on = { kind: "project", id: "x" } as const;
    const details = { name: ` ${consumerKey} ` };
    await inTransaction(instance, scopeOf(), (tx) => audit(tx, { action: "project.created", on, details }));
    expect(await findKeptCredentials(instance)).toEqual([]);
  });

  test("a name is typed again as it is seen, to delete what an older release let be named otherwise", async () => {
    const name = "Mu\u0308nchen\u202E sync";
    await store.db.update(connection).set({ name, nameKey: name.toLowerCase() });
    const typedName = "M\u00FCnchen sync";
    expect(
      (await deleteConnection({ instance, who: people.admin }, { connectionId: world.connectionId, typedName })).ok,
    ).toBe(true);
  });
});
