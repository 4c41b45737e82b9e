import { asc, eq, like } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { findSession } from "#lib/identity/find-session";
import { browserHeaders, saveOwner } from "#lib/identity/testing/open-test-identity";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { attempt, auditEvent, member, workspace } from "#lib/store/schema";
import { listenToStatements } from "#lib/store/testing/listen-to-statements";
import { withStores } from "#lib/store/testing/with-stores";
import { signIn, writtenAfterMs } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

const email = "ada@example.com";
const password = "invented password 1";
const wrong = "wrong wrong wrong";

withStores((store) => {
  let instance: TestInstance;
  let userId: string;
  beforeEach(async () => {
    instance = openTestInstance(store);
    await store.store.executeSql('truncate "user", workspace, attempt, audit_event cascade');
    userId = await saveOwner(instance.identity, { email, password });
    await store.db.insert(workspace).values(["one", "two", "none"].map((id) => ({ id, name: id, slug: id })));
    await store.db
      .insert(member)
      .values(["one", "two"].map((workspaceId) => ({ id: workspaceId, workspaceId, userId, role: "support" })));
  });

  const from = (address: string) => new Headers({ "x-orglink-client-address": address });
  const trySignIn = (typed: { email?: string; password?: string; address?: string } = {}) => {
    const form = { email: typed.email ?? email, password: typed.password ?? password };
    return signIn(instance, form, from(typed.address ?? "192.0.2.1"));
  };
  const codeOf = async (typed: Parameters<typeof trySignIn>[0]) => {
    const answer = await trySignIn(typed);
    return answer.ok ? "signed-in" : answer.problem.code;
  };
  const events = () => store.db.select().from(auditEvent).orderBy(asc(auditEvent.workspaceId), asc(auditEvent.at));
  /** What is written after the answer, which a test need not wait for. */
  const refusalsWritten = async (work: () => Promise<unknown>) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const before = await actions();
      await work();
      expect(await actions(), "before the answer").toEqual(before);
      vi.advanceTimersByTime(writtenAfterMs);
    } finally {
      vi.useRealTimers();
    }
  };
  const actions = async () => (await events()).map(({ action }) => action);

  test("signing in and out stands in the log of each of the person's workspaces, and in no other", async () => {
    const begun = await trySignIn();
    const headers = browserHeaders(begun.ok ? begun.value : []);
    expect((await findSession(instance.identity, headers))?.userId).toBe(userId);
    const common = { actorKind: "person", actorId: userId, subjectKind: "person", subjectId: userId, details: {} };
    const signedIn = { ...common, action: "person.signed-in" };
    expect(await events()).toMatchObject([
      { ...signedIn, workspaceId: "one" },
      { ...signedIn, workspaceId: "two" },
    ]);
    await signOut(instance, headers);
    expect((await events()).filter(({ action }) => action === "person.signed-out")).toMatchObject([
      { ...common, workspaceId: "one" },
      { ...common, workspaceId: "two" },
    ]);
    expect(await findSession(instance.identity, headers)).toBeNull();
  });

  test("signing out without a session, or a second time, writes nothing", async () => {
    const begun = await trySignIn();
    const headers = browserHeaders(begun.ok ? begun.value : []);
    await signOut(instance, headers);
    const before = await events();
    await signOut(instance, headers);
    await signOut(instance, new Headers());
    expect(await events()).toEqual(before);
  });

  test("a refused attempt at somebody's address is theirs to read, is nobody's doing, and repeats nothing typed", async () => {
    await refusalsWritten(() => codeOf({ password: wrong }));
    await expect.poll(actions).toHaveLength(2);
    const refused = { action: "person.refused", actorKind: "system", actorId: null, subjectId: userId };
    expect(await events()).toMatchObject([
      { ...refused, workspaceId: "one", details: { why: "wrong-email-or-password" } },
      { ...refused, workspaceId: "two", details: { why: "wrong-email-or-password" } },
    ]);
    expect(JSON.stringify(await events())).not.toMatch(/wrong wrong|ada@|192\.0/);
  });

  test("of refused attempts at one person ten an hour are written down, from however many addresses", async () => {
    const guessOften = async () => {
      for (let guess = 0; guess < 12; guess += 1) await codeOf({ password: wrong });
      for (let host = 2; host < 22; host += 1) await codeOf({ password: wrong, address: `198.51.100.${host}` });
    };
    const refusals = async () => (await events()).filter(({ workspaceId }) => workspaceId === "one");
    const settled = () =>
      store.db
        .select()
        .from(attempt)
        .where(eq(attempt.key, `audit:refused:${userId}`));
    await refusalsWritten(guessOften);
    await expect.poll(settled).toMatchObject([{ count: 11 }]);
    await expect.poll(refusals).toHaveLength(10);
    // The count stands still at eleven, whoever is still in the line: those behind must not fall into the next hour.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await refusals()).toHaveLength(10);
    instance.clock.at = new Date(instance.clock.at.getTime() + 60 * 60_000);
    await refusalsWritten(() => codeOf({ password: wrong }));
    await expect.poll(refusals).toHaveLength(11);
  });

  test("one who is held back is written down as such", async () => {
    await refusalsWritten(async () => {
      for (let guess = 0; guess < 10; guess += 1) await codeOf({ password: wrong });
    });
    await expect.poll(actions).toHaveLength(20);
    await store.db.delete(attempt).where(like(attempt.key, "audit:%"));
    await refusalsWritten(async () => expect(await codeOf({ password: wrong })).toBe("too-many-attempts"));
    await expect.poll(actions).toHaveLength(22);
    const why = (await events()).map(({ details }) => details.why);
    expect(why.filter((reason) => reason === "too-many-attempts")).toHaveLength(2);
  });

  test("an attempt at an address nobody has writes nothing, and asks the store as much before it is answered", async () => {
    const statementsOf = async (typed: Parameters<typeof trySignIn>[0]) => {
      const listening = listenToStatements(store.db);
      try {
        await trySignIn(typed);
        // Changes are counted a moment later, those of the test before this one too: no attempt's own statements.
        return listening.sent.filter((sql) => !sql.includes('"change_feed"')).map((sql) => sql.split(" ", 1)[0]);
      } finally {
        listening.stop();
      }
    };
    await refusalsWritten(async () => {
      // Up to the eleventh, which is held back.
      for (let guess = 0; guess < 12; guess += 1) {
        const [known, unknown] = [
          await statementsOf({ password: wrong }),
          await statementsOf({ password: wrong, email: "eve@example.com" }),
        ];
        expect(unknown.toSorted()).toEqual(known.toSorted());
        expect(known.length).toBeGreaterThan(1);
      }
    });
    await expect.poll(async () => (await events()).length).toBe(20);
    expect(new Set((await events()).map(({ subjectId }) => subjectId))).toEqual(new Set([userId]));
  });
});
