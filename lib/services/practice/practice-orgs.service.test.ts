import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nobody, type Principal } from "#lib/domain/people/principal";
import { carriedSwitches } from "#lib/forms/practice-form";
import { practiceSetupForm } from "#lib/forms/practice-setup-forms";
import { readForm } from "#lib/forms/read-form";
import { switchesSetOn } from "#lib/practice/setup-screens";
import { verificationCodeOf } from "#lib/practice/verification-code";
import { type RunningPracticeOrg, startPracticeOrg } from "#lib/practice-org/testing/start-practice-org";
import type { Instance } from "#lib/services/instance";
import { auditEvent } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { changePracticeOrg } from "./change-practice-org.ts";
import { changePracticeUser } from "./change-practice-user.ts";
import { createPracticeApp } from "./create-practice-app.ts";
import { endPracticeSessions } from "./end-practice-sessions.ts";
import { listPracticeOrgs } from "./list-practice-orgs.ts";
import { readPracticeOrg } from "./read-practice-org.ts";
import { refreshPracticeOrg } from "./refresh-practice-org.ts";
import { renamePracticeOrg } from "./rename-practice-org.ts";
import { rotatePracticeKeys } from "./rotate-practice-keys.ts";
import { setUpPracticeOrg } from "./set-up-practice-org.ts";
import { startOverPracticeOrg } from "./start-over-practice-org.ts";
import { verifyPracticeCode } from "./verify-practice-code.ts";

const acme = "acme.my.salesforce.test";
const admin = {
  kind: "person",
  userId: "user-ada",
  role: "admin",
  isOwner: false,
  reach: { workspaceId: "workspace-northwind", to: "all" },
} as const satisfies Principal;

let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

