import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/principal";
import type { Result } from "#lib/domain/result";
import { cancelCheckRun } from "#lib/services/checks/cancel-check-run";
import { findRun } from "#lib/services/checks/find-run";
import { readCheckRun } from "#lib/services/checks/read-check-run";
import { deleteConnection } from "#lib/services/connections/delete-connection";
import { listConnections, readConnection } from "#lib/services/connections/read-connections";
import { readLatestChange } from "#lib/services/connections/read-latest-change";
import { readOverview } from "#lib/services/connections/read-overview";
import { renameConnection } from "#lib/services/connections/rename-connection";
import { testConnection } from "#lib/services/connections/test-connection";
import { explainPasted } from "#lib/services/explain/explain-pasted";
import { changePracticeOrg } from "#lib/services/practice/change-practice-org";
import { changePracticeUser } from "#lib/services/practice/change-practice-user";
import { createPracticeApp } from "#lib/services/practice/create-practice-app";
import { endPracticeSessions } from "#lib/services/practice/end-practice-sessions";
import { listPracticeOrgs } from "#lib/services/practice/list-practice-orgs";
import { readPracticeOrg } from "#lib/services/practice/read-practice-org";
import { rotatePracticeKeys } from "#lib/services/practice/rotate-practice-keys";
import { setUpPracticeOrg } from "#lib/services/practice/set-up-practice-org";
import { startOverPracticeOrg } from "#lib/services/practice/start-over-practice-org";
import { createProject } from "#lib/services/projects/create-project";
import { readProjects } from "#lib/services/projects/read-projects";
import { buildMetadataPackage } from "#lib/services/setups/build-metadata-package";
import { cancelSetup } from "#lib/services/setups/cancel-setup";
import { changeSetup } from "#lib/services/setups/change-setup";
import { connectOrg } from "#lib/services/setups/connect-org";
import { listOpenSetups, readSetup } from "#lib/services/setups/read-setup";
import { retrySetup } from "#lib/services/setups/retry-setup";
import { saveScreenRemark } from "#lib/services/setups/save-screen-remark";
import { startSetup } from "#lib/services/setups/start-setup";
import { tickControls } from "#lib/services/setups/tick-controls";
import { keepTrying, stopTrying } from "#lib/services/waits/keep-trying";
import { readWaiting } from "#lib/services/waits/read-waiting";
import { withStores } from "#lib/store/testing/with-stores";
import type { Instance } from "./instance.ts";
import { allRows, openTestInstance, type TestInstance } from "./testing/test-instance.ts";
import { formOf, newWorld, nowhere, people, savePeople, type World } from "./testing/workspaces.ts";

type Answer = "passes" | "forbidden" | "not-found";
type Call = (on: Instance, who: Actor, world: World) => Promise<Result<unknown, unknown>>;
type Door = { readonly admin: Answer; readonly support: Answer; readonly stranger: Answer; readonly call: Call };

/** About one thing of the workspace: for another workspace it is not there. */
const ofEverybody = { admin: "passes", support: "passes", stranger: "not-found" } as const;
const ofAdmins = { admin: "passes", support: "forbidden", stranger: "not-found" } as const;
/** About the workspace itself: another one's admin gets their own. */
const ownOfEverybody = { admin: "passes", support: "passes", stranger: "passes" } as const;
const ownOfAdmins = { admin: "passes", support: "forbidden", stranger: "passes" } as const;

const acmeTest = "acme.my.salesforce.test";
const app = { appName: "Orglink", apiName: "Orglink", contactEmail: "ada@acme.example" };
const frozen = { host: acmeTest, userId: "005PracticeUser0000", change: { isFrozen: true } };
const started = { address: null, path: "new-app", name: "Billing" } as const;

