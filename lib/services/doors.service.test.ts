import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { nobody, type Principal } from "#lib/domain/people/principal";
import type { Refusal } from "#lib/domain/refusal";
import type { Result } from "#lib/domain/result";
import { acme, userId } from "#lib/salesforce/testing/recorded-org";
import { withOneStore } from "#lib/store/testing/with-stores";
import type { Asking } from "./asking.ts";
import { systemIn } from "./authorize.ts";
import { cancelCheckRun } from "./checks/cancel-check-run.ts";
import { findCheckRunByCode } from "./checks/find-check-run-by-code.ts";
import { readCheckRun } from "./checks/read-check-run.ts";
import { changeConnection } from "./connections/change-connection.ts";
import { countFailing } from "./connections/count-failing.ts";
import { deleteConnection } from "./connections/delete-connection.ts";
import { listConnections } from "./connections/list-connections.ts";
import { readConnected } from "./connections/read-connected.ts";
import { readConnection } from "./connections/read-connection.ts";
import { readLatestChange } from "./connections/read-latest-change.ts";
import { readOverview } from "./connections/read-overview.ts";
import { recheckConnection } from "./connections/recheck-connection.ts";
import { dropDraft } from "./drafts/drop-draft.ts";
import { keepDraft } from "./drafts/keep-draft.ts";
import { readDraft } from "./drafts/read-draft.ts";
import { explainPasted } from "./explain/explain-pasted.ts";
import { findAnything } from "./explain/find-anything.ts";
import { readCapture, readCaptures } from "./guide/read-capture.ts";
import { lookNow } from "./looks/look-now.ts";
import { readLook } from "./looks/read-look.ts";
import { renewLook } from "./looks/renew-look.ts";
import { changeChannel } from "./notices/change-channel.ts";
import { createChannel } from "./notices/create-channel.ts";
import { listChannels } from "./notices/list-channels.ts";
import { listDeliveries } from "./notices/list-deliveries.ts";
import { readChannel } from "./notices/read-channel.ts";
import { readChannels } from "./notices/read-channels.ts";
import { readDeliveries } from "./notices/read-deliveries.ts";
import { readNoticeExits } from "./notices/read-notice-exits.ts";
import { removeChannel } from "./notices/remove-channel.ts";
import { replaceChannelSecret } from "./notices/replace-channel-secret.ts";
import { sendAgain } from "./notices/send-again.ts";
import { sendTestNotice } from "./notices/send-test-notice.ts";
import { changePracticeOrg } from "./practice/change-practice-org.ts";
import { changePracticeUser } from "./practice/change-practice-user.ts";
import { createPracticeApp } from "./practice/create-practice-app.ts";
import { endPracticeSessions } from "./practice/end-practice-sessions.ts";
import { listPracticeOrgs } from "./practice/list-practice-orgs.ts";
import { readPracticeOrg } from "./practice/read-practice-org.ts";
import { refreshPracticeOrg } from "./practice/refresh-practice-org.ts";
import { renamePracticeOrg } from "./practice/rename-practice-org.ts";
import { rotatePracticeKeys } from "./practice/rotate-practice-keys.ts";
import { setUpPracticeOrg } from "./practice/set-up-practice-org.ts";
import { startOverPracticeOrg } from "./practice/start-over-practice-org.ts";
import { verifyPracticeCode } from "./practice/verify-practice-code.ts";
import { createProject } from "./projects/create-project.ts";
import { listProjects } from "./projects/list-projects.ts";
import { cancelTestAll } from "./rechecks/cancel-test-all.ts";
import { changeRecheckRule } from "./rechecks/change-recheck-rule.ts";
import { changeRechecks } from "./rechecks/change-rechecks.ts";
import { readRecheckRule } from "./rechecks/read-recheck-rule.ts";
import { readTestAll } from "./rechecks/read-test-all.ts";
import { startTestAll } from "./rechecks/start-test-all.ts";
import { acceptRunAsUser } from "./repairs/accept-run-as-user.ts";
import { connectAsNew } from "./repairs/connect-as-new.ts";
import { forgetPreviousValues } from "./repairs/forget-previous-values.ts";
import { readRepair } from "./repairs/read-repair.ts";
import { repairConnection } from "./repairs/repair-connection.ts";
import { retryRepair } from "./repairs/retry-repair.ts";
import { undoRepair } from "./repairs/undo-repair.ts";
import { askAddress } from "./setups/ask-address.ts";
import { buildMetadataPackage } from "./setups/build-metadata-package.ts";
import { cancelSetup } from "./setups/cancel-setup.ts";
import { changeSetup } from "./setups/change-setup.ts";
import { connectOrg } from "./setups/connect-org.ts";
import { keepCredentials } from "./setups/keep-credentials.ts";
import { listOpenSetups } from "./setups/list-open-setups.ts";
import { readSetup } from "./setups/read-setup.ts";
import { restoreSetup } from "./setups/restore-setup.ts";
import { retrySetup } from "./setups/retry-setup.ts";
import { saveScreenRemark } from "./setups/save-screen-remark.ts";
import { startSetup } from "./setups/start-setup.ts";
import { tickControls } from "./setups/tick-controls.ts";
import { allRows, openTestInstance, type TestInstance } from "./testing/test-instance.ts";
import {
  addressOf,
  formOf,
  newChannel,
  newWorld,
  nowhere as nobodysWork,
  people,
  savePeople,
  type World as Work,
} from "./testing/workspaces.ts";
import { keepTrying } from "./waits/keep-trying.ts";
import { readWait } from "./waits/read-wait.ts";
import { stopTrying } from "./waits/stop-trying.ts";