withStores((store) => {
  const instance = (env: Partial<Instance["env"]> = {}) =>
    ({
      db: store.db,
      env: { isPracticeOrgOn: true, dataDir: practice.dataDir, ...env },
      now: () => new Date("2026-11-23T12:00:00Z"),
      newId: randomUUID,
    }) as unknown as Instance;
  const lastEvent = async () => (await store.db.select().from(auditEvent)).at(-1);
  const countEvents = async () => (await store.db.select().from(auditEvent)).length;

  const doors: readonly (readonly [string, (on: Instance, who: Principal) => Promise<unknown>])[] = [
    ["list", (on, who) => listPracticeOrgs({ instance: on, who }, null)],
    ["read", (on, who) => readPracticeOrg({ instance: on, who }, acme)],
    ["change", (on, who) => changePracticeOrg({ instance: on, who }, { host: acme, asked: { weather: "outage" } })],
    [
      "create",
      (on, who) =>
        createPracticeApp(
          { instance: on, who },
          { host: acme, app: { appName: "A", apiName: "A", contactEmail: "a@b.example" } },
        ),
    ],
    [
      "user",
      (on, who) => changePracticeUser({ instance: on, who }, { host: acme, userId: "005", change: { isFrozen: true } }),
    ],
    ["set up", (on, who) => setUpPracticeOrg({ instance: on, who }, acme)],
    ["start over", (on, who) => startOverPracticeOrg({ instance: on, who }, acme)],
    ["rotate", (on, who) => rotatePracticeKeys({ instance: on, who }, { host: acme, keepsKey: false })],
    ["rename", (on, who) => renamePracticeOrg({ instance: on, who }, { host: acme, myDomainName: "acme-new" })],
    ["refresh", (on, who) => refreshPracticeOrg({ instance: on, who }, { host: acme, restoresApp: false })],
    ["code", (on, who) => verifyPracticeCode({ instance: on, who }, { host: acme, code: "123456" })],
    ["end sessions", (on, who) => endPracticeSessions({ instance: on, who }, acme)],
  ];
  const nowhere = join(tmpdir(), "orglink-no-practice-org-here");

  test.each(doors)(
    "%s: support, an instance without practice org, and one that is not running are told apart",
    async (_, open) => {
      const before = await countEvents();
      const refused = (code: string) => ({ ok: false, problem: { code } });
      expect(await open(instance(), nobody)).toMatchObject(refused("not-signed-in"));
      expect(await open(instance(), { ...admin, role: "support" })).toMatchObject(refused("forbidden"));
      expect(await open(instance({ isPracticeOrgOn: false }), admin)).toEqual(refused("not-found"));
      expect(await open(instance({ dataDir: nowhere }), admin)).toEqual(refused("not-running"));
      expect(await countEvents()).toBe(before);
    },
  );

  test("a change is made, and audited by the names of what changed, without values", async () => {
    await startOverPracticeOrg({ instance: instance(), who: admin }, acme);
    const changed = await changePracticeOrg(
      { instance: instance(), who: admin },
      { host: acme, asked: { orgName: "Acme Two", weather: "fine" } },
    );
    expect(changed).toMatchObject({ ok: true, value: { settings: { orgName: "Acme Two" } } });
    expect(await lastEvent()).toMatchObject({
      workspaceId: admin.reach.workspaceId,
      actorKind: "person",
      actorId: admin.userId,
      action: "practice.changed",
      subjectKind: "practice-org",
      subjectId: acme,
      details: { did: "switches", switches: "orgName" },
    });
  });

  test("asking for what is so already changes nothing and leaves no trace", async () => {
    const before = await countEvents();
    expect(
      await changePracticeOrg({ instance: instance(), who: admin }, { host: acme, asked: { weather: "fine" } }),
    ).toMatchObject({ ok: true });
    expect(await countEvents()).toBe(before);
  });

  test("a page of Setup saves its own switches and touches no other", async () => {
    const as = { instance: instance(), who: admin };
    await setUpPracticeOrg(as, acme);
    const before = await readPracticeOrg(as, acme);
    const data = new FormData();
    const carried = switchesSetOn("policies-edit");
    const sent = {
      host: acme,
      screen: "policies-edit",
      from: "",
      switches: carried.join(" "),
      permittedUsers: "admin-approved",
      ipRelaxation: "relax",
      runAsUsername: "integration@acme.example",
      sessionTimeoutMinutes: "30",
    };
    for (const [name, text] of Object.entries(sent)) data.set(name, text);
    const read = readForm(practiceSetupForm(sent.switches), data);
    const asked = read.ok ? carriedSwitches(read.value) : {};
    const saved = await changePracticeOrg(as, { host: acme, asked });
    expect(before.ok && saved.ok && { ...before.value.org.settings, ...asked }).toEqual(
      saved.ok && saved.value.settings,
    );
    expect(saved).toMatchObject({
      value: { settings: { sessionTimeoutMinutes: 30, policiesClientCredentials: false } },
    });
    expect(Object.keys(asked).toSorted()).toEqual([...carried].toSorted());
  });

  test("only the code of the mail is one", async () => {
    const as = { instance: instance(), who: admin };
    const read = await readPracticeOrg(as, acme);
    const code = read.ok ? verificationCodeOf(read.value.org.orgId) : "";
    expect(await verifyPracticeCode(as, { host: acme, code })).toEqual({ ok: true, value: null });
    expect(await verifyPracticeCode(as, { host: acme, code: "000000" })).toMatchObject({
      problem: { code: "not-understood", fields: ["code"] },
    });
  });

  test("a new key and secret never reach the audit trail", async () => {
    await setUpPracticeOrg({ instance: instance(), who: admin }, acme);
    const rotated = await rotatePracticeKeys({ instance: instance(), who: admin }, { host: acme, keepsKey: true });
    const credentials = rotated.ok ? rotated.value.credentials : null;
    const trail = JSON.stringify(await store.db.select().from(auditEvent));
    expect(credentials).not.toBeNull();
    expect(trail).not.toContain(credentials?.consumerKey);
    expect(trail).not.toContain(credentials?.consumerSecret);
  });

  test("a renamed org is read under both hosts; a name that is taken is refused at its field", async () => {
    const as = { instance: instance(), who: admin };
    const northwind = "northwind-dev-ed.develop.my.salesforce.test";
    const host = "north-dev-ed.develop.my.salesforce.test";
    expect(await renamePracticeOrg(as, { host: northwind, myDomainName: "north" })).toMatchObject({ value: { host } });
    expect(await lastEvent()).toMatchObject({ subjectId: northwind, details: { did: "rename" } });
    expect(await readPracticeOrg(as, northwind)).toEqual(await readPracticeOrg(as, host));
    expect(await renamePracticeOrg(as, { host: acme, myDomainName: "contoso" })).toMatchObject({
      problem: { code: "org-exists", fields: ["myDomainName"] },
    });
    expect(await startOverPracticeOrg(as, host)).toMatchObject({ value: { host: northwind, formerHosts: [host] } });
  });

  test("an org that is not there is not found; a second app and an app's missing key are named", async () => {
    const other = "nobody.my.salesforce.test";
    expect(await readPracticeOrg({ instance: instance(), who: admin }, other)).toMatchObject({
      problem: { code: "not-found" },
    });
    const app = { appName: "Two", apiName: "Two", contactEmail: "a@b.example" };
    expect(await createPracticeApp({ instance: instance(), who: admin }, { host: acme, app })).toMatchObject({
      problem: { code: "app-exists" },
    });
    await startOverPracticeOrg({ instance: instance(), who: admin }, acme);
    const rotation = { host: acme, keepsKey: false };
    expect(await rotatePracticeKeys({ instance: instance(), who: admin }, rotation)).toMatchObject({
      problem: { code: "no-app" },
    });
    expect(
      await createPracticeApp(
        { instance: instance(), who: admin },
        { host: acme, app: { ...app, contactEmail: "nobody" } },
      ),
    ).toMatchObject({
      problem: { code: "not-understood", fields: ["contactEmail"] },
    });
    expect(await readPracticeOrg({ instance: instance(), who: admin }, acme)).toMatchObject({
      value: { org: { settings: { appExists: false }, credentials: null } },
    });
  });

  test("the switches of an org of its own are read back with its requests", async () => {
    const read = await readPracticeOrg({ instance: instance(), who: admin }, acme);
    expect(read).toMatchObject({ ok: true, value: { org: { host: acme } } });
    const listed = await listPracticeOrgs({ instance: instance(), who: admin }, null);
    expect(listed.ok && listed.value.map(({ host }) => host)).toContain(acme);
  });
});
