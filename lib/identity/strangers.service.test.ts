import { beforeEach, expect, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { attempt } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { forgetSessions } from "./forget-sessions.ts";
import { knownBrowserLifetimeMs } from "./known-browser.ts";
import { findPerson, setPassword } from "./person.ts";
import type { SetCookie } from "./set-cookie.ts";
import { signIn } from "./sign-in.ts";
import { browserHeaders, openTestIdentity, saveOwner, type TestIdentity } from "./testing/open-test-identity.ts";

const email = "ada@example.com";
const password = "invented password 1";
const minutesMs = 60_000;

withStores((store) => {
  let identity: TestIdentity;
  beforeEach(async () => {
    identity = openTestIdentity(store.db);
    await store.store.executeSql('truncate "user", workspace, attempt, bearer_token, instance_setting cascade');
    await saveOwner(identity, { email, password });
  });

  type Typed = { email?: string; password?: string; address?: string; browser?: readonly SetCookie[] };
  const trySignIn = (typed: Typed) => {
    const given = { email: typed.email ?? email, password: new Secret(typed.password ?? password) };
    const headers = browserHeaders(typed.browser ?? []);
    return signIn(identity, given, { headers, address: typed.address ?? "192.0.2.1" });
  };
  const codeOf = async (typed: Typed) => {
    const answer = await trySignIn(typed);
    return answer.ok ? "signed-in" : answer.problem.code;
  };
  /** A browser in which the owner signed in. */
  const knownBrowser = async (): Promise<readonly SetCookie[]> => {
    const answer = await trySignIn({ address: "192.0.2.99" });
    return answer.ok ? answer.value.setCookies.filter(({ name }) => name.includes("known_browser")) : [];
  };
  const later = (durationMs: number) => {
    identity.clock.at = new Date(identity.clock.at.getTime() + durationMs);
  };
  const replacePassword = async (passwordHash: string) => {
    const userId = (await findPerson(store.db, email))?.userId ?? "";
    await setPassword(store.db, { id: identity.newId(), userId, passwordHash, at: identity.now() });
  };
  const guess = (typed: Typed) => codeOf({ password: "wrong wrong wrong", ...typed });
  /** Address number `index` of a botnet: each in a network of its own. */
  const bot = (index: number) => `10.${index >> 8}.${index & 255}.7`;

  test.each([10, 100, 1_000])(
    "%i wrong passwords of strangers everywhere shut the owner out nowhere",
    async (count) => {
      const browser = await knownBrowser();
      for (let index = 0; index < count; index += 1) await guess({ address: bot(index) });
      expect(await codeOf({ browser, address: bot(0) })).toBe("signed-in");
      expect(await codeOf({ address: "198.51.100.7" })).toBe("signed-in");
    },
  );

  test("a thousand guesses of neighbours at the owner's own address leave the owner's browser its turn", async () => {
    const browser = await knownBrowser();
    for (let index = 0; index < 1_000; index += 1) await guess({ address: "direct" });
    expect(await codeOf({ address: "direct" })).toBe("too-many-attempts");
    expect(await codeOf({ browser, address: "direct" })).toBe("signed-in");
    expect(await codeOf({ address: "198.51.100.7" })).toBe("signed-in");
  });

  test("a thousand guesses at other people leave a new browser at the same address its turn", async () => {
    for (let index = 0; index < 1_000; index += 1) {
      await guess({ address: "direct", email: `person-${index}@example.com` });
    }
    expect(await codeOf({ address: "direct" })).toBe("signed-in");
  });

  test("one address that tries many people has three guesses at each", async () => {
    for (let index = 0; index < 100; index += 1) await guess({ email: `person-${index}@example.com` });
    const next = "somebody@example.com";
    const told = [await guess({ email: next }), await guess({ email: next }), await guess({ email: next })];
    expect(told).toEqual(Array(3).fill("wrong-email-or-password"));
    expect(await guess({ email: next })).toBe("too-many-attempts");
    later(16 * minutesMs);
    expect(await guess({ email: next }), "a quieter hour has its ten again").toBe("wrong-email-or-password");
  });

  test("many addresses that try one person have three guesses in each network", async () => {
    for (let index = 0; index < 100; index += 1) await guess({ address: bot(index) });
    const ipv4 = [1, 2, 3, 4].map((host) => `203.0.113.${host}`);
    const ipv6 = [1, 2, 3, 4].map((net) => `2001:db8:77:${net}::/64`);
    for (const network of [ipv4, ipv6]) {
      const told = [];
      for (const address of network) told.push(await guess({ address }));
      expect(told).toEqual([...Array(3).fill("wrong-email-or-password"), "too-many-attempts"]);
    }
  });

  test("a known browser has ten wrong passwords, then it is a stranger's; the next sign-in makes it known again", async () => {
    const browser = await knownBrowser();
    for (let index = 0; index < 20; index += 1) await guess({ address: "direct" });
    for (let index = 0; index < 10; index += 1) {
      expect(await guess({ browser, address: "direct" })).toBe("wrong-email-or-password");
    }
    expect(await codeOf({ browser, address: "direct" })).toBe("too-many-attempts");
    later(25 * 60 * minutesMs);
    await forgetSessions(identity);
    for (let index = 0; index < 20; index += 1) await guess({ address: "direct" });
    expect(await codeOf({ browser, address: "direct" }), "not forgotten by sweeping").toBe("too-many-attempts");
    expect(await codeOf({ browser: await knownBrowser(), address: "direct" })).toBe("signed-in");
  });

  test("the mark of a known browser is for one e-mail address, one password, and half a year", async () => {
    const browser = await knownBrowser();
    for (let index = 0; index < 11; index += 1) {
      await guess({ address: "direct" });
      await guess({ address: "direct", email: "eve@example.com" });
    }
    expect(await guess({ browser, address: "direct", email: "eve@example.com" })).toBe("too-many-attempts");
    const [mark] = browser;
    for (const value of [`${mark?.value}x`, mark?.value.replace(/^./, "!"), "x".repeat(5_000), ".."]) {
      const forged = [{ ...mark, name: mark?.name ?? "", value: value ?? "", options: {} }];
      expect(await codeOf({ browser: forged, address: "direct" }), value).toBe("too-many-attempts");
    }
    expect(await codeOf({ browser, address: "direct" })).toBe("signed-in");

    const person = await findPerson(store.db, email);
    const { password: hashing } = await identity.auth.$context;
    await replacePassword(await hashing.hash(`${password} new`));
    for (let index = 0; index < 11; index += 1) await guess({ address: "direct" });
    expect(await codeOf({ browser, address: "direct", password: `${password} new` })).toBe("too-many-attempts");
    await replacePassword(person?.passwordHash ?? "");
    expect(await codeOf({ browser, address: "direct" })).toBe("signed-in");
    later(knownBrowserLifetimeMs);
    for (let index = 0; index < 11; index += 1) await guess({ address: "direct" });
    expect(await codeOf({ browser, address: "direct" })).toBe("too-many-attempts");
  });

  test("over https the mark is bound to the host and out of scripts' reach, and names nobody", async () => {
    const [mark] = await knownBrowser();
    const options = { httpOnly: true, secure: true, sameSite: "lax", path: "/", maxAge: 180 * 24 * 3600 };
    expect(mark).toMatchObject({ name: "__Host-orglink.known_browser", options });
    identity = openTestIdentity(store.db, { url: "http://127.0.0.1:3000" });
    const [plain] = await knownBrowser();
    expect(plain?.name).toBe("orglink.known_browser");
    expect(plain?.options.secure).toBeUndefined();
  });

  test("while strangers' passwords are checked without end, a known browser's turn comes at once", async () => {
    const browser = await knownBrowser();
    const { password: hashing } = await identity.auth.$context;
    const checks: (() => void)[] = [];
    // An address nobody has costs a hash; held back, it stays under way.
    Object.assign(hashing, { hash: () => new Promise<string>((resolve) => checks.push(() => resolve(""))) });
    const flood = Array.from({ length: 300 }, (_, index) =>
      guess({ address: bot(index % 30), email: `person-${index}@example.com` }),
    );
    expect(await codeOf({ browser })).toBe("signed-in");
    expect(checks.length, "checked at once").toBeLessThanOrEqual(2);
    const ended = Promise.all(flood);
    for (let left = 300; left > 0; ) {
      const begun = checks.splice(0);
      left -= begun.length;
      for (const end of begun) end();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(new Set(await ended)).toEqual(new Set(["wrong-email-or-password"]));
  });

  test("a password that is replaced while the old one is checked begins no session", async () => {
    const { password: hashing } = await identity.auth.$context;
    const { verify } = hashing;
    Object.assign(hashing, {
      verify: async (typed: { hash: string; password: string }) => {
        await replacePassword("another");
        return verify(typed);
      },
    });
    expect(await codeOf({})).toBe("wrong-email-or-password");
    expect((await store.store.executeSql("select id from session")).rows).toEqual([]);
  });

  test("no key of an attempt says who was tried from where", async () => {
    const browser = await knownBrowser();
    await guess({ address: "203.0.113.1" });
    await guess({ browser });
    expect(JSON.stringify(await store.db.select().from(attempt))).not.toMatch(/ada|203\.0/);
  });
});
