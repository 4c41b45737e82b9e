import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Reach } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import { addressOf, people, savePeople, scopeOf } from "#lib/services/testing/workspaces";
import type { Database } from "./database.ts";
import * as checkRuns from "./queries/check-runs.ts";
import * as lists from "./queries/connection-list.ts";
import * as connections from "./queries/connections.ts";
import * as projects from "./queries/projects.ts";
import * as replaced from "./queries/replaced-values.ts";
import * as setups from "./queries/setups.ts";
import * as waits from "./queries/waits.ts";
import { checkRun, connection, project, setup, setupTick, wait } from "./schema.ts";
import { withStores } from "./testing/with-stores.ts";
import { type Tx, transact } from "./transaction.ts";

const at = new Date("2026-11-20T09:00:00Z");
const { myDomain } = addressOf("acme.my.salesforce.com");

/**
 * Two projects with a connection and a setup each, one of each in no project, and another workspace with one of all. The setup of
 * the second project has made its connection. Ids by the name that a test calls them.
 */
const id = Object.fromEntries(
  ["P1", "P2", "PX", "c0", "c1", "c2", "cX", "s0", "s1", "s2", "sX"]
    .concat(["run of c0", "run of c1", "run of s2, which made c2", "later run of c2", "run of cX"])
    .concat(["run of s0", "run of s1", "run of sX"])
    .map((name) => [name, randomUUID()]),
) as Readonly<Record<string, string>>;
const nameOf = (found: string) => Object.keys(id).find((name) => id[name] === found) ?? found;
const idOf = (name: string) => id[name] ?? "";
const all = (kind: "P" | "c" | "s" | "run") =>
  Object.keys(id).filter((name) => (kind === "run" ? name.includes("run") : new RegExp(`^${kind}.$`).test(name)));

const projectOf = (name: string) => (name.endsWith("0") ? null : idOf(`P${name.at(-1)}`));
const workspaceOf = (name: string) => (name.includes("X") ? "theirs" : "ours");
const codeOf = (name: string) => `code-of-${name.replaceAll(/\W+/g, "-")}`;

async function saveAll(db: Database): Promise<void> {
  const kept = { workspaceId: "", createdAt: at, updatedAt: at };
  await db
    .insert(project)
    .values(all("P").map((name) => ({ id: idOf(name), workspaceId: workspaceOf(name), name, nameKey: name })));
  await db.insert(connection).values(
    all("c").map((name) => ({
      ...kept,
      id: idOf(name),
      workspaceId: workspaceOf(name),
      projectId: projectOf(name),
      name,
      nameKey: name.toLowerCase(),
      myDomain,
      isPractice: false,
      consumerKey: "3MVG9INVENTED",
      sealedConsumerSecret: "sealed",
      previousMyDomain: myDomain,
      previousConsumerKey: "3MVG9BEFORE",
      sealedPreviousSecret: "sealed",
      replacedAt: at,
      orgId: "00D000000000001EAA",
      card: { orgId: "00D000000000001EAA" } as never,
      advice: [],
      health: "healthy" as const,
      lastRunId: randomUUID(),
      lastCheckedAt: at,
      workedAt: at,
      meantRunAsUserId: "005000000000001AAA",
    })),
  );
  await db.insert(setup).values(
    all("s").map((name) => ({
      ...kept,
      id: idOf(name),
      workspaceId: workspaceOf(name),
      projectId: projectOf(name),
      name,
      look: name === "s1" ? ("blue" as const) : ("new" as const),
      myDomain,
      sealedConsumerSecret: "sealed",
      secretKeptUntil: at,
      connectionId: name === "s2" ? idOf("c2") : null,
      createdBy: "ada",
    })),
  );
  await db
    .insert(setupTick)
    .values(all("s").map((name) => ({ setupId: idOf(name), control: "quick-find" as const, tickedAt: at })));
  await db.insert(wait).values(
    all("s").map((name) => ({
      setupId: idOf(name),
      workspaceId: workspaceOf(name),
      state: "waiting" as const,
      alarmAt: at,
      since: at,
      until: at,
      tries: 0,
      version: 1,
    })),
  );
  const subject = (name: string) => ({
    connectionId: /\bc.\b/.test(name) ? idOf(/\bc.\b/.exec(name)?.[0] ?? "") : null,
    setupId: /\bs.\b/.test(name) ? idOf(/\bs.\b/.exec(name)?.[0] ?? "") : null,
  });
  await db.insert(checkRun).values(
    all("run").map((name) => ({
      ...subject(name),
      id: idOf(name),
      workspaceId: workspaceOf(name),
      supportCode: codeOf(name),
      myDomain,
      state: "passed" as const,
      stages: [],
      startedAt: at,
      endsBy: at,
      finishedAt: at,
    })),
  );
}