/** A workspace after some work, with a webhook that was tried out. */
type World = Work & Awaited<ReturnType<typeof newChannel>>;
const nowhere = (): World => ({ ...nobodysWork(), channelId: randomUUID(), deliveryId: randomUUID() });
const newDoorWorld = async (instance: TestInstance): Promise<World> => {
  const work = await newWorld(instance);
  return { ...work, ...(await newChannel(instance, work.projectId)) };
};

/** Who stands before a door whose things are those of `ours`; `other` is another world of the same workspace. */
const askers = {
  "signed out": () => nobody,
  owner: () => people.owner,
  admin: () => people.admin,
  support: () => people.support,
  "member of another project": (_ours, other) => reaching({ projects: [other.projectId] }),
  "another workspace’s admin": () => people.stranger,
  guest: (ours) => guestOf(ours.setupId),
  "another guest": (_ours, other) => guestOf(other.setupId),
  machine: (ours) => machineFor(ours.connectionId),
  "another machine": (_ours, other) => machineFor(other.connectionId),
  system: (ours) => systemIn("ours", "try-waiting-setup", { to: { setup: ours.setupId }, onBehalfOf: "ada" }),
} as const satisfies Record<string, (ours: World, other: World) => Principal>;
type Asker = keyof typeof askers;
const columns = Object.keys(askers) as readonly Asker[];

const reaching = (to: Exclude<(typeof people.admin)["reach"]["to"], "all">): Principal => ({
  ...people.admin,
  reach: { workspaceId: "ours", to },
});
const guestOf = (setup: string): Principal => ({
  kind: "guest",
  setupLinkId: `link-${setup}`,
  reach: { workspaceId: "ours", to: { setup } },
});
const machineFor = (connection: string): Principal => ({
  kind: "machine",
  apiKeyId: `key-${connection}`,
  scopes: ["connections:read", "checks:run"],
  reach: { workspaceId: "ours", to: { connections: [connection] } },
});

const answers = {
  s: "signed out",
  f: "forbidden",
  n: "not found",
  r: "refused for another reason",
  p: "passes",
} as const;
type Answer = (typeof answers)[keyof typeof answers];

type Door = {
  /** One letter of `answers` for each column, in their order. */
  readonly answers: string;
  readonly call: (asking: Asking, world: World) => Promise<Result<unknown, Refusal>>;
  /** What it says is of the workspace as a whole, so that ids of others play no part in it. */
  readonly isOfWorkspace?: true;
};

const acmeTest = "acme.my.salesforce.test";
const app = { appName: "Orglink", apiName: "Orglink", contactEmail: "ada@acme.example" };
const frozen = { host: acmeTest, userId: "005PracticeUser0000", change: { isFrozen: true } };
const started = { address: null, path: "new-app", name: "Billing" } as const;
const everything = { search: "", after: null } as const;
const repaired = { address: addressOf(acme), consumerKey: "3MVG9INVENTEDforTests", consumerSecret: null };
const details = { name: "Renamed", description: "", rotatesByApi: false };

