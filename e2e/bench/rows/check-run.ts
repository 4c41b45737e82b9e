import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Principal, personOf } from "#lib/domain/people/principal";
import { Secret } from "#lib/domain/secret";
import { openDoor } from "#lib/egress/door";
import { startPracticeOrg } from "#lib/practice-org/testing/start-practice-org";
import { authorize } from "#lib/services/authorize";
import { recheckConnection } from "#lib/services/connections/recheck-connection";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { beginRechecks } from "#lib/services/rechecks/steps/apply-to-recheck";
import { connectionSecret } from "#lib/services/secret-bindings";
import { openEmbedded } from "#lib/store/embedded";
import { findCheckRun } from "#lib/store/queries/check-runs";
import { insertConnection } from "#lib/store/queries/connections";
import { seal } from "#lib/vault/seal";
import { benchInstance, saveAdmin } from "../bench-instance.ts";
import { type Figure, median } from "../figure.ts";
import { handMadeCheck, type Target } from "../hand-made-check.ts";
import { openRelay } from "../relay.ts";
import type { Row } from "../row.ts";

const delayMs = 50;
const roundTripMs = 2 * delayMs;
const ownWorkMs = 50;
/** A host may be checked 30 times in five minutes; these two and the warm-up stay below it. */
const rounds = { far: 7, near: 15 };

/** A saved connection tested by the service, store and all, beside the same calls written by hand. */
export const checkRun: Row = {
  name: "check-run",
  run: async ({ keep, say }) => {
    const practice = await startPracticeOrg();
    keep(practice.stop);
    const folder = mkdtempSync(join(tmpdir(), "orglink-bench-"));
    keep(() => rmSync(folder, { recursive: true, force: true }));
    const store = await openEmbedded(folder);
    if (!store.ok) throw new Error(store.problem.message);
    keep(store.value.close);

    const host = "bench.my.salesforce.test";
    const { credentials } = await practice.control.createOrg({ host, preset: "all-set" });
    if (credentials === null) throw new Error("the practice org has no app");
    const { port, ca } = practice.endpoint;
    const near: Target = { host, port, ca, ...credentials };
    const relay = await openRelay(port, delayMs);
    keep(relay.close);
    const far: Target = { ...near, port: relay.port };

    const instance = benchInstance(store.value);
    const who = await saveAdmin(instance);
    const connectionId = await saveTarget(instance, who, near);

    const time = async (target: Target, count: number) => {
      const ours: number[] = [];
      const floor: number[] = [];
      for (let round = 0; round < count; round += 1) {
        floor.push(await handMadeCheck(target));
        ours.push(await timedTest(instance, who, connectionId, target));
      }
      return { ours: median(ours), floor: median(floor) };
    };
    await time(near, 3);
    say("check runs over the relay");
    const slow = await time(far, rounds.far);
    say("check runs on loopback");
    const fast = await time(near, rounds.near);
    const figure = (what: string, { ours, floor }: { ours: number; floor: number }, more: number): Figure => ({
      what,
      measured: ours,
      unit: "ms",
      baseline: { what: "by hand", value: floor },
      limit: { kind: "plus", value: more },
    });
    return [
      figure(`check run on a ${roundTripMs} ms line`, slow, roundTripMs),
      figure("check run on loopback: our own work", fast, ownWorkMs),
    ];
  },
};

async function saveTarget(instance: Instance, who: Principal, target: Target): Promise<string> {
  const id = instance.newId();
  const at = instance.now();
  const { host: myDomain } = target;
  const consumerSecret = new Secret(target.consumerSecret);
  const orgId = "00D000000000001EAA";
  const scope = authorize(who, "connection:create");
  if (!scope.ok) throw new Error(scope.problem.code);
  const { workspaceId } = scope.value;
  const row = {
    id,
    name: "Billing sync",
    myDomain,
    isPractice: true,
    consumerKey: target.consumerKey,
    sealedConsumerSecret: seal(instance.keyring, consumerSecret, connectionSecret({ workspaceId, id, myDomain })),
    orgId,
    card: { orgId, runAsUserId: "005000000000001AAA", scopes: ["api"], tokenFormat: "opaque", apiVersion: "68.0" },
    advice: [],
    health: "healthy",
    lastRunId: instance.newId(),
    lastCheckedAt: at,
    workedAt: at,
    meantRunAsUserId: "005000000000001AAA",
    createdBy: personOf(scope.value.who),
    createdAt: at,
    updatedAt: at,
  } as const;
  const saved = await inTransaction(instance, scope.value, async (tx) => {
    const isSaved = await insertConnection(tx, scope.value, row);
    if (isSaved) await beginRechecks(tx, scope.value, id, at);
    return isSaved;
  });
  if (!saved) throw new Error("the connection was not saved");
  return id;
}

/** As when nobody has asked this org for a while: through a door that keeps no connection. */
async function timedTest(instance: Instance, who: Principal, connectionId: string, target: Target): Promise<number> {
  const { host, port, ca } = target;
  const door = openDoor({
    isAllowedHost: (asked) => asked === host,
    fixedRoutes: new Map([[host, { address: "127.0.0.1", port, ca }]]),
  });
  try {
    const begun = performance.now();
    const tested = await recheckConnection(
      { instance: { ...instance, door }, who },
      { connectionId, runId: instance.newId() },
    );
    const took = performance.now() - begun;
    const scope = authorize(who, "check:read");
    const run = tested.ok && scope.ok ? await findCheckRun(instance.db, scope.value, tested.value.runId) : null;
    if (run?.state !== "passed")
      throw new Error(`the check run did not pass: ${JSON.stringify(run?.problem ?? tested)}`);
    return took;
  } finally {
    door.close();
  }
}