type Reader = (db: Database, scope: Scope) => Promise<readonly string[]>;

/** Those of all, by their names, of which something is found. */
const foundOf =
  <Found>(
    kind: Parameters<typeof all>[0],
    find: (db: Database, scope: Scope, name: string) => Promise<Found>,
  ): Reader =>
  async (db, scope) => {
    const found: string[] = [];
    for (const name of all(kind)) {
      const answer: unknown = await find(db, scope, name);
      const isNothing = answer === null || answer === false || (answer instanceof Set && answer.size === 0);
      if (!isNothing) found.push(name);
    }
    return found;
  };
const byId =
  <Found>(find: (db: Database, scope: Scope, id: string) => Promise<Found>) =>
  (db: Database, scope: Scope, name: string) =>
    find(db, scope, idOf(name));
const names = (rows: readonly { id: string }[]) => rows.map((row) => nameOf(row.id));

/** Every page of one row, so that what is not reached takes up no place in any. */
async function pages(db: Database, scope: Scope, term: string): Promise<readonly string[]> {
  const found: string[] = [];
  let after: lists.ConnectionCursor | null = null;
  do {
    const page: lists.ConnectionPage = await lists.listConnections(db, scope, {
      terms: term === "" ? [] : [term],
      trigrams: "all",
      after,
      limit: 1,
    });
    found.push(...names(page.rows));
    after = page.next;
  } while (after !== null);
  return found;
}

const ofTheOneApp = {
  id: randomUUID(),
  consumerKey: "3MVG9INVENTED",
  orgId: "00D000000000001EAA",
  card: { runAsUserId: "none" } as never,
};
const ofConnections: Readonly<Record<string, Reader>> = {
  listConnections: async (db, scope) => names((await lists.listConnections(db, scope, {})).rows),
  "listConnections, a page each": (db, scope) => pages(db, scope, ""),
  "listConnections, by name": (db, scope) => pages(db, scope, "c"),
  "listConnections, by My Domain": (db, scope) => pages(db, scope, "acme"),
  "listConnections, by what is inside of words": (db, scope) => pages(db, scope, "alesforc"),
  findConnection: foundOf("c", byId(connections.findConnection)),
  findSealedConsumerSecret: foundOf("c", byId(connections.findSealedConsumerSecret)),
  findPreviousValues: foundOf("c", byId(replaced.findPreviousValues)),
  listSameApp: async (db, scope) => names(await lists.listSameApp(db, scope, ofTheOneApp, 1_000)),
};
const ofSetups: Readonly<Record<string, Reader>> = {
  listOpenSetups: async (db, scope) => names(await setups.listOpenSetups(db, scope)),
  findSetup: foundOf("s", byId(setups.findSetup)),
  findKeptSecret: foundOf("s", byId(setups.findKeptSecret)),
  listTicks: foundOf("s", byId(setups.listTicks)),
  listTicksOf: foundOf(
    "s",
    byId(async (db, scope, id) => (await setups.listTicksOf(db, scope, [id])).get(id) ?? null),
  ),
  findLastTickAt: foundOf("s", byId(setups.findLastTickAt)),
  findWait: foundOf("s", byId(waits.findWait)),
};
const ofRuns: Readonly<Record<string, Reader>> = {
  findCheckRun: foundOf("run", byId(checkRuns.findCheckRun)),
  findRunStart: foundOf("run", byId(checkRuns.findRunStart)),
  findRunBySupportCode: foundOf("run", (db, scope, name) => checkRuns.findRunBySupportCode(db, scope, codeOf(name))),
  listCheckRuns: async (db, scope) => {
    const found: string[] = [];
    for (const name of all("c")) {
      found.push(...names(await checkRuns.listCheckRuns(db, scope, { connectionId: idOf(name) })));
    }
    for (const name of all("s")) {
      found.push(...names(await checkRuns.listCheckRuns(db, scope, { setupId: idOf(name) })));
    }
    return [...new Set(found)];
  },
};
const ofProjects: Readonly<Record<string, Reader>> = {
  listProjects: async (db, scope) => names(await projects.listProjects(db, scope)),
  findProject: foundOf("P", byId(projects.findProject)),
};
/** Shown on their own, and those that look through all workspaces and take no scope of one. */
const apart = ["findConnectingRun", "findLatestLook", "findOpenRepair"];
const ofTheInstance = [
  "listStillRunning",
  "listExpiredSecrets",
  "listReplacedBefore",
  "listOverdueWaits",
  "findWorkspaceOfWait",
];

