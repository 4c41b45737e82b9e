import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { recheckConnection } from "#lib/services/connections/recheck-connection";
import { connectOrg } from "#lib/services/setups/connect-org";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { formOf, newSetup, people, savePeople } from "#lib/services/testing/workspaces";
import { checkRun } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { readConnected } from "./read-connected.ts";

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  const asking = () => ({ instance, who: people.admin });

  test("what was proven when it was connected stays, whatever a later check finds, until that check is no longer kept", async () => {
    const setupId = await newSetup(instance);
    instance.play();
    const made = await connectOrg(asking(), formOf(setupId, { name: "Arrived" }));
    if (!made.ok || made.value.status !== "connected") throw new Error("not connected");
    const { connectionId, runId } = made.value;
    const first = await readConnected(asking(), connectionId);
    expect(first).toMatchObject({
      ok: true,
      value: { run: { id: runId, state: "passed", card: { scopes: ["api"] } } },
    });

    instance.clock.at = new Date(instance.clock.at.getTime() + 3_600_000);
    const again = await recheckConnection(asking(), { connectionId, runId: instance.newId() });
    expect(again.ok).toBe(true);
    expect(await readConnected(asking(), connectionId)).toMatchObject({ value: { run: { id: runId } } });

    await store.db.delete(checkRun).where(eq(checkRun.id, runId));
    expect(await readConnected(asking(), connectionId)).toMatchObject({ ok: true, value: { run: null } });
  });
});
