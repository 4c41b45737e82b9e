import { randomUUID } from "node:crypto";
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import type { Principal, Role } from "#lib/domain/people/principal";
import type { Instance } from "#lib/services/instance";
import type { Database } from "#lib/store/database";
import { setup, workspace } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { buildMetadataPackage } from "./build-metadata-package.ts";

const at = new Date("2026-11-20T09:00:00Z");

const personIn = (workspaceId: string, role: Role = "admin"): Principal => ({
  kind: "person",
  userId: "u1",
  role,
  isOwner: false,
  reach: { workspaceId, to: "all" },
});

async function saved(db: Database, change: Partial<typeof setup.$inferInsert> = {}): Promise<string> {
  const id = randomUUID();
  await db.insert(setup).values({
    id,
    workspaceId: "ours",
    appName: "Orglink Billing sync",
    contactEmail: "crm-team@acme.example",
    callbackUrl: "https://localhost",
    runAsUsername: "billing.sync@acme.example",
    sealedConsumerSecret: "sealed-invented-secret",
    consumerKey: "invented-consumer-key",
    createdAt: at,
    updatedAt: at,
    ...change,
  });
  return id;
}

withStores((store) => {
  beforeAll(async () => {
    await store.db.insert(workspace).values([
      { id: "ours", name: "Ours", slug: "ours" },
      { id: "theirs", name: "Theirs", slug: "theirs" },
    ]);
  });

  test("makes the package from the setup's own values, without the key and the secret it keeps", async () => {
    const built = await buildMetadataPackage(
      { instance: store as unknown as Instance, who: personIn("ours", "support") },
      { setupId: await saved(store.db), form: "metadata" },
    );
    if (!built.ok) throw new Error(built.problem.code);
    expect(built.value.fileName).toBe("orglink-Orglink_Billing_sync-metadata.zip");
    const files = unzipSync(built.value.bytes);
    expect(Object.keys(files)).toContain("salesforce/step1/externalClientApps/Orglink_Billing_sync.eca");
    for (const bytes of Object.values(files)) expect(new TextDecoder().decode(bytes)).not.toMatch(/invented/);
  });

  test("a practice org's package names no host", async () => {
    const built = await buildMetadataPackage(
      { instance: store as unknown as Instance, who: personIn("ours") },
      { setupId: await saved(store.db, { myDomain: "acme.my.salesforce.test" }), form: "source" },
    );
    if (!built.ok) throw new Error(built.problem.code);
    const readme = new TextDecoder().decode(unzipSync(built.value.bytes)["salesforce/README.md"]);
    expect(readme).toContain("--target-org ALIAS");
    expect(readme).not.toContain("salesforce.test");
  });

  test("another workspace's setup, an ended one and one that never was are not there", async () => {
    const notThere = { ok: false, problem: { code: "not-found" } };
    expect(
      await buildMetadataPackage(
        { instance: store as unknown as Instance, who: personIn("theirs") },
        { setupId: await saved(store.db), form: "source" },
      ),
    ).toEqual(notThere);
    const ended = await saved(store.db, { state: "cancelled" });
    expect(
      await buildMetadataPackage(
        { instance: store as unknown as Instance, who: personIn("ours") },
        { setupId: ended, form: "source" },
      ),
    ).toEqual(notThere);
    expect(
      await buildMetadataPackage(
        { instance: store as unknown as Instance, who: personIn("ours") },
        { setupId: "../etc", form: "source" },
      ),
    ).toEqual(notThere);
  });

  test.each([{ runAsUsername: "" }, { appName: "Select" }])("makes no package from %j", async (change) => {
    const id = await saved(store.db, change);
    const refused = { ok: false, problem: { code: "values-missing" } };
    expect(
      await buildMetadataPackage(
        { instance: store as unknown as Instance, who: personIn("ours") },
        { setupId: id, form: "source" },
      ),
    ).toEqual(refused);
  });
});
