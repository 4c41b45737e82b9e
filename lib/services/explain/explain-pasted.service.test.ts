import { beforeAll, expect, test } from "vitest";
import { nobody } from "#lib/domain/people/principal";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newWorld, people, savePeople, type World } from "#lib/services/testing/workspaces";
import { connection } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { explainPasted } from "./explain-pasted.ts";

/** One is read, and so many wait. */
const atMost = 31;
const text = "invalid_client_id: client identifier invalid";

withStores((store) => {
  let instance: TestInstance;
  let world: World;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
    world = await newWorld(instance);
  });
  const explained = (pasted: string, who: Parameters<typeof explainPasted>[0]["who"]) =>
    explainPasted({ instance, who }, pasted);

  test("for whoever is not signed in nothing is kept, and nothing of a workspace is in the answer", async () => {
    const [row] = await store.db.select({ name: connection.name, orgId: connection.orgId }).from(connection);
    const before = await allRows(instance);
    const answer = await explained(`${world.supportCode} ${row?.name} ${row?.orgId}\n${text}`, nobody);
    expect(answer).toMatchObject({
      value: { status: "text", explanation: { best: { code: "consumer-key-unknown" } } },
    });
    expect(await explained(world.supportCode, nobody)).toMatchObject({ value: { status: "text" } });
    expect(await explained(world.supportCode, people.admin)).toMatchObject({ value: { status: "found" } });
    expect(await explained(text, nobody)).toEqual(await explained(text, people.admin));
    expect(await allRows(instance)).toEqual(before);
  });

  test("so many texts at once are read, whoever sent them; the next is told to wait, and after them all again", async () => {
    const askers = [nobody, people.admin];
    const answers = await Promise.all(
      Array.from({ length: atMost + 9 }, (_, at) => explained(text, askers[at % askers.length] ?? nobody)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(atMost);
    for (const answer of answers) if (!answer.ok) expect(answer.problem.code).toBe("busy");
    expect(await explained(text, nobody)).toMatchObject({ ok: true });
  });
});