/** The doors to the practice orgs: the installation's, and here it has none that runs. */
const practice = { answers: "s r r f r r f f f f f", isOfWorkspace: true } as const;

// columns:  signed out, owner, admin, support | another project's, another workspace's | guest, another | machine, another | system
const doors: Readonly<Record<string, Door>> = {
  acceptRunAsUser: {
    answers: "s p p f n n f f f f f",
    call: (asking, { connectionId }) => acceptRunAsUser(asking, { connectionId, runAsUserId: userId }),
  },
  buildMetadataPackage: {
    answers: "s r r r n n r n f f f",
    call: (asking, { setupId }) => buildMetadataPackage(asking, { setupId, form: "source" }),
  },
  askAddress: {
    answers: "s p p f p p f f f f f",
    isOfWorkspace: true,
    call: (asking) => askAddress(asking, addressOf(acme)),
  },
  cancelCheckRun: { answers: "s p p f n n n n f n f", call: (asking, { runId }) => cancelCheckRun(asking, runId) },
  "cancelCheckRun, of a setup": {
    answers: "s p p f n n p n n n f",
    call: (asking, { setupRunId }) => cancelCheckRun(asking, setupRunId),
  },
  cancelTestAll: {
    answers: "s n n n n n f f f f f",
    isOfWorkspace: true,
    call: (asking) => cancelTestAll(asking, randomUUID()),
  },
  cancelSetup: { answers: "s p p f n n f f f f f", call: (asking, { setupId }) => cancelSetup(asking, setupId) },
  changeConnection: {
    answers: "s p p f n n f f f f f",
    call: (asking, { connectionId, projectId }) =>
      changeConnection(asking, { connectionId, projectId, ...details, name: `Renamed ${connectionId}` }),
  },
  changePracticeOrg: {
    ...practice,
    call: (asking) => changePracticeOrg(asking, { host: acmeTest, asked: { weather: "outage" } }),
  },
  changePracticeUser: { ...practice, call: (asking) => changePracticeUser(asking, frozen) },
  changeRechecks: {
    answers: "s p p f n n f f f f f",
    call: (asking, { connectionId }) => changeRechecks(asking, { connectionId, intervalMinutes: 60, isPaused: true }),
  },
  // A rule for all connections is not for whoever reaches only some.
  changeRecheckRule: {
    answers: "s p p f f p f f f f f",
    isOfWorkspace: true,
    call: (asking) => changeRecheckRule(asking, 60),
  },
  changeSetup: {
    answers: "s p p f n n p n f f f",
    call: (asking, { setupId }) => changeSetup(asking, { setupId, change: { appName: "Other" } }),
  },
  connectAsNew: {
    answers: "s n n f n n f f f f f", // nothing is under way
    call: (asking, { connectionId }) => connectAsNew(asking, connectionId),
  },
  connectOrg: {
    answers: "s p p f n n p n f f p",
    call: (asking, { setupId, projectId }) => connectOrg(asking, formOf(setupId, { projectId })),
  },
  countFailing: {
    answers: "s p p p p p f f p p f",
    isOfWorkspace: true,
    call: (asking) => countFailing(asking, null),
  },
  createPracticeApp: { ...practice, call: (asking) => createPracticeApp(asking, { host: acmeTest, app }) },
  createProject: {
    answers: "s p p f p p f f f f f",
    isOfWorkspace: true,
    call: (asking) => createProject(asking, `New ${randomUUID()}`),
  },
  dropDraft: {
    answers: "s p p p p p f f f f f",
    isOfWorkspace: true,
    call: (asking, { setupId }) => dropDraft(asking, { name: "remark", subject: setupId }),
  },
  keepDraft: {
    answers: "s p p p r p f f f f f",
    isOfWorkspace: true,
    call: (asking, { setupId }) =>
      keepDraft(asking, { name: "remark", subject: setupId, texts: {}, seen: 0, sent: 0, secret: null }),
  },
  readDraft: {
    answers: "s p p p p p f f f f f",
    isOfWorkspace: true,
    call: (asking, { setupId }) => readDraft(asking, { name: "remark", subject: setupId }),
  },
  deleteConnection: {
    answers: "s p p f n n f f f f f",
    call: (asking, { connectionId, connectionName: typedName }) =>
      deleteConnection(asking, { connectionId, typedName }),
  },
  endPracticeSessions: { ...practice, call: (asking) => endPracticeSessions(asking, acmeTest) },
  explainPasted: {
    answers: "p p p p p p p p p p p",
    isOfWorkspace: true,
    call: (asking, { supportCode }) => explainPasted(asking, supportCode),
  },
  findAnything: {
    answers: "p p p p p p p p p p p",
    isOfWorkspace: true,
    call: (asking, { supportCode }) => findAnything(asking, supportCode),
  },
  findCheckRunByCode: {
    answers: "s p p p p p f f f f f",
    isOfWorkspace: true,
    call: (asking, { supportCode }) => findCheckRunByCode(asking, supportCode),
  },
  forgetPreviousValues: {
    answers: "s p p f n n f f f f f",
    call: (asking, { connectionId }) => forgetPreviousValues(asking, connectionId),
  },
  keepCredentials: {
    answers: "s p p f n n p n f f p",
    call: (asking, { setupId }) =>
      keepCredentials(asking, { setupId, address: null, consumerKey: "3MVG9OTHER", consumerSecret: null }),
  },
  keepTrying: { answers: "s p p f n n p n f f p", call: (asking, { setupId }) => keepTrying(asking, setupId) },
  listConnections: {
    answers: "s p p p p p f f p p f",
    isOfWorkspace: true,
    call: (asking) => listConnections(asking, everything),
  },
  listOpenSetups: {
    answers: "s p p p p p p p f f f",
    isOfWorkspace: true,
    call: (asking) => listOpenSetups(asking, null),
  },
  listPracticeOrgs: { ...practice, call: (asking) => listPracticeOrgs(asking, null) },
  lookNow: { answers: "s p p f n n p n f f f", call: (asking, { setupId }) => lookNow(asking, setupId) },
  listProjects: { answers: "s p p p p p f f f f f", isOfWorkspace: true, call: (asking) => listProjects(asking, null) },
  readCapture: {
    answers: "n n n n n n n n n n n",
    isOfWorkspace: true,
    call: (asking) => readCapture(asking, "policies-edit"),
  },
  readCaptures: { answers: "p p p p p p p p p p p", isOfWorkspace: true, call: (asking) => readCaptures(asking, []) },
  readCheckRun: { answers: "s p p p n n n n p n f", call: (asking, { runId }) => readCheckRun(asking, runId) },
  "readCheckRun, of a setup": {
    answers: "s p p p n n p n n n f",
    call: (asking, { setupRunId }) => readCheckRun(asking, setupRunId),
  },
  readConnection: {
    answers: "s p p p n n f f p n f",
    call: (asking, { connectionId }) => readConnection(asking, connectionId),
  },
  readConnected: {
    answers: "s p p p n n f f p n f",
    call: (asking, { connectionId }) => readConnected(asking, connectionId),
  },
  readLatestChange: {
    answers: "s p p p n n f f p n f",
    call: (asking, { connectionId }) => readLatestChange(asking, { page: { connectionId }, seen: null }),
  },
  readOverview: {
    answers: "s p p p p p f f f f f",
    isOfWorkspace: true,
    call: (asking) => readOverview(asking, everything),
  },
  readPracticeOrg: { ...practice, call: (asking) => readPracticeOrg(asking, acmeTest) },
  readRepair: {
    answers: "s p p f n n f f f f f",
    call: (asking, { connectionId }) => readRepair(asking, connectionId),
  },
  readRecheckRule: {
    answers: "s p p p p p f f p p f",
    isOfWorkspace: true,
    call: (asking) => readRecheckRule(asking, null),
  },
  readSetup: { answers: "s p p p n n p n f f f", call: (asking, { setupId }) => readSetup(asking, setupId) },
  readTestAll: {
    answers: "s p p p p p f f p p f",
    isOfWorkspace: true,
    call: (asking) => readTestAll(asking, null),
  },
  readLook: { answers: "s p p p n n p n f f f", call: (asking, { setupId }) => readLook(asking, setupId) },
  renewLook: {
    answers: "s p p f n n p n f f f",
    call: (asking, { setupId }) => renewLook(asking, { setupId, page: "here" }),
  },
  readWait: { answers: "s p p p n n p n f f f", call: (asking, { setupId }) => readWait(asking, setupId) },
  repairConnection: {
    answers: "s p p f n n f f f f n",
    call: (asking, { connectionId }) => repairConnection(asking, { connectionId, runId: randomUUID(), ...repaired }),
  },
  retryRepair: {
    answers: "s n n f n n f f f f n", // nothing is under way
    call: (asking, { connectionId }) => retryRepair(asking, { connectionId, runId: randomUUID() }),
  },
  refreshPracticeOrg: {
    ...practice,
    call: (asking) => refreshPracticeOrg(asking, { host: acmeTest, restoresApp: false }),
  },
  renamePracticeOrg: {
    ...practice,
    call: (asking) => renamePracticeOrg(asking, { host: acmeTest, myDomainName: "acme-new" }),
  },
  restoreSetup: {
    answers: "s n n f n n f f f f f", // nothing was cancelled
    call: (asking, { setupId }) => restoreSetup(asking, setupId),
  },
  retrySetup: {
    answers: "s p p f n n p n f f p",
    call: (asking, { setupId }) => retrySetup(asking, { setupId, runId: randomUUID() }),
  },
  rotatePracticeKeys: {
    ...practice,
    call: (asking) => rotatePracticeKeys(asking, { host: acmeTest, keepsKey: false }),
  },
  saveScreenRemark: {
    answers: "s p p p n n p n f f f",
    call: (asking, { setupId }) => saveScreenRemark(asking, { setupId, step: "2-create", text: "No Edit button" }),
  },
  setUpPracticeOrg: { ...practice, call: (asking) => setUpPracticeOrg(asking, acmeTest) },
  startOverPracticeOrg: { ...practice, call: (asking) => startOverPracticeOrg(asking, acmeTest) },
  startSetup: {
    answers: "s p p f r r f f f f f",
    call: (asking, { projectId }) => startSetup(asking, { ...started, projectId }),
  },
  startTestAll: {
    answers: "s p p p p r f f f f f",
    isOfWorkspace: true,
    call: (asking) => startTestAll(asking, null),
  },
  stopTrying: { answers: "s p p f n n p n f f p", call: (asking, { setupId }) => stopTrying(asking, setupId) },
  verifyPracticeCode: { ...practice, call: (asking) => verifyPracticeCode(asking, { host: acmeTest, code: "123456" }) },
  undoRepair: {
    answers: "s n n f n n f f f f n", // nothing of before is kept
    call: (asking, { connectionId }) => undoRepair(asking, { connectionId, runId: randomUUID() }),
  },
  recheckConnection: {
    answers: "s p p p n n f f p n f",
    call: (asking, { connectionId }) => recheckConnection(asking, { connectionId, runId: randomUUID() }),
  },
  changeChannel: {
    answers: "s p p f n n f f f f f",
    call: (asking, { channelId, projectId }) =>
      changeChannel(asking, { channelId, projectId, events: ["salesforce.away"] }),
  },
  createChannel: {
    answers: "s p p f r r f f f f f",
    call: (asking, { projectId }) =>
      createChannel(asking, {
        kind: "webhook",
        address: `https://hooks.acme.example/${randomUUID()}`,
        events: ["connection.failing"],
        projectId,
      }),
  },
  listChannels: { answers: "s p p p p p f f f f f", isOfWorkspace: true, call: (asking) => listChannels(asking, null) },
  listDeliveries: {
    answers: "s p p p n n f f f f f",
    call: (asking, { channelId }) => listDeliveries(asking, { channelId, after: null }),
  },
  "listDeliveries, of all channels": {
    answers: "s p p p p p f f f f f",
    isOfWorkspace: true,
    call: (asking) => listDeliveries(asking, { channelId: null, after: null }),
  },
  readChannel: {
    answers: "s p p p n n f f f f f",
    call: (asking, { channelId }) => readChannel(asking, channelId),
  },
  readChannels: { answers: "s p p p p p f f f f f", isOfWorkspace: true, call: (asking) => readChannels(asking, null) },
  readDeliveries: {
    answers: "s p p p n n f f f f f",
    call: (asking, { channelId }) => readDeliveries(asking, { channelId, after: null }),
  },
  "readDeliveries, of all channels": {
    answers: "s p p p p p f f f f f",
    isOfWorkspace: true,
    call: (asking) => readDeliveries(asking, { channelId: null, after: null }),
  },
  readNoticeExits: {
    answers: "s p p p p p f f f f f",
    isOfWorkspace: true,
    call: (asking) => readNoticeExits(asking, null),
  },
  removeChannel: {
    answers: "s p p f n n f f f f f",
    call: (asking, { channelId }) => removeChannel(asking, channelId),
  },
  replaceChannelSecret: {
    answers: "s p p f n n f f f f f",
    call: (asking, { channelId }) => replaceChannelSecret(asking, { channelId, overlapHours: 24 }),
  },
  sendAgain: {
    answers: "s p p f n n f f f f f",
    call: (asking, { deliveryId }) => sendAgain(asking, deliveryId),
  },
  sendTestNotice: {
    answers: "s p p f n n f f f f f",
    call: (asking, { channelId }) => sendTestNotice(asking, channelId),
  },
  tickControls: {
    answers: "s p p f n n p n f f f",
    call: (asking, { setupId }) => tickControls(asking, { setupId, controls: ["quick-find"], ticked: true }),
  },
};