/** What changes or holds a row, by whether it found one. */
const changesOfConnections: Readonly<Record<string, (tx: Tx, scope: Scope, id: string) => Promise<unknown>>> = {
  hold: connections.holdConnection,
  update: (tx, scope, of) => {
    const details = { name: randomUUID(), description: "", projectId: null, rotatesByApi: false };
    return connections.updateConnectionDetails(tx, scope, of, details, at);
  },
  delete: connections.deleteConnection,
};
const changesOfSetups: typeof changesOfConnections = {
  hold: setups.holdSetup,
  update: (tx, scope, of) => setups.updateSetup(tx, scope, of, { name: "changed", updatedAt: at }),
  wipe: (tx, scope, of) => setups.wipeExpiredSecret(tx, scope, of, at),
};

const runsOf1 = ["run of c1", "run of s1"];
const runsOf2 = ["run of s2, which made c2", "later run of c2"];
type Inside = { connections: string[]; setups: string[]; runs: string[]; projects: string[] };
const nothing: Inside = { connections: [], setups: [], runs: [], projects: [] };

const reaches: readonly (readonly [string, Reach["to"], Inside])[] = [
  [
    "all of a workspace",
    "all",
    {
      connections: ["c0", "c1", "c2"],
      setups: ["s0", "s1", "s2"],
      runs: ["run of c0", "run of s0", ...runsOf1, ...runsOf2],
      projects: ["P1", "P2"],
    },
  ],
  ["one project", { projects: [idOf("P1")] }, { connections: ["c1"], setups: ["s1"], runs: runsOf1, projects: ["P1"] }],
  [
    "two projects",
    { projects: [idOf("P1"), idOf("P2")] },
    { connections: ["c1", "c2"], setups: ["s1", "s2"], runs: [...runsOf1, ...runsOf2], projects: ["P1", "P2"] },
  ],
  ["no project at all", { projects: [] }, nothing],
  ["another workspace's project", { projects: [idOf("PX")] }, nothing],
  ["one connection", { connections: [idOf("c2")] }, { connections: ["c2"], setups: [], runs: runsOf2, projects: [] }],
  [
    "two connections",
    { connections: [idOf("c0"), idOf("c1")] },
    { connections: ["c0", "c1"], setups: [], runs: ["run of c0", "run of c1"], projects: [] },
  ],
  ["no connection at all", { connections: [] }, nothing],
  ["another workspace's connection", { connections: [idOf("cX")] }, nothing],
  ["a setup", { setup: idOf("s1") }, { connections: [], setups: ["s1"], runs: ["run of s1"], projects: [] }],
  [
    "a setup that made a connection",
    { setup: idOf("s2") },
    { connections: ["c2"], setups: ["s2"], runs: ["run of s2, which made c2"], projects: [] },
  ],
  ["another workspace's setup", { setup: idOf("sX") }, nothing],
];

test("every function that finds or lists is shown here", () => {
  const modules = [connections, lists, replaced, setups, checkRuns, projects, waits];
  const exported = modules.flatMap((one) => Object.keys(one)).filter((name) => /^(find|list)[A-Z]/.test(name));
  const shown = [ofConnections, ofSetups, ofRuns, ofProjects].flatMap((readers) => Object.keys(readers));
  const known = [...new Set(shown.map((name) => name.replace(/,.*/, ""))), ...apart, ...ofTheInstance];
  expect(exported.sort()).toEqual(known.sort());
});

