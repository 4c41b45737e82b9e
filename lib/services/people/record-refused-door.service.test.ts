import { beforeAll, expect, test } from "vitest";
import { createProject } from "#lib/services/projects/create-project";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { people, savePeople } from "#lib/services/testing/workspaces";
import { auditEvent } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { recordRefusedDoor } from "./record-refused-door.ts";

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });

  const events = () => store.db.select().from(auditEvent);
  const tryTo = async (name: string) => {
    const refused = await createProject({ instance, who: people.support }, name);
    if (refused.ok) throw new Error("support made a project");
    await recordRefusedDoor(instance, people.support, refused.problem);
  };

  test("whoever asks for what their role does not allow stands in the log with the door, at most ten times an hour", async () => {
    for (let count = 0; count < 12; count += 1) await tryTo(`Project ${count}`);
    const written = await events();
    expect(written).toHaveLength(10);
    expect(written[0]).toMatchObject({
      workspaceId: "ours",
      actorKind: "person",
      actorId: "sam",
      action: "door.refused",
      details: { door: "project:change" },
    });
    expect(JSON.stringify(written)).not.toContain("Project ");
  });

  test("other refusals are not written down", async () => {
    const before = (await events()).length;
    await recordRefusedDoor(instance, people.admin, { code: "not-found" });
    await recordRefusedDoor(instance, { kind: "nobody" }, { code: "not-signed-in" });
    expect(await events()).toHaveLength(before);
  });
});
