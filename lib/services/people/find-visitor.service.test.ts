import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { nobody } from "#lib/domain/people/principal";
import {
  browserHeaders,
  openTestIdentity,
  saveOwner,
  type TestIdentity,
} from "#lib/identity/testing/open-test-identity";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { member, session, user, workspace } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { findVisitor } from "./find-visitor.ts";
import { signIn } from "./sign-in.ts";

const hourMs = 60 * 60_000;
const email = "ada@example.com";
const password = "invented password 1";

withStores((store) => {
  let identity: TestIdentity;
  let instance: TestInstance;
  let userId: string;
  let headers: Headers;
  beforeEach(async () => {
    identity = openTestIdentity(store.db);
    instance = { ...openTestInstance(store), identity };
    await store.store.executeSql('truncate "user", workspace, attempt, audit_event cascade');
    userId = await saveOwner(identity, { email, password });
    for (const slug of ["north", "south", "elsewhere"]) {
      await store.db.insert(workspace).values({ id: `id-of-${slug}`, name: slug.toUpperCase(), slug });
    }
    const begun = await signIn(instance, { email, password }, new Headers());
    headers = browserHeaders(begun.ok ? begun.value : []);
  });

  /** The later the call, the later the person came into it. */
  let joined = 0;
  const join = async (slug: string, role: "admin" | "support") => {
    joined += 1;
    const createdAt = new Date(Date.UTC(2026, 0, 1) + joined * 1_000);
    const row = { id: `member-${joined}`, workspaceId: `id-of-${slug}`, userId, role, createdAt };
    await store.db.insert(member).values(row);
  };
  const visit = (slug: string | null = null, from = headers) => findVisitor(instance, from, slug);
  const later = (durationMs: number) => {
    identity.clock.at = new Date(identity.clock.at.getTime() + durationMs);
  };
  const ada = () => ({ userId, name: "Ada", email, isOwner: true });
  const stranger = { who: nobody, person: null, workspace: null, workspaces: [] };

  test("who is not signed in is nobody, wherever they look", async () => {
    await join("north", "admin");
    const forged = browserHeaders([{ name: "__Host-orglink.session_token", value: "made-up" }]);
    for (const slug of [null, "north", "nowhere"]) {
      expect(await visit(slug, new Headers())).toEqual(stranger);
      expect(await visit(slug, forged)).toEqual(stranger);
    }
  });

  test("a person in no workspace is known by name, so that a page can say so, and reaches nothing", async () => {
    const nowhere = { who: nobody, person: ada(), workspace: null, workspaces: [] };
    for (const slug of [null, "north", "nowhere"]) expect(await visit(slug)).toEqual(nowhere);
  });

  test("without an address the first workspace they came into is theirs, with their role there", async () => {
    await join("south", "support");
    await join("north", "admin");
    const { who, person, workspace: at, workspaces } = await visit();
    const reach = { workspaceId: "id-of-south", to: "all" };
    expect(who).toEqual({ kind: "person", userId, role: "support", isOwner: true, reach });
    expect(person).toEqual(ada());
    expect(at).toEqual({ workspaceId: "id-of-south", slug: "south", name: "SOUTH", role: "support" });
    expect(workspaces.map(({ slug }) => slug)).toEqual(["south", "north"]);
  });

  test("of several the address decides, and the role is the one they have there", async () => {
    await join("south", "support");
    await join("north", "admin");
    expect((await visit("north")).who).toMatchObject({
      role: "admin",
      reach: { workspaceId: "id-of-north", to: "all" },
    });
    expect((await visit("south")).who).toMatchObject({ role: "support", reach: { workspaceId: "id-of-south" } });
  });

  test("at another workspace's address they are nobody, whether there is one or not, and keep their own", async () => {
    await join("north", "admin");
    const [there, nowhere] = [await visit("elsewhere"), await visit("no-such-place")];
    expect(there).toMatchObject({ who: nobody, person: ada(), workspace: null, workspaces: [{ slug: "north" }] });
    expect(nowhere).toEqual(there);
  });

  test.each([
    "",
    "NORTH",
    "north ",
    "north/",
    "north\0",
    "-",
    "%",
    "' or true --",
    "\ud800",
    "id-of-north",
    "n".repeat(100_000),
  ])("an odd address is nobody's: %j", async (slug) => {
    await join("north", "admin");
    expect(await visit(slug)).toMatchObject({ who: nobody, person: ada(), workspace: null });
  });

  test("the owner of the instance is one in every workspace; others are not", async () => {
    await join("south", "support");
    expect((await visit()).who).toMatchObject({ isOwner: true });
    await store.db.update(user).set({ isOwner: false });
    expect(await visit()).toMatchObject({ who: { isOwner: false }, person: { isOwner: false } });
  });

  test("a changed role, and the way out of a workspace, hold at the next request", async () => {
    await join("south", "admin");
    await join("north", "admin");
    const ofSouth = and(eq(member.userId, userId), eq(member.workspaceId, "id-of-south"));
    await store.db.update(member).set({ role: "support" }).where(ofSouth);
    expect((await visit()).who).toMatchObject({ role: "support" });
    await store.db.delete(member).where(ofSouth);
    expect((await visit()).who).toMatchObject({ reach: { workspaceId: "id-of-north" } });
    expect((await visit("south")).who).toEqual(nobody);
    await store.db.delete(member);
    expect(await visit()).toMatchObject({ who: nobody, person: ada() });
  });

  test("a person who is gone is nobody", async () => {
    await join("north", "admin");
    await store.db.delete(user);
    expect(await visit()).toEqual(stranger);
  });

  test("a session that nobody used for twelve hours, or that is a week old, is nobody's", async () => {
    await join("north", "admin");
    later(12 * hourMs - 1);
    expect((await visit()).person).toEqual(ada());
    later(12 * hourMs);
    expect(await visit()).toEqual(stranger);
    expect(await store.db.select().from(session)).toEqual([]);

    const begun = await signIn(instance, { email, password }, new Headers());
    headers = browserHeaders(begun.ok ? begun.value : []);
    // better-auth stamps sessions with the machine's clock.
    await store.db.update(session).set({ createdAt: identity.now(), updatedAt: identity.now() });
    for (let use = 0; use < 15; use += 1) {
      later(11 * hourMs);
      expect((await visit()).person).toEqual(ada());
    }
    later(3 * hourMs);
    expect(await visit(), "a week, though used three hours ago").toEqual(stranger);
  });
});