/** What anybody may call, or nobody can from outside; the steps of services, which have no doors, live in folders of their own. */
const withoutDoor = [
  "audit",
  "auditIn",
  "authorize",
  "blankKeptCredentials", // for the operator
  "claimInstance", // for whoever has the one-time code
  "connectionSecret",
  "draftSecret",
  "findCodeRefusal", // for whoever types the one-time code
  "findKeptCredentials", // for the operator
  "findProblems", // the articles are for everybody
  "findVisitor", // tells who somebody is
  "finishCounting",
  "firstStartCode", // for the terminal
  "inTransaction",
  "instanceScope",
  "isInstanceClaimed",
  "isReady",
  "noteChange",
  "openInstance",
  "previousSecret",
  "recordRefusedDoor", // writes down what a door said
  "resetPassword", // for the operator
  "setupMark",
  "setupSecret",
  "signIn",
  "signOut",
  "StartError",
  "systemIn",
  "webhookAddress",
  "webhookSecret",
];

/** Whose forms take nothing else for a project. */
const takesIdsOnly = ["startSetup", "connectOrg", "createChannel"];

test("every service is in the table of doors, or is named as none", async () => {
  const files = readdirSync(new URL(".", import.meta.url), { recursive: true, encoding: "utf8" }).filter(
    (name) => /(?:^|\/)[a-z-]+\.ts$/.test(name) && !/(?:^|\/)(?:testing|steps)\//.test(name),
  );
  const modules = await Promise.all(files.map((file) => import(new URL(file, import.meta.url).href)));
  const exported = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (typeof value === "function" ? [name] : [])),
  );
  const inTable = Object.keys(doors).map((name) => name.replace(/,.*/, ""));
  expect(exported.sort()).toEqual([...new Set([...inTable, ...withoutDoor])].sort());
});

