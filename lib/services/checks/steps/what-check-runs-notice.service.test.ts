import { beforeAll, expect, test } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Principal } from "#lib/domain/people/principal";
import { acme, json, organizationRecord, records, tokenBody, userId } from "#lib/salesforce/testing/recorded-org";
import { findCheckRunByCode } from "#lib/services/checks/find-check-run-by-code";
import { recheckConnection } from "#lib/services/connections/recheck-connection";
import { explainPasted } from "#lib/services/explain/explain-pasted";
import { connectOrg } from "#lib/services/setups/connect-org";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import {
  addressOf,
  formOf,
  inventedSecret,
  newSetup,
  newWorld,
  people,
  savePeople,
  scopeOf,
} from "#lib/services/testing/workspaces";
import { findCheckRun } from "#lib/store/queries/check-runs";
import { withStores } from "#lib/store/testing/with-stores";

const { admin, support, stranger } = people;

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  const later = (minutes: number) => {
    instance.clock.at = new Date(instance.clock.at.getTime() + minutes * 60_000);
  };
  const runOf = (runId: string) => findCheckRun(store.db, scopeOf(), runId);

  /** What a first run of this host advises. */
  async function adviceFor(myDomain: MyDomain): Promise<readonly string[]> {
    later(10);
    const form = formOf(await newSetup(instance), { address: addressOf(myDomain) });
    await connectOrg({ instance, who: admin }, form);
    return (await runOf(form.runId))?.advice.map(({ kind }) => kind) ?? [];
  }

  test("a sandbox where the host speaks of production is advised, and the reverse, and nothing when they agree", async () => {
    const sandbox = "acme--uat.sandbox.my.salesforce.com" as MyDomain;
    const isSandbox = { org: records({ ...organizationRecord, IsSandbox: true }) };
    instance.play();
    expect(await adviceFor(acme)).toEqual([]);
    expect(await adviceFor(sandbox)).toContain("is-production");
    instance.play(isSandbox);
    expect(await adviceFor(acme)).toContain("is-sandbox");
    const tokenOfSandbox = json(200, { ...tokenBody, instance_url: `https://${sandbox}` });
    instance.play({ ...isSandbox, token: tokenOfSandbox });
    expect(await adviceFor(sandbox)).toEqual([]);
    instance.play(isSandbox);
    expect(await adviceFor("acme.scratch.my.salesforce.com" as MyDomain)).not.toContain("is-sandbox");
  });

  test("another org than last time fails the check, by both org ids", async () => {
    const { connectionId } = await newWorld(instance);
    const orgId = "00D000000000002EAA";
    instance.play({
      token: json(200, { ...tokenBody, id: `https://login.salesforce.com/id/${orgId}/${userId}` }),
      org: records({ ...organizationRecord, Id: orgId }),
    });
    const runId = instance.newId();
    await recheckConnection({ instance, who: support }, { connectionId, runId });
    expect(await runOf(runId)).toMatchObject({
      state: "failed",
      failedStage: "identity",
      problem: { code: "other-org", evidence: { orgId, expectedOrgId: "00D000000000001EAA" } },
    });
  });

  test("another Run As user than last time is advised and does not fail the check", async () => {
    const { connectionId } = await newWorld(instance);
    const id = "005000000000002AAA";
    instance.play({
      token: json(200, { ...tokenBody, id: `https://login.salesforce.com/id/00D000000000001EAA/${id}` }),
    });
    const runId = instance.newId();
    await recheckConnection({ instance, who: support }, { connectionId, runId });
    expect(await runOf(runId)).toMatchObject({
      state: "passed",
      advice: expect.arrayContaining([{ kind: "run-as-user-changed", detail: "integration@acme.example" }]),
    });
  });

  test("runs with an answer that no article knows are marked, those with known ones are not", async () => {
    later(10);
    const form = formOf(await newSetup(instance));
    instance.play({ token: json(400, { error: "brand_new_error", error_description: "nobody has seen this" }) });
    await connectOrg({ instance, who: admin }, form);
    await newWorld(instance); // fails on an app that is not known yet, then passes
    const marked = (await allRows(instance)).runs.filter(({ isUnrecognized }) => isUnrecognized);
    expect(marked.map(({ id }) => id)).toEqual([form.runId]);
  });

  test("a support code leads to its run as it is spoken, in its own workspace only", async () => {
    const { runId } = await newWorld(instance);
    const supportCode = (await runOf(runId))?.supportCode ?? "";
    const spoken = ` ${supportCode.replaceAll("-", " ").toUpperCase()} `;
    const found = { ok: true, value: { status: "found", supportCode, runId } };
    for (const ask of [findCheckRunByCode, explainPasted]) {
      expect(await ask({ instance, who: support }, spoken)).toEqual(found);
      expect(await ask({ instance, who: stranger }, spoken)).toEqual({
        ok: true,
        value: { status: "unknown", supportCode },
      });
    }
    expect(await findCheckRunByCode({ instance, who: support }, "Billing sync")).toEqual({
      ok: true,
      value: { status: "none" },
    });
  });

  const pastes: readonly (readonly [string, string | undefined, Principal])[] = [
    [
      '{"error":"invalid_grant","error_description":"no client credentials user enabled"}',
      "run-as-user-missing",
      admin,
    ],
    ["Login History says: User is frozen", "run-as-user-frozen", support],
    [`client_secret=${inventedSecret}0123 was refused: invalid client credentials`, "consumer-secret-wrong", admin],
    ["the cat sat on the mat", undefined, admin],
  ];

  test.each(pastes)("Explain keeps and repeats nothing of %j", async (text, code, who) => {
    const before = await allRows(instance);
    const explained = await explainPasted({ instance, who }, text);
    expect(explained).toMatchObject({ ok: true, value: { status: "text" } });
    if (!explained.ok || explained.value.status !== "text") return;
    const { best, secretsNoticed } = explained.value.explanation;
    expect(best?.code).toBe(code);
    expect(secretsNoticed.length > 0).toBe(text.includes(inventedSecret));
    expect(JSON.stringify(explained)).not.toContain(inventedSecret);
    expect(await allRows(instance)).toEqual(before);
  });
});
