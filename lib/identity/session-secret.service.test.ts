import { expect, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { instanceSetting } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { newKeyEntry, parseKeyring } from "#lib/vault/keyring";
import { sessionSecret } from "./session-secret.ts";

const entry = newKeyEntry();
function keyringOf(...entries: string[]) {
  const parsed = parseKeyring(new Secret(entries.join(",")), "test");
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

withStores((store) => {
  test("replicas that start together sign with one secret, which the store has only sealed", async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => sessionSecret(store.db, keyringOf(entry))));
    const [first = ""] = new Set(made.map((secret) => secret.reveal()));
    expect(new Set(made.map((secret) => secret.reveal())).size).toBe(1);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await store.db.select().from(instanceSetting))).not.toContain(first);
  });

  test("a new key on the keyring keeps the secret, so nobody is signed out", async () => {
    const before = await sessionSecret(store.db, keyringOf(entry));
    const after = await sessionSecret(store.db, keyringOf(newKeyEntry(), entry));
    expect(after.reveal()).toBe(before.reveal());
    await expect(sessionSecret(store.db, keyringOf(newKeyEntry()))).rejects.toThrow("does not open");
  });
});