/** Every exported service that takes an actor, under its own name. The practice orgs are the installation's, not a workspace's. */
const doors: Readonly<Record<string, Door>> = {
  buildMetadataPackage: {
    ...ofEverybody,
    call: (on, who, { setupId }) => buildMetadataPackage({ instance: on, who }, { setupId, form: "source" }),
  },
  cancelCheckRun: { ...ofAdmins, call: (on, who, { runId }) => cancelCheckRun({ instance: on, who }, runId) },
  cancelSetup: { ...ofAdmins, call: (on, who, { setupId }) => cancelSetup({ instance: on, who }, setupId) },
  changePracticeOrg: {
    ...ownOfAdmins,
    call: (on, who) => changePracticeOrg({ instance: on, who }, { host: acmeTest, asked: { weather: "outage" } }),
  },
  changePracticeUser: { ...ownOfAdmins, call: (on, who) => changePracticeUser({ instance: on, who }, frozen) },
  changeSetup: {
    ...ofAdmins,
    call: (on, who, { setupId }) => changeSetup({ instance: on, who }, { setupId, change: { appName: "Other" } }),
  },
  connectOrg: { ...ofAdmins, call: (on, who, { setupId }) => connectOrg({ instance: on, who }, formOf(setupId)) },
  createPracticeApp: {
    ...ownOfAdmins,
    call: (on, who) => createPracticeApp({ instance: on, who }, { host: acmeTest, app }),
  },
  createProject: {
    ...ownOfAdmins,
    call: (on, who, { projectId }) => createProject({ instance: on, who }, `New ${projectId}`),
  },
  deleteConnection: {
    ...ofAdmins,
    call: (on, who, { connectionId, connectionName: typedName }) =>
      deleteConnection({ instance: on, who }, { connectionId, typedName }),
  },
  endPracticeSessions: { ...ownOfAdmins, call: (on, who) => endPracticeSessions({ instance: on, who }, acmeTest) },
  explainPasted: {
    ...ownOfEverybody,
    call: (on, who, { supportCode }) => explainPasted({ instance: on, who }, supportCode),
  },
  findRun: { ...ownOfEverybody, call: (on, who, { supportCode }) => findRun({ instance: on, who }, supportCode) },
  keepTrying: { ...ofAdmins, call: (on, who, { setupId }) => keepTrying({ instance: on, who }, setupId) },
  listConnections: {
    ...ownOfEverybody,
    call: (on, who) => listConnections({ instance: on, who }, { search: "", after: null }),
  },
  listOpenSetups: { ...ownOfEverybody, call: (on, who) => listOpenSetups({ instance: on, who }) },
  listPracticeOrgs: { ...ownOfAdmins, call: (on, who) => listPracticeOrgs({ instance: on, who }) },
  readCheckRun: { ...ofEverybody, call: (on, who, { runId }) => readCheckRun({ instance: on, who }, runId) },
  readConnection: {
    ...ofEverybody,
    call: (on, who, { connectionId }) => readConnection({ instance: on, who }, connectionId),
  },
  readLatestChange: {
    ...ofEverybody,
    call: (on, who, { connectionId }) => readLatestChange({ instance: on, who }, { connectionId }),
  },
  readOverview: {
    ...ownOfEverybody,
    call: (on, who) => readOverview({ instance: on, who }, { search: "", after: null }),
  },
  readPracticeOrg: { ...ownOfAdmins, call: (on, who) => readPracticeOrg({ instance: on, who }, acmeTest) },
  readProjects: { ...ownOfEverybody, call: (on, who) => readProjects({ instance: on, who }) },
  readSetup: { ...ofEverybody, call: (on, who, { setupId }) => readSetup({ instance: on, who }, setupId) },
  readWaiting: { ...ofEverybody, call: (on, who, { setupId }) => readWaiting({ instance: on, who }, setupId) },
  renameConnection: {
    ...ofAdmins,
    call: (on, who, { connectionId, projectId }) =>
      renameConnection(
        { instance: on, who },
        { connectionId, projectId, name: "Renamed", description: "", rotatesByApi: false },
      ),
  },
  retrySetup: {
    ...ofAdmins,
    call: (on, who, { setupId }) => retrySetup({ instance: on, who }, { setupId, runId: on.newId() }),
  },
  rotatePracticeKeys: { ...ownOfAdmins, call: (on, who) => rotatePracticeKeys({ instance: on, who }, acmeTest) },
  saveScreenRemark: {
    ...ofEverybody,
    call: (on, who, { setupId }) =>
      saveScreenRemark({ instance: on, who }, { setupId, step: "2-create", text: "No Edit button" }),
  },
  setUpPracticeOrg: { ...ownOfAdmins, call: (on, who) => setUpPracticeOrg({ instance: on, who }, acmeTest) },
  startOverPracticeOrg: { ...ownOfAdmins, call: (on, who) => startOverPracticeOrg({ instance: on, who }, acmeTest) },
  startSetup: {
    ...ofAdmins,
    call: (on, who, { projectId }) => startSetup({ instance: on, who }, { ...started, projectId }),
  },
  stopTrying: { ...ofAdmins, call: (on, who, { setupId }) => stopTrying({ instance: on, who }, setupId) },
  testConnection: {
    ...ofEverybody,
    call: (on, who, { connectionId }) => testConnection({ instance: on, who }, { connectionId, runId: on.newId() }),
  },
  tickControls: {
    ...ofAdmins,
    call: (on, who, { setupId }) =>
      tickControls({ instance: on, who }, { setupId, controls: ["quick-find"], ticked: true }),
  },
};