function answerOf(result: Result<unknown, Refusal>): Answer {
  if (result.ok) return answers.p;
  switch (result.problem.code) {
    case "not-signed-in":
      return answers.s;
    case "forbidden":
      return answers.f;
    case "not-found":
      return answers.n;
    default:
      return answers.r;
  }
}

withOneStore((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    instance.env = { ...instance.env, isPracticeOrgOn: true };
    await savePeople(instance);
  });
  /** So that looking at every row stays cheap. */
  const forgetWork = () =>
    store.store.executeSql("truncate project, setup, connection, check_run, audit_event cascade");

  describe.each(Object.entries(doors))("%s", (_, door) => {
    const letters = door.answers.split(" ") as readonly (keyof typeof answers)[];

    test("answers each who asks as the table says, and changes nothing for who is refused", async () => {
      await forgetWork();
      const other = await newDoorWorld(instance);
      let [world, now] = [await newDoorWorld(instance), await allRows(instance)];
      const said: [string, string][] = [];
      for (const asker of columns) {
        const answer = answerOf(await door.call({ instance, who: askers[asker](world, other) }, world));
        said.push([asker, answer]);
        const after = await allRows(instance);
        if (answer !== answers.p) expect([asker, after]).toEqual([asker, now]);
        // Whoever passes may have used the world up.
        const isUsed = JSON.stringify(after) !== JSON.stringify(now);
        if (isUsed) [world, now] = [await newDoorWorld(instance), await allRows(instance)];
      }
      expect(said).toEqual(columns.map((asker, at) => [asker, answers[letters[at] ?? "p"]]));

      // What is out of reach is not told from what is nowhere. The support code is what they typed themselves.
      if (door.isOfWorkspace) return;
      const { supportCode: _, ...ours } = world;
      for (const asker of ["another workspace’s admin", "member of another project", "another guest"] as const) {
        const who = askers[asker](world, other);
        const answer = await door.call({ instance, who }, world);
        for (const one of Object.values(ours)) expect(JSON.stringify(answer)).not.toContain(one);
        expect(answer).toEqual(await door.call({ instance, who }, nowhere()));
      }
    });
  });

  test("lists have only what is in reach", async () => {
    const [world, other] = [await newDoorWorld(instance), await newDoorWorld(instance)];
    const idsFor = async (who: Principal, search = "") => {
      const listed = await listConnections({ instance, who }, { search, after: null });
      return listed.ok ? listed.value.rows.map(({ id }) => id) : listed.problem.code;
    };
    for (const { connectionId, connectionName } of [world, other]) {
      expect(await idsFor(people.admin, connectionName)).toEqual([connectionId]);
    }
    expect(await idsFor(reaching({ projects: [world.projectId] }))).toEqual([world.connectionId]);
    expect(await idsFor(machineFor(other.connectionId))).toEqual([other.connectionId]);
    expect(await idsFor(people.stranger)).toEqual([]);
    const setups = await listOpenSetups({ instance, who: guestOf(world.setupId) }, null);
    expect(setups.ok && setups.value.map(({ id }) => id)).toEqual([world.setupId]);
    const projects = await listProjects({ instance, who: reaching({ projects: [world.projectId] }) }, null);
    expect(projects.ok && projects.value.map(({ id }) => id)).toEqual([world.projectId]);
  });

  test("a support code of another workspace is as unknown as nobody's", async () => {
    const { supportCode, runId } = await newDoorWorld(instance);
    const found = await findCheckRunByCode({ instance, who: people.support }, supportCode);
    expect(found).toMatchObject({ value: { status: "found", runId } });
    for (const code of [supportCode, nowhere().supportCode]) {
      const stranger = { instance, who: people.stranger };
      expect(await findCheckRunByCode(stranger, code)).toMatchObject({ value: { status: "unknown" } });
      expect(await explainPasted(stranger, code)).toMatchObject({ value: { status: "unknown" } });
    }
  });

  test("a guest's text that is a support code is explained as a text: they look up no runs", async () => {
    const { supportCode, setupId } = await newDoorWorld(instance);
    const answer = await explainPasted({ instance, who: guestOf(setupId) }, supportCode);
    expect(answer).toMatchObject({ value: { status: "text" } });
  });

  test("texts that are no ids are not there, and do not reach the store", async () => {
    const odd = {
      projectId: "1",
      setupId: "../etc",
      setupRunId: "%",
      connectionId: "x'; --",
      connectionName: "",
      runId: "\0",
      supportCode: "",
      channelId: "1 or 1=1",
      deliveryId: "",
    };
    // A bound argument of a server action comes back as whatever the browser sends.
    const list = Object.fromEntries(Object.keys(odd).map((name) => [name, [randomUUID()]])) as unknown as World;
    for (const [name, door] of Object.entries(doors)) {
      if (door.isOfWorkspace || takesIdsOnly.includes(name)) continue;
      for (const world of [odd, list]) {
        const answer = await door.call({ instance, who: people.admin }, world);
        expect([name, answer]).toEqual([name, { ok: false, problem: { code: "not-found" } }]);
      }
    }
  });
});
