import { beforeEach, expect, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { session } from "#lib/store/schema";
import { withOneStore } from "#lib/store/testing/with-stores";
import { findSession } from "./find-session.ts";
import { forgetSessions } from "./forget-sessions.ts";
import type { SetCookie } from "./set-cookie.ts";
import { signIn, signOut } from "./sign-in.ts";
import { browserHeaders, openTestIdentity, saveOwner, type TestIdentity } from "./testing/open-test-identity.ts";

const hourMs = 60 * 60_000;
const email = "ada@example.com";
const password = "invented password 1";

withOneStore((store) => {
  let identity: TestIdentity;
  let userId: string;
  beforeEach(async () => {
    identity = openTestIdentity(store.db);
    await store.store.executeSql('truncate "user", workspace, attempt, bearer_token, instance_setting cascade');
    userId = await saveOwner(identity, { email, password });
  });

  const trySignIn = (typed: { email?: string; password?: string } = {}, address = "192.0.2.1") => {
    const given = { email: typed.email ?? email, password: new Secret(typed.password ?? password) };
    return signIn(identity, given, { headers: new Headers({ "user-agent": "test" }), address });
  };
  const cookies = async (): Promise<readonly SetCookie[]> => {
    const signedIn = await trySignIn();
    return signedIn.ok ? signedIn.value.setCookies : [];
  };
  const later = (durationMs: number) => {
    identity.clock.at = new Date(identity.clock.at.getTime() + durationMs);
  };
  /** Whose address it was is for the log alone; here nobody's, or the owner's. */
  const refused = (code: string, whose: string | null) => ({ ok: false, problem: { code, userId: whose } });

  test("the right password begins a session of that person's", async () => {
    expect(await findSession(identity, browserHeaders(await cookies()))).toEqual({
      userId,
      name: "Ada",
      email,
      isOwner: true,
    });
    expect((await trySignIn({ email: ` ${email.toUpperCase()} ` })).ok).toBe(true);
  });

  test("over https the cookie is bound to the host, out of scripts' reach, and for our own pages", async () => {
    const [cookie] = await cookies();
    expect(cookie?.name).toBe("__Host-orglink.session_token");
    expect(cookie?.options).toEqual({
      httpOnly: true,
      secure: true,
      sameSite: "lax",
      path: "/",
      maxAge: 7 * 24 * 3600,
    });
  });

  test("over http the cookie needs no https", async () => {
    identity = openTestIdentity(store.db, { url: "http://127.0.0.1:3000" });
    const [cookie] = await cookies();
    expect(cookie?.name).toBe("orglink.session_token");
    expect(cookie?.options).toMatchObject({ httpOnly: true, sameSite: "lax" });
    expect(cookie?.options.secure).toBeUndefined();
  });

  test.each([
    ["a wrong password", "the owner", { password: "invented password 2" }],
    ["an unknown address", "nobody", { email: "eve@example.com" }],
    ["no address at all", "nobody", { email: "not an address" }],
    ["a password of any length", "the owner", { password: "x".repeat(5_000) }],
    ["nothing", "nobody", { email: "", password: "" }],
  ])("%s is refused in the same words, and the log may know that it is of %s", async (_case, whose, typed) => {
    expect(await trySignIn(typed)).toEqual(refused("wrong-email-or-password", whose === "nobody" ? null : userId));
    expect(await store.db.select().from(session)).toEqual([]);
  });

  const wrong = { password: "wrong wrong wrong" };

  test("guessing from one address is limited, and known and unknown addresses of people look alike", async () => {
    for (const [who, whose] of [
      [email, userId],
      ["eve@example.com", null],
    ] as const) {
      for (let guess = 0; guess < 10; guess += 1) {
        expect(await trySignIn({ email: who, ...wrong })).toEqual(refused("wrong-email-or-password", whose));
      }
      expect(await trySignIn({ email: who })).toEqual(refused("too-many-attempts", whose));
    }
    later(15 * 60_000);
    expect((await trySignIn()).ok).toBe(true);
  });

  test("a thousand guesses at the same instant are ten", async () => {
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => trySignIn(wrong)));
    expect(answers.filter((answer) => !answer.ok && answer.problem.code === "wrong-email-or-password")).toHaveLength(
      10,
    );
  });

  test("good sign-ins are not counted, however many", async () => {
    for (let round = 0; round < 120; round += 1) expect((await trySignIn()).ok).toBe(true);
  });

  test("signing in clears the count of that person's wrong passwords", async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 0; guess < 6; guess += 1) await trySignIn({ password: "wrong wrong wrong" });
      expect((await trySignIn()).ok).toBe(true);
    }
  });

  test("a session ends 12 hours after its last use", async () => {
    const headers = browserHeaders(await cookies());
    for (let use = 0; use < 3; use += 1) {
      later(11.9 * hourMs);
      expect(await findSession(identity, headers)).not.toBeNull();
    }
    later(12 * hourMs);
    expect(await findSession(identity, headers)).toBeNull();
    expect(await store.db.select().from(session)).toEqual([]);
  });

  test("a session ends 7 days after it began, however much it is used", async () => {
    const headers = browserHeaders(await cookies());
    for (let use = 0; use < 15; use += 1) {
      later(11 * hourMs);
      expect(await findSession(identity, headers)).not.toBeNull();
    }
    later(4 * hourMs);
    expect(await findSession(identity, headers)).toBeNull();
  });

  test("signing out ends the session on the server and takes the cookie away", async () => {
    const headers = browserHeaders(await cookies());
    const out = await signOut(identity, headers);
    expect(out.userId).toBe(userId);
    expect(out.setCookies[0]).toMatchObject({
      name: "__Host-orglink.session_token",
      value: "",
      options: { maxAge: 0, path: "/" },
    });
    expect(await findSession(identity, headers)).toBeNull();
    const again = await signOut(identity, headers);
    expect(again.userId).toBeNull();
    expect(again.setCookies).not.toHaveLength(0);
    expect((await signOut(identity, new Headers())).userId).toBeNull();
  });

  test("a cookie that was changed, made up or signed with another secret is nobody", async () => {
    const [cookie] = await cookies();
    const [row] = await store.db.select().from(session);
    const name = cookie?.name ?? "";
    const values = [`${cookie?.value}x`, `x${cookie?.value}`, row?.token ?? "", `${row?.token}.`, "x".repeat(10_000)];
    for (const value of values) expect(await findSession(identity, browserHeaders([{ name, value }]))).toBeNull();
    expect(await findSession(identity, new Headers())).toBeNull();
  });

  test("sign-up is refused even to our own code", async () => {
    const body = { name: "Eve", email: "eve@example.com", password };
    await expect(identity.auth.api.signUpEmail({ body })).rejects.toThrow();
  });

  test("sweeping deletes the sessions that are over and no other", async () => {
    await cookies();
    later(11 * hourMs);
    await forgetSessions(identity);
    expect(await store.db.select().from(session)).toHaveLength(1);
    later(2 * hourMs);
    await forgetSessions(identity);
    expect(await store.db.select().from(session)).toEqual([]);
  });

  test("neither password nor cookie is among what better-auth reports", async () => {
    await trySignIn({ password: "invented password 2" });
    await cookies();
    expect(identity.complaints.join("\n")).not.toMatch(/invented|orglink\.session/);
  });
});