/** What services are made of, and the few that anybody may call or nobody can from outside. */
const withoutActor = [
  "abortRunning",
  "answered", // reads an answer of the practice org
  "auditedAs",
  "beginRun",
  "blankKeptCredentials", // for the operator
  "cancelRunsOf",
  "catchUpTries", // for the sweep
  "changeAudited", // asks openPracticeControl
  "changeMark",
  "checkSetup",
  "claimInstance", // for whoever has the one-time code
  "connectionSecret",
  "findCodeProblem", // for whoever types the one-time code
  "findKeptCredentials", // for the operator
  "findProblems", // the articles are for everybody
  "firstStartCode", // for the terminal
  "isInstanceClaimed",
  "openInstance",
  "openKeptSecret",
  "openPracticeControl", // asks `may`; every door to the practice org goes through it
  "readCapture", // for whoever may see the guide; the public one only if the operator says so
  "readCaptures",
  "recordRefusal",
  "resetPassword", // for the operator
  "runCheck",
  "saveConnectedOrg",
  "settledRun",
  "setupSecret",
  "signIn",
  "signOut",
  "StartError",
  "sweep", // for the job queue
  "takeCheckPlace",
  "tryLater",
  "tryWaitingSetup", // for the job queue
  "unaskedRun",
  "waitingFields",
  "waitingOf",
  "waitingView",
  "watchRun",
  "wipeExpiredSecrets",
];

test("every service is in the table of doors, or is named as none", async () => {
  const files = readdirSync(new URL(".", import.meta.url), { recursive: true, encoding: "utf8" }).filter(
    (name) => /(?:^|\/)[a-z-]+\.ts$/.test(name) && !name.includes("testing/"),
  );
  const modules = await Promise.all(files.map((file) => import(new URL(file, import.meta.url).href)));
  const exported = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (typeof value === "function" ? [name] : [])),
  );
  expect(exported.sort()).toEqual([...Object.keys(doors), ...withoutActor].sort());
});

const answerOf = (result: Result<unknown, unknown>): Answer => {
  if (result.ok) return "passes";
  const problem = typeof result.problem === "object" ? (result.problem as { problem: string }).problem : result.problem;
  return problem === "forbidden" || problem === "not-found" ? problem : "passes";
};

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });

  describe.each(Object.entries(doors))("%s", (_, door) => {
    test.each(["admin", "support", "stranger"] as const)("for the %s", async (role) => {
      const world = await newWorld(instance);
      const before = await allRows(instance);
      const result = await door.call(instance, people[role], world);
      expect(answerOf(result)).toBe(door[role]);
      if (door[role] !== "passes") expect(await allRows(instance)).toEqual(before);
    });

    test("says nothing of another workspace, whose ids are answered like those of nobody", async () => {
      const world = await newWorld(instance);
      const answer = await door.call(instance, people.stranger, world);
      // The support code is what they typed themselves.
      const { supportCode: _, ...ours } = world;
      for (const one of Object.values(ours)) expect(JSON.stringify(answer)).not.toContain(one);
      if (door.stranger === "not-found") {
        expect(answer).toEqual(await door.call(instance, people.stranger, nowhere()));
        expect(answer).toEqual({ ok: false, problem: "not-found" });
      }
    });
  });

  test("a support code of another workspace is as unknown as nobody's", async () => {
    const { supportCode, runId } = await newWorld(instance);
    expect(await findRun({ instance, who: people.support }, supportCode)).toMatchObject({
      value: { status: "found", runId },
    });
    for (const code of [supportCode, nowhere().supportCode]) {
      expect(await findRun({ instance, who: people.stranger }, code)).toMatchObject({ value: { status: "unknown" } });
      expect(await explainPasted({ instance, who: people.stranger }, code)).toMatchObject({
        value: { status: "unknown" },
      });
    }
  });

  test("texts that are no ids are not there, and do not reach the store", async () => {
    const odd = {
      projectId: "1",
      setupId: "../etc",
      connectionId: "x'; --",
      connectionName: "",
      runId: "\0",
      supportCode: "",
    };
    // A bound argument of a server action comes back as whatever the browser sends.
    const list = Object.fromEntries(Object.keys(odd).map((name) => [name, [randomUUID()]])) as unknown as World;
    for (const door of Object.values(doors).filter(({ stranger }) => stranger === "not-found")) {
      if (door === doors.startSetup || door === doors.connectOrg) continue; // their forms take ids only
      for (const world of [odd, list]) {
        expect(await door.call(instance, people.admin, world)).toEqual({ ok: false, problem: "not-found" });
      }
    }
  });
});
