import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { member, session } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { answerAuthRequest } from "./auth-routes.ts";
import { claimInstance } from "./claim-instance.ts";
import { currentActor } from "./current-actor.ts";
import { issueFirstStartCode } from "./first-start-code.ts";
import { forgetSessions } from "./forget-sessions.ts";
import { type SetCookie, signIn, signOut } from "./sign-in.ts";
import { browserHeaders, openTestIdentity, type TestIdentity } from "./testing/open-test-identity.ts";

const hourMs = 60 * 60_000;
const email = "ada@example.com";
const password = "invented password 1";

withStores((store) => {
  let identity: TestIdentity;
  beforeEach(async () => {
    identity = openTestIdentity(store.db);
    await store.store.executeSql('truncate "user", workspace, attempt, bearer_token, instance_setting cascade');
    const code = await issueFirstStartCode(store.db, { ...identity, now: identity.now() });
    const form = { code: code?.reveal() ?? "", name: "Ada", email, password, workspaceName: "Acme" };
    await claimInstance(identity, form);
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
  const refused = (code: string) => ({ ok: false, problem: { code } });

  test("the right password begins a session in the person's workspace", async () => {
    expect(await currentActor(identity, browserHeaders(await cookies()))).toMatchObject({
      name: "Ada",
      email,
      isOwner: true,
      workspaceName: "Acme",
      role: "admin",
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
    ["a wrong password", { password: "invented password 2" }],
    ["an unknown address", { email: "eve@example.com" }],
    ["no address at all", { email: "not an address" }],
    ["a password of any length", { password: "x".repeat(5_000) }],
    ["nothing", { email: "", password: "" }],
  ])("%s is refused in the same words", async (_case, typed) => {
    expect(await trySignIn(typed)).toEqual(refused("wrong-email-or-password"));
    expect(await store.db.select().from(session)).toEqual([]);
  });

  const wrong = { password: "wrong wrong wrong" };

  test("guessing from one address is limited, and known and unknown addresses of people look alike", async () => {
    for (const who of [email, "eve@example.com"]) {
      for (let guess = 0; guess < 10; guess += 1) {
        expect(await trySignIn({ email: who, ...wrong })).toEqual(refused("wrong-email-or-password"));
      }
      expect(await trySignIn({ email: who })).toEqual(refused("too-many-attempts"));
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
      expect(await currentActor(identity, headers)).not.toBeNull();
    }
    later(12 * hourMs);
    expect(await currentActor(identity, headers)).toBeNull();
    expect(await store.db.select().from(session)).toEqual([]);
  });

  test("a session ends 7 days after it began, however much it is used", async () => {
    const headers = browserHeaders(await cookies());
    for (let use = 0; use < 15; use += 1) {
      later(11 * hourMs);
      expect(await currentActor(identity, headers)).not.toBeNull();
    }
    later(4 * hourMs);
    expect(await currentActor(identity, headers)).toBeNull();
  });

  test("signing out ends the session on the server and takes the cookie away", async () => {
    const headers = browserHeaders(await cookies());
    const [cookie] = await signOut(identity, headers);
    expect(cookie).toMatchObject({
      name: "__Host-orglink.session_token",
      value: "",
      options: { maxAge: 0, path: "/" },
    });
    expect(await currentActor(identity, headers)).toBeNull();
    expect(await signOut(identity, new Headers())).not.toHaveLength(0);
  });

  test("a cookie that was changed, made up or signed with another secret is nobody", async () => {
    const [cookie] = await cookies();
    const [row] = await store.db.select().from(session);
    const name = cookie?.name ?? "";
    const values = [`${cookie?.value}x`, `x${cookie?.value}`, row?.token ?? "", `${row?.token}.`, "x".repeat(10_000)];
    for (const value of values) expect(await currentActor(identity, browserHeaders([{ name, value }]))).toBeNull();
    expect(await currentActor(identity, new Headers())).toBeNull();
  });

  test("who is taken out of every workspace is nobody at the next request", async () => {
    const headers = browserHeaders(await cookies());
    await store.db.delete(member);
    expect(await currentActor(identity, headers)).toBeNull();
  });

  test("a changed role holds at the next request", async () => {
    const headers = browserHeaders(await cookies());
    await store.db.update(member).set({ role: "support" }).where(eq(member.role, "admin"));
    expect(await currentActor(identity, headers)).toMatchObject({ role: "support" });
  });

  test("none of better-auth's own paths answers, sign-up least of all", async () => {
    const attempts = [
      ["POST", "sign-up/email", { name: "Eve", email: "eve@example.com", password }],
      ["POST", "sign-in/email", { email, password }],
      ["GET", "get-session", undefined],
      ["POST", "organization/create", { name: "Eve", slug: "eve" }],
      ["GET", "ok", undefined],
    ] as const;
    for (const [method, path, body] of attempts) {
      const headers = { "content-type": "application/json", origin: identity.url.origin };
      const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
      const answer = await answerAuthRequest(identity, new Request(new URL(`/api/auth/${path}`, identity.url), init));
      expect(answer.status, path).toBe(404);
    }
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