withStores((store) => {
  beforeAll(async () => {
    await savePeople(store);
    await saveAll(store.db);
  });

  describe.each(reaches)("a scope of %s", (_what, to, inside) => {
    const scope = scopeOf({ ...people.admin, reach: { workspaceId: "ours", to } });
    const inTx = (work: (tx: Tx) => Promise<unknown>) =>
      transact(store.db, { scope, at, newId: randomUUID, touched: new Set() }, work);
    const sorted = (found: readonly string[]) => found.toSorted();

    test.each(Object.entries(ofConnections))("finds its connections alone: %s", async (_name, read) => {
      expect(sorted(await read(store.db, scope))).toEqual(sorted(inside.connections));
    });
    test.each(Object.entries(ofSetups))("finds its setups alone: %s", async (_name, read) => {
      expect(sorted(await read(store.db, scope))).toEqual(sorted(inside.setups));
    });
    test.each(Object.entries(ofRuns))("finds its runs alone: %s", async (_name, read) => {
      expect(sorted(await read(store.db, scope))).toEqual(sorted(inside.runs));
    });
    test.each(Object.entries(ofProjects))("finds its projects alone: %s", async (_name, read) => {
      expect(sorted(await read(store.db, scope))).toEqual(sorted(inside.projects));
    });

    test("finds the look of its own alone", async () => {
      const looks = inside.setups.map((name) => (name === "s1" ? "blue" : "new"));
      const look = await setups.findLatestLook(store.db, scope, "ada");
      expect(looks.length === 0 ? [null] : looks).toContain(look);
    });

    test("finds the run that made a connection of its own alone", async () => {
      const found: string[] = [];
      for (const name of all("c")) {
        const run = await checkRuns.findConnectingRun(store.db, scope, idOf(name));
        if (run) found.push(nameOf(run.id));
      }
      expect(found).toEqual(inside.runs.filter((name) => name.includes("made")));
    });

    test.each([
      ...Object.entries(changesOfConnections).map(([what, change]) => [what, "connections", change] as const),
      ...Object.entries(changesOfSetups).map(([what, change]) => [what, "setups", change] as const),
    ])("can %s its %s alone", async (_what, kind, change) => {
      const changed: string[] = [];
      const undone = new Error("undone");
      for (const name of all(kind === "connections" ? "c" : "s")) {
        const trial = inTx(async (tx) => {
          const done = await change(tx, scope, idOf(name));
          if (done !== null && done !== false) changed.push(name);
          throw undone;
        });
        await expect(trial).rejects.toBe(undone);
      }
      expect(sorted(changed)).toEqual(sorted(inside[kind]));
    });

    test("finds the repairs of its connections alone", async () => {
      const undone = new Error("undone");
      const trial = inTx(async (tx) => {
        const kept = { createdAt: at, updatedAt: at };
        const rows = all("c").map((name) => ({ workspaceId: workspaceOf(name), repairs: idOf(name), ...kept }));
        await tx.insert(setup).values(rows.map((row) => ({ id: randomUUID(), ...row })));
        const found: string[] = [];
        for (const name of all("c")) {
          if ((await setups.findOpenRepair(tx, scope, idOf(name))) !== null) found.push(name);
        }
        expect(sorted(found)).toEqual(sorted(inside.connections));
        throw undone;
      });
      await expect(trial).rejects.toBe(undone);
    });

    test("keeps what a check found of its connections alone", async () => {
      const stands = { health: "failing", failingSince: at, waitingSince: null, workedAt: at, recent: "f" } as const;
      const found = { ...stands, lastRunId: randomUUID(), lastCheckedAt: at };
      const undone = new Error("undone");
      const trial = inTx(async (tx) => {
        for (const name of all("c")) await connections.saveCheckOfConnection(tx, scope, idOf(name), found);
        const rows = await tx.select({ id: connection.id, health: connection.health }).from(connection);
        const failing = rows.filter(({ health }) => health === "failing");
        expect(sorted(names(failing))).toEqual(sorted(inside.connections));
        throw undone;
      });
      await expect(trial).rejects.toBe(undone);
    });
  });
});
