import { sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { createProject } from "#lib/services/projects/create-project";
import { listProjects } from "#lib/services/projects/list-projects";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newWorld, people, savePeople } from "#lib/services/testing/workspaces";
import { withStores } from "#lib/store/testing/with-stores";
import { changeConnection } from "./change-connection.ts";
import { deleteConnection } from "./delete-connection.ts";
import { readConnection } from "./read-connection.ts";

const { admin, stranger } = people;
const nameTaken = { ok: false, problem: { code: "connection-name-taken", fields: ["name"] } };

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  afterEach(() => store.db.execute(sql`drop trigger if exists break_audit on audit_event`));

  const rename = (connectionId: string, name: string, projectId: string | null = null) =>
    changeConnection(
      { instance, who: admin },
      { connectionId, name, description: "Described", projectId, rotatesByApi: true },
    );
  const nameOf = async (id: string) => {
    const read = await readConnection({ instance, who: admin }, id);
    return read.ok ? read.value.connection.name : null;
  };

  test("a rename changes name, description, project and rotation, and says from what to what", async () => {
    const { connectionId, connectionName, projectId: before } = await newWorld(instance);
    const { projectId } = await newWorld(instance);
    expect(await rename(connectionId, "Invoices", projectId)).toEqual({ ok: true, value: null });
    expect(await readConnection({ instance, who: admin }, connectionId)).toMatchObject({
      value: { connection: { name: "Invoices", description: "Described", projectId, rotatesByApi: true } },
    });
    const { events } = await allRows(instance);
    expect(events.filter(({ subjectId }) => subjectId === connectionId)).toContainEqual(
      expect.objectContaining({
        actorKind: "person",
        actorId: admin.userId,
        action: "connection.changed",
        details: { name: connectionName },
        changes: {
          name: { before: connectionName, after: "Invoices" },
          description: { before: "", after: "Described" },
          projectId: { before, after: projectId },
          rotatesByApi: { before: false, after: true },
        },
      }),
    );
  });

  test("a change that changes nothing leaves no event; of one that changes a part the event names that part", async () => {
    const { connectionId } = await newWorld(instance);
    const changesOf = async () =>
      (await allRows(instance)).events
        .filter(({ subjectId, action }) => subjectId === connectionId && action === "connection.changed")
        .map(({ changes }) => changes);
    await rename(connectionId, "Ledger");
    expect(await changesOf()).toHaveLength(1);
    const before = await allRows(instance);
    expect(await rename(connectionId, "Ledger")).toEqual({ ok: true, value: null });
    expect(await allRows(instance)).toEqual(before);
    await rename(connectionId, "Ledger two");
    expect(await changesOf()).toContainEqual({ name: { before: "Ledger", after: "Ledger two" } });
  });

  test("a name is taken in whatever case it is written, except by the connection itself", async () => {
    const [one, other] = [await newWorld(instance), await newWorld(instance)];
    expect(await rename(one.connectionId, other.connectionName.toUpperCase())).toEqual(nameTaken);
    expect(await rename(one.connectionId, one.connectionName.toUpperCase())).toEqual({ ok: true, value: null });
    expect(await nameOf(one.connectionId)).toBe(one.connectionName.toUpperCase());
  });

  test("of several who take one name at once, one gets it and the others are told", async () => {
    const worlds = [await newWorld(instance), await newWorld(instance), await newWorld(instance)];
    // More than once: the first round opens the connections that let the later ones run side by side.
    for (const name of ["Wanted", "Wanted as well", "Wanted most"]) {
      const answers = await Promise.all(worlds.map(({ connectionId }) => rename(connectionId, name)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.filter((answer) => !answer.ok)).toEqual([nameTaken, nameTaken]);
    }
  });

  test("what is gone is neither renamed nor deleted again, also when it goes at the same instant", async () => {
    const gone = { ok: false, problem: { code: "not-found" } };
    for (let count = 0; count < 5; count += 1) {
      const { connectionId, connectionName: typedName } = await newWorld(instance);
      const remove = () => deleteConnection({ instance, who: admin }, { connectionId, typedName });
      const [renamed, ...removed] = await Promise.all([rename(connectionId, typedName), remove(), remove()]);
      expect(removed.filter(({ ok }) => ok)).toHaveLength(1);
      expect(removed).toContainEqual(gone);
      expect([{ ok: true, value: null }, gone]).toContainEqual(renamed);
      expect([await rename(connectionId, "Late"), await remove()]).toEqual([gone, gone]);
      const told = (await allRows(instance)).events.filter(({ subjectId }) => subjectId === connectionId);
      expect(told.filter(({ action }) => action === "connection.deleted")).toHaveLength(1);
      expect(told.filter(({ action }) => action === "connection.changed")).toHaveLength(renamed.ok ? 1 : 0);
    }
  });

  test("a connection does not go into another workspace's project", async () => {
    const { connectionId, connectionName } = await newWorld(instance);
    const theirs = await newWorld(instance, stranger);
    const gone = { ok: false, problem: { code: "project-gone", fields: ["projectId"] } };
    expect(await rename(connectionId, "Moved", theirs.projectId)).toEqual(gone);
    expect(await rename(connectionId, "Moved", instance.newId()), "told like one that is nowhere").toEqual(gone);
    expect(await nameOf(connectionId)).toBe(connectionName);
  });

  test("deleting asks for the name, to the letter", async () => {
    const { connectionId, connectionName } = await newWorld(instance);
    for (const typedName of ["", connectionName.toUpperCase(), `${connectionName}.`]) {
      const answer = await deleteConnection({ instance, who: admin }, { connectionId, typedName });
      expect(answer).toEqual({ ok: false, problem: { code: "name-differs", fields: ["name"] } });
    }
    expect(await nameOf(connectionId)).toBe(connectionName);
  });

  test("a deleted connection takes its runs and its sealed secret along, and leaves the audit trail", async () => {
    const { connectionId, connectionName: typedName } = await newWorld(instance);
    const before = await allRows(instance);
    expect(await deleteConnection({ instance, who: admin }, { connectionId, typedName })).toEqual({
      ok: true,
      value: null,
    });
    const after = await allRows(instance);
    expect(after.connections).toEqual(before.connections.filter(({ id }) => id !== connectionId));
    expect(after.runs).toEqual(before.runs.filter((run) => run.connectionId !== connectionId));
    expect(after.setups.filter((setup) => setup.connectionId === connectionId)).toEqual([]);
    const events = after.events.filter(({ subjectId }) => subjectId === connectionId).map(({ action }) => action);
    expect(events.sort()).toEqual(["connection.created", "connection.deleted"]);
    expect(await deleteConnection({ instance, who: admin }, { connectionId, typedName })).toMatchObject({
      problem: { code: "not-found" },
    });
  });

  test.each(["rename", "delete", "project"] as const)("%s: without its audit event nothing is saved", async (what) => {
    const { connectionId, connectionName: typedName } = await newWorld(instance);
    await store.db.execute(sql`create or replace function break_audit() returns trigger language plpgsql as
      $$ begin raise exception 'broken on purpose'; end $$`);
    await store.db.execute(sql`create trigger break_audit before insert on audit_event
      for each row execute function break_audit()`);
    const before = await allRows(instance);
    const work = {
      rename: () => rename(connectionId, "Half renamed"),
      delete: () => deleteConnection({ instance, who: admin }, { connectionId, typedName }),
      project: () => createProject({ instance, who: admin }, "Half made"),
    };
    await expect(work[what]()).rejects.toThrow();
    expect(await allRows(instance)).toEqual(before);
  });

  test("the audit trail can be written, and neither changed nor shortened", async () => {
    const { connectionId } = await newWorld(instance);
    const before = (await allRows(instance)).events;
    await expect(store.db.execute(sql`delete from audit_event where subject_id = ${connectionId}`)).rejects.toThrow();
    await expect(store.db.execute(sql`update audit_event set actor_id = 'somebody'`)).rejects.toThrow();
    expect((await allRows(instance)).events).toEqual(before);
  });

  test("projects are listed by name for their own workspace, and a name is there once", async () => {
    await createProject({ instance, who: admin }, "zeta");
    await createProject({ instance, who: admin }, "Alpha");
    expect(await createProject({ instance, who: admin }, "ZETA")).toEqual({
      ok: false,
      problem: { code: "project-name-taken", fields: ["name"] },
    });
    expect((await createProject({ instance, who: stranger }, "zeta")).ok).toBe(true);
    const both = await Promise.all([
      createProject({ instance, who: admin }, "once"),
      createProject({ instance, who: admin }, "Once"),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const listed = await listProjects({ instance, who: admin }, null);
    const names = listed.ok ? listed.value.map(({ name }) => name) : [];
    expect(names.filter((name) => /^(zeta|alpha)$/i.test(name))).toEqual(["Alpha", "zeta"]);
  });
});
