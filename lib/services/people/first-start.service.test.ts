import { beforeEach, expect, test } from "vitest";
import { isSlug } from "#lib/domain/people/slug";
import { Secret } from "#lib/domain/secret";
import { firstStartCodeLifetimeMs } from "#lib/identity/first-start-code";
import { signIn } from "#lib/identity/sign-in";
import { openTestIdentity } from "#lib/identity/testing/open-test-identity";
import { finishCounting } from "#lib/services/change-feed";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { account, auditEvent, bearerToken, instanceSetting, member, user, workspace } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { claimInstance } from "./claim-instance.ts";
import { firstStartCode, isInstanceClaimed } from "./first-start.ts";

withStores((store) => {
  let instance: TestInstance;
  beforeEach(async () => {
    instance = openTestInstance(store);
    // What the test before has changed is counted a moment later, under the locks that emptying takes.
    await finishCounting(instance);
    await store.store.executeSql(
      'truncate "user", workspace, attempt, bearer_token, instance_setting, audit_event cascade',
    );
  });

  const issue = async () => (await firstStartCode(instance))?.reveal() ?? "none";
  const password = "invented password 1";
  const claim = (code: string, workspaceName = "Acme") => {
    const form = { code, name: "Ada", email: "ada@example.com", password, workspaceName };
    return claimInstance(instance, form);
  };
  const refused = (code: string) => ({ ok: false, problem: { code } });
  const codeRefused = (code: string) => ({ ok: false, problem: { code, fields: ["code"] } });

  test("the code makes an owner, admin of the first workspace, who can sign in", async () => {
    const claimed = await claim(await issue());
    expect(claimed.ok).toBe(true);
    expect(await store.db.select().from(user)).toMatchObject([{ email: "ada@example.com", isOwner: true }]);
    expect(await store.db.select().from(workspace)).toMatchObject([{ name: "Acme" }]);
    expect(await store.db.select().from(member)).toMatchObject([{ role: "admin" }]);
    expect(await store.db.select().from(auditEvent)).toMatchObject([{ action: "instance.claimed" }]);
    const from = { headers: new Headers(), address: "192.0.2.1" };
    expect(
      (await signIn(instance.identity, { email: "ada@example.com", password: new Secret(password) }, from)).ok,
    ).toBe(true);
  });

  test.each([
    ["Northwind Traders", "northwind-traders"],
    ["Zürich", "zurich"],
    ["東京支店", "workspace"],
    ["Компания", "workspace"],
  ])("a workspace named %s is at /w/%s, and keeps its name as typed", async (workspaceName, slug) => {
    const claimed = await claim(await issue(), workspaceName);
    expect(claimed).toMatchObject({ ok: true, value: { slug } });
    expect(await store.db.select().from(workspace)).toMatchObject([{ name: workspaceName, slug }]);
    const [told] = await store.db.select().from(auditEvent);
    expect(told).toMatchObject({
      actorKind: "person",
      actorId: claimed.ok && claimed.value.userId,
      workspaceId: claimed.ok && claimed.value.workspaceId,
      details: { workspaceName },
    });
  });

  test.each(["Acme", "ACME!", "東京支店"])(
    "two workspaces of one name have two addresses: %s beside one that was there",
    async (workspaceName) => {
      await store.db.insert(workspace).values(["acme", "workspace"].map((slug) => ({ id: slug, name: "Acme", slug })));
      const claimed = await claim(await issue(), workspaceName);
      const slug = claimed.ok ? claimed.value.slug : "";
      expect(slug).toMatch(/^(acme|workspace)-[0-9a-f]{6}$/);
      expect(isSlug(slug)).toBe(true);
      expect((await store.db.select().from(workspace)).map((row) => row.slug).sort()).toEqual(
        ["acme", slug, "workspace"].sort(),
      );
    },
  );

  test("the owner's password is kept as a salted hash that takes work, and opens with the same password alone", async () => {
    instance = { ...instance, identity: openTestIdentity(store.db, { hashing: "real" }) };
    expect((await claim(await issue())).ok).toBe(true);
    // better-auth's: 16 bytes of salt, 64 bytes of scrypt.
    expect(await store.db.select().from(account)).toMatchObject([
      { password: expect.stringMatching(/^\w{32}:\w{128}$/) },
    ]);
    const from = { headers: new Headers(), address: "192.0.2.1" };
    const tryWith = (typed: string) =>
      signIn(instance.identity, { email: "ada@example.com", password: new Secret(typed) }, from);
    expect((await tryWith(`${password}x`)).ok).toBe(false);
    expect((await tryWith(password)).ok).toBe(true);
  });

  test("the code is easily typed: any case, spaces for hyphens, O for zero", async () => {
    const code = await issue();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
    expect((await claim(typed)).ok).toBe(true);
  });

  test("the code is kept as a hash only", async () => {
    const code = await issue();
    const kept = JSON.stringify(await store.db.select().from(bearerToken));
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replaceAll("-", ""));
  });

  test("a wrong or missing code makes nobody", async () => {
    await issue();
    for (const code of ["", "AAAA-AAAA-AAAA", "nothing like a code", "A".repeat(10_000)]) {
      expect(await claim(code)).toEqual(codeRefused("code-wrong"));
    }
    expect(await store.db.select().from(user)).toEqual([]);
  });

  test("a code is good for an hour", async () => {
    const code = await issue();
    instance.clock.at = new Date(instance.clock.at.getTime() + firstStartCodeLifetimeMs);
    expect(await claim(code)).toEqual(codeRefused("code-expired"));
    expect(await isInstanceClaimed(instance)).toBe(false);
  });

  test("the next start replaces the code", async () => {
    const [first, second] = [await issue(), await issue()];
    expect(await claim(first)).toEqual(codeRefused("code-wrong"));
    expect((await claim(second)).ok).toBe(true);
  });

  test("an instance is claimed once, and a later start gives no code", async () => {
    const code = await issue();
    await claim(code);
    expect(await claim(code)).toEqual(refused("already-claimed"));
    expect(await issue()).toBe("none");
  });

  test("of many claims with the right code at the same instant one succeeds", async () => {
    const code = await issue();
    const claims = await Promise.all(Array.from({ length: 6 }, () => claim(code)));
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await store.db.select().from(user)).toHaveLength(1);
  });

  test("a claim that fails half way leaves nothing, and the code still works", async () => {
    const code = await issue();
    const { newId } = instance;
    let drawn = 0;
    const failing = { ...instance, newId: () => (++drawn === 5 ? JSON.parse("not an id") : newId()) };
    const form = { code, name: "Ada", email: "ada@example.com", password, workspaceName: "Acme" };
    await expect(claimInstance(failing, form)).rejects.toThrow();
    expect(await store.db.select().from(user)).toEqual([]);
    expect(await store.db.select().from(instanceSetting)).toEqual([]);
    expect((await claim(code)).ok).toBe(true);
  });

  test("however many wrong codes are typed, the right one makes the owner, also meanwhile", async () => {
    const code = await issue();
    const guess = () => claim("AAAA-AAAA-AAAA");
    for (let round = 0; round < 20; round += 1) {
      expect(await Promise.all(Array.from({ length: 10 }, guess))).toEqual(Array(10).fill(codeRefused("code-wrong")));
    }
    const [claimed] = await Promise.all([claim(code), ...Array.from({ length: 10 }, guess)]);
    expect(claimed?.ok).toBe(true);
  });

  test("a wrong code costs no hashing of a password", async () => {
    await issue();
    const { password: hashing } = await instance.identity.auth.$context;
    let hashed = 0;
    Object.assign(hashing, { hash: async () => String(++hashed) });
    for (const code of ["AAAA-AAAA-AAAA", "nothing like a code"]) await claim(code);
    expect(hashed).toBe(0);
  });

  test("who guessed at the owner's address before there was an owner does not keep the owner out", async () => {
    const from = { headers: new Headers(), address: "192.0.2.1" };
    const tryWith = (typed: string) =>
      signIn(instance.identity, { email: "ada@example.com", password: new Secret(typed) }, from);
    const code = await issue();
    for (let guess = 0; guess < 12; guess += 1) await tryWith("wrong wrong wrong");
    await claim(code);
    expect((await tryWith(password)).ok).toBe(true);
  });
});
