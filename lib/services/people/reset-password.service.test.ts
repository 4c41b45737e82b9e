import { beforeEach, expect, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { findSession } from "#lib/identity/find-session";
import { signIn } from "#lib/identity/sign-in";
import { browserHeaders } from "#lib/identity/testing/open-test-identity";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { auditEvent } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { claimInstance } from "./claim-instance.ts";
import { firstStartCode } from "./first-start.ts";
import { resetPassword } from "./reset-password.ts";

const email = "ada@example.com";
const oldPassword = "invented password 1";
const newPassword = "invented password 2";

withStores((store) => {
  let instance: TestInstance;
  beforeEach(async () => {
    instance = openTestInstance(store);
    await store.store.executeSql(
      'truncate "user", workspace, attempt, bearer_token, instance_setting, audit_event cascade',
    );
    const code = await firstStartCode(instance);
    const form = { code: code?.reveal() ?? "", name: "Ada", email, password: oldPassword, workspaceName: "Acme" };
    await claimInstance(instance, form);
  });

  const trySignIn = (password: string, headers = new Headers()) =>
    signIn(instance.identity, { email, password: new Secret(password) }, { headers, address: "192.0.2.1" });
  const reset = (typed: { email?: string; password?: string } = {}) => {
    const password = new Secret(typed.password ?? newPassword);
    return resetPassword(instance, { email: typed.email ?? email, password });
  };

  test("the new password signs in, the old one and the sessions it began do not", async () => {
    const before = await trySignIn(oldPassword);
    const headers = browserHeaders(before.ok ? before.value.setCookies : []);
    expect(await findSession(instance.identity, headers)).not.toBeNull();
    expect(await reset({ email: " ADA@example.com " })).toEqual({ ok: true, value: { endedSessions: 1 } });
    expect(await findSession(instance.identity, headers)).toBeNull();
    expect((await trySignIn(oldPassword)).ok).toBe(false);
    expect((await trySignIn(newPassword)).ok).toBe(true);
  });

  test("whoever was shut out by wrong passwords is let in, and a browser known before is a stranger's", async () => {
    const before = await trySignIn(oldPassword);
    const known = browserHeaders(before.ok ? before.value.setCookies.slice(1) : []);
    const shutOut = async () => {
      for (let guess = 0; guess < 11; guess += 1) await trySignIn("wrong wrong wrong");
    };
    await shutOut();
    expect(await trySignIn(oldPassword)).toMatchObject({ problem: { code: "too-many-attempts" } });
    expect((await trySignIn(oldPassword, known)).ok).toBe(true);
    await reset();
    expect((await trySignIn(newPassword)).ok).toBe(true);
    await shutOut();
    expect(await trySignIn(newPassword, known)).toMatchObject({ problem: { code: "too-many-attempts" } });
  });

  test("the audit log of the person's workspace has it, without a password", async () => {
    await reset();
    const events = await store.db.select().from(auditEvent);
    expect(events.map(({ action }) => action)).toContain("password.reset");
    expect(JSON.stringify(events)).not.toMatch(/invented/);
  });

  test("an address nobody has, and a password too short or too long, change nothing", async () => {
    expect(await reset({ email: "eve@example.com" })).toMatchObject({ problem: { code: "unknown-email" } });
    for (const password of ["short", "x".repeat(129)]) {
      const refused = await reset({ password });
      expect(refused).toMatchObject({ problem: { code: "password-unfit" } });
      expect(JSON.stringify(refused)).not.toContain(password);
    }
    expect((await trySignIn(oldPassword)).ok).toBe(true);
  });
});
