import { afterAll, beforeAll, expect, test } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { movedTo } from "#lib/domain/repair/moved-to";
import { type RepairField, repairOf, repairOrder } from "#lib/domain/repair/repair-of";
import { Secret } from "#lib/domain/secret";
import type { Door } from "#lib/egress/door";
import { type RunningPracticeOrg, startPracticeOrg } from "#lib/practice-org/testing/start-practice-org";
import { readConnection } from "#lib/services/connections/read-connection";
import { recheckConnection } from "#lib/services/connections/recheck-connection";
import { connectOrg } from "#lib/services/setups/connect-org";
import { newPracticeOrg, practiceDoor } from "#lib/services/testing/practice-instance";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { addressOf, newSetup, people, savePeople } from "#lib/services/testing/workspaces";
import { withStores } from "#lib/store/testing/with-stores";
import { repairConnection } from "./repair-connection.ts";

const { admin } = people;
let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

type Org = Awaited<ReturnType<typeof newPracticeOrg>>;

type Change = {
  readonly what: string;
  readonly happens: (org: Org) => Promise<unknown>;
  readonly code: ProblemCode;
  /** The fields that have to be typed; none: it is put right in Salesforce. */
  readonly typed: readonly RepairField[];
};

const changes: readonly Change[] = [
  {
    what: "the Consumer Secret is replaced",
    happens: ({ host }) => practice.control.rotate(host, { keepsKey: true }),
    code: "consumer-secret-wrong",
    typed: ["consumerSecret"],
  },
  {
    what: "key and secret are replaced",
    happens: ({ host }) => practice.control.rotate(host),
    code: "consumer-key-unknown",
    typed: ["consumerKey", "consumerSecret"],
  },
  {
    what: "the org is renamed",
    happens: ({ host }) => practice.control.rename(host, `${host.split(".")[0]}-new`),
    code: "my-domain-renamed",
    typed: ["instanceUrl"],
  },
  {
    what: "the Run As user is frozen",
    happens: ({ host, runAsUserId }) => practice.control.changeUser(host, runAsUserId, { isFrozen: true }),
    code: "run-as-user-inactive",
    typed: [],
  },
];

withStores((store) => {
  let instance: TestInstance;
  let door: Door;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
    door = practiceDoor(practice);
    instance.answer(door.send);
  });
  afterAll(() => door.close());

  test.each(changes)("$what behind Orglink’s back: Repair opens $typed, and nothing else is typed", async (change) => {
    const org = await newPracticeOrg(practice);
    const form = org.formFor(await newSetup(instance));
    const connected = await connectOrg({ instance, who: admin }, form);
    if (!connected.ok || connected.value.status !== "connected") throw new Error("not connected");
    const { connectionId } = connected.value;
    await change.happens(org);

    instance.clock.at = new Date(instance.clock.at.getTime() + 60_000);
    await recheckConnection({ instance, who: admin }, { connectionId, runId: instance.newId() });
    const failed = await readConnection({ instance, who: admin }, connectionId);
    const run = failed.ok ? failed.value.runs[0] : undefined;
    expect(run?.problem?.code).toBe(change.code);
    const way = repairOf(change.code);
    if (way === "elsewhere" || way === "run-as-user") return expect(change.typed).toEqual([]);
    expect(repairOrder(way).about).toEqual(change.typed);

    // As the form is filled in: what was typed is new, and all else as it stands.
    const isTyped = (field: RepairField) => change.typed.includes(field);
    const target = movedTo(run?.problem ?? null, org.host, { practice: true });
    const now = await practice.control.findOrg(target ?? org.host);
    const { consumerKey = "", consumerSecret = "" } = now.credentials ?? {};
    const repaired = await repairConnection(
      { instance, who: admin },
      {
        connectionId,
        runId: instance.newId(),
        address: addressOf(isTyped("instanceUrl") ? (target ?? ("" as MyDomain)) : org.host),
        consumerKey: isTyped("consumerKey") ? consumerKey : form.consumerKey,
        consumerSecret: isTyped("consumerSecret") ? new Secret(consumerSecret) : null,
      },
    );
    expect(repaired).toMatchObject({ ok: true, value: { status: "connected", connectionId } });
    const read = await readConnection({ instance, who: admin }, connectionId);
    expect(read.ok && read.value.connection).toMatchObject({ name: form.name, health: "healthy" });
  });

  test("a refreshed sandbox is another org: its check fails by name, and a repair of it too", async () => {
    const host = `refreshed-${process.pid}-${store.kind}--uat.sandbox.my.salesforce.test`;
    const org = await practice.control.createOrg({ host, preset: "all-set", settings: { isSandbox: true } });
    const { consumerKey = "", consumerSecret = "" } = org.credentials ?? {};
    const typed = { address: addressOf(host), consumerKey, consumerSecret: new Secret(consumerSecret) };
    const some = await newPracticeOrg(practice);
    const connected = await connectOrg({ instance, who: admin }, some.formFor(await newSetup(instance), typed));
    if (!connected.ok || connected.value.status !== "connected") throw new Error("not connected");
    const { connectionId } = connected.value;
    await practice.control.refresh(host, { restoresApp: true });
    const codeOf = async () => {
      const read = await readConnection({ instance, who: admin }, connectionId);
      return read.ok ? read.value.runs[0]?.problem?.code : undefined;
    };
    instance.clock.at = new Date(instance.clock.at.getTime() + 60_000);
    await recheckConnection({ instance, who: admin }, { connectionId, runId: instance.newId() });
    expect(await codeOf()).toBe("other-org");
    instance.clock.at = new Date(instance.clock.at.getTime() + 60_000);
    await repairConnection({ instance, who: admin }, { connectionId, runId: instance.newId(), ...typed });
    expect(await codeOf()).toBe("other-org");
  });
});
