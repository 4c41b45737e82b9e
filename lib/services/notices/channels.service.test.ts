import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mostChannels } from "#lib/domain/notices/notice";
import { ok } from "#lib/domain/result";
import { createProject } from "#lib/services/projects/create-project";
import { webhookAddress, webhookSecret } from "#lib/services/secret-bindings";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newChannel, people, savePeople } from "#lib/services/testing/workspaces";
import { byAda, writtenEvents } from "#lib/services/testing/written-events";
import { noticeChannel } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { open } from "#lib/vault/seal";
import { changeChannel } from "./change-channel.ts";
import { createChannel, type NewChannel } from "./create-channel.ts";
import { listChannels } from "./list-channels.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { readChannel } from "./read-channel.ts";
import { readNoticeExits } from "./read-notice-exits.ts";
import { removeChannel } from "./remove-channel.ts";
import { replaceChannelSecret } from "./replace-channel-secret.ts";
import { sendAgain } from "./send-again.ts";
import { sendTestNotice } from "./send-test-notice.ts";
import { sealClearAddresses } from "./steps/seal-clear-addresses.ts";

const who = people.admin;
const webhook: NewChannel = {
  kind: "webhook",
  address: "https://hooks.acme.example/in/canary-token-4711",
  events: ["connection.failing", "connection.recovered"],
  projectId: null,
};
const mail: NewChannel = { ...webhook, kind: "mail", address: " Ops@ACME.example " };

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  beforeEach(async () => {
    await store.store.executeSql("truncate project, audit_event, notice_channel, notice cascade");
    instance.env = { ...instance.env, webhookHosts: "any" };
    instance.mailer = { send: async () => ok({ accepted: "" }) };
  });

  const create = (change: Partial<NewChannel> = {}) => createChannel({ instance, who }, { ...webhook, ...change });
  const made = async (change: Partial<NewChannel> = {}) => {
    const created = await create(change);
    if (!created.ok) throw new Error(created.problem.code);
    return created.value;
  };
  const refusal = async (change: Partial<NewChannel>) => {
    const before = await allRows(instance);
    const created = await create(change);
    expect(await allRows(instance)).toEqual(before);
    return created.ok ? created.value : created.problem;
  };

  describe("a channel", () => {
    test("of a webhook is listed by its host, with its events, and its secret is shown once", async () => {
      const { channelId, secret } = await made({ events: ["connection.recovered", "connection.failing"] });
      expect(secret?.reveal()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      const listed = await listChannels({ instance, who: people.support }, null);
      expect(listed).toEqual(
        ok([
          {
            id: channelId,
            kind: "webhook",
            address: "hooks.acme.example/…4711",
            events: ["connection.failing", "connection.recovered"],
            projectId: null,
            projectName: null,
            createdAt: instance.now(),
            previousUntil: null,
            lastDelivery: null,
            failingNow: false,
          },
        ]),
      );
      expect(await readChannel({ instance, who: people.support }, channelId)).toEqual(
        ok(listed.ok ? listed.value[0] : null),
      );
    });

    test("of a mailbox has no secret, and is kept as mail servers write it", async () => {
      const { secret } = await made(mail);
      expect(secret).toBeNull();
      expect(await listChannels({ instance, who }, null)).toMatchObject({ value: [{ address: "Ops@acme.example" }] });
    });

    test("keeps its secret sealed, and for no other row, host or column", async () => {
      const { channelId, secret } = await made();
      const [row] = (await allRows(instance)).channels;
      const sealed = row?.sealedSecret ?? "";
      expect(JSON.stringify(row)).not.toContain(secret?.reveal());
      const place = { workspaceId: "ours", id: channelId, address: "hooks.acme.example/…4711" };
      const opens = (...of: Parameters<typeof webhookSecret>) =>
        open(instance.keyring, sealed, webhookSecret(...of)).ok;
      expect(opens(place)).toBe(true);
      expect(opens({ ...place, address: "elsewhere.example/…4711" })).toBe(false);
      expect(opens({ ...place, id: randomUUID() })).toBe(false);
      expect(opens({ ...place, workspaceId: "theirs" })).toBe(false);
      expect(opens(place, "sealed_previous_secret")).toBe(false);
    });

    const keptAddress = async () => {
      const row = (await allRows(instance)).channels.find(({ kind }) => kind === "webhook");
      const sealed = open(
        instance.keyring,
        row?.sealedAddress ?? "",
        webhookAddress({ id: "", workspaceId: "", address: "", ...row }),
      );
      return { shown: row?.address, whole: sealed.ok ? sealed.value.reveal() : null, row: JSON.stringify(row) };
    };
    const sealedAddress = { shown: "hooks.acme.example/…4711", whole: webhook.address };

    test("keeps a webhook's address sealed, but for what is shown of it", async () => {
      await made();
      const kept = await keptAddress();
      expect(kept).toMatchObject(sealedAddress);
      expect(kept.row).not.toContain("canary");
    });

    test("of an older release, which kept its address in clear, is sealed at the start and goes on", async () => {
      const { channelId } = await made();
      await store.db.update(noticeChannel).set({ address: webhook.address, sealedAddress: null });
      await made(mail);
      await sealClearAddresses(instance);
      await sealClearAddresses(instance);
      expect(await keptAddress()).toMatchObject(sealedAddress);
      expect(await readChannel({ instance, who }, channelId)).toMatchObject({
        value: { address: sealedAddress.shown },
      });
      expect(await create()).toMatchObject({ problem: { code: "channel-exists" } });
      expect(await create({ address: "https://hooks.acme.example/in/another-token-4711" })).toMatchObject({ ok: true });
    });

    test("is told in the log by host, never by token or secret", async () => {
      let channelId = "";
      const log = await writtenEvents(instance, async () => {
        channelId = (await made()).channelId;
        await changeChannel({ instance, who }, { channelId, events: ["connection.failing"], projectId: null });
        await changeChannel({ instance, who }, { channelId, events: ["connection.failing"], projectId: null });
        await replaceChannelSecret({ instance, who }, { channelId, overlapHours: 24 });
        const tried = await sendTestNotice({ instance, who }, channelId);
        await sendAgain({ instance, who }, tried.ok ? tried.value.deliveryId : "");
        return removeChannel({ instance, who }, channelId);
      });
      const on = { ...byAda, subjectKind: "channel", subjectId: channelId, changes: null };
      const address = "hooks.acme.example/…4711";
      expect(log).toEqual([
        {
          ...on,
          action: "channel.created",
          details: { kind: "webhook", address, events: "connection.failing connection.recovered" },
        },
        {
          ...on,
          action: "channel.changed",
          details: { address },
          changes: { events: { before: "connection.failing connection.recovered", after: "connection.failing" } },
        },
        { ...on, action: "channel.secret-replaced", details: { address, overlapHours: 24 } },
        { ...on, action: "channel.tested", details: { address } },
        {
          ...on,
          action: "delivery.sent-again",
          subjectKind: "delivery",
          subjectId: expect.any(String),
          details: { address },
        },
        { ...on, action: "channel.removed", details: { kind: "webhook", address } },
      ]);
      expect(JSON.stringify(log)).not.toMatch(/canary|whsec/);
      expect((await allRows(instance)).deliveries).toEqual([]);
    });
  });

  describe("is refused, and nothing is kept", () => {
    test.each([
      ["no address", { address: "" }, { code: "channel-address-unfit", facts: { why: "empty" } }],
      [
        "not https",
        { address: "http://hooks.acme.example/" },
        { code: "channel-address-unfit", facts: { why: "not-https" } },
      ],
      [
        "an IP address",
        { address: "https://10.0.0.1/" },
        { code: "channel-address-unfit", facts: { why: "ip-literal" } },
      ],
      [
        "a private name",
        { address: "https://hooks.internal/" },
        { code: "channel-address-unfit", facts: { why: "private-name" } },
      ],
      ["a mailbox with more", { kind: "mail", address: "Ops <ops@acme.example>" }, { code: "channel-address-unfit" }],
      ["nothing to be told of", { events: [] }, { code: "no-events", fields: ["events"] }],
      ["a project that is gone", { projectId: randomUUID() }, { code: "project-gone", fields: ["projectId"] }],
      ["a project that is none", { projectId: "x" }, { code: "project-gone" }],
    ] as const)("%s", async (_what, change, problem) => {
      expect(await refusal(change)).toMatchObject(problem);
    });

    test("a second one to the same address, unless it is for a project of its own", async () => {
      const { channelId } = await made();
      expect(await refusal({})).toMatchObject({ code: "channel-exists", fields: ["address"] });
      const project = await createProject({ instance, who }, "Billing");
      const projectId = project.ok ? project.value.projectId : "";
      await made({ projectId });
      const change = { channelId, events: webhook.events, projectId };
      expect(await changeChannel({ instance, who }, change)).toMatchObject({ problem: { code: "channel-exists" } });
    });

    test("what the operator has switched off, or has not listed", async () => {
      instance.mailer = null;
      instance.env = { ...instance.env, webhookHosts: ["*.acme.example"] };
      expect(await refusal(mail)).toMatchObject({ code: "mail-off" });
      expect(await refusal({ address: "https://hooks.elsewhere.example/x" })).toMatchObject({
        code: "webhook-host-not-allowed",
        facts: { host: "hooks.elsewhere.example" },
      });
      expect(await readNoticeExits({ instance, who }, null)).toEqual(ok({ mail: "off", webhooks: ["*.acme.example"] }));
      instance.env = { ...instance.env, webhookHosts: "off" };
      expect(await refusal({})).toMatchObject({ code: "webhooks-off" });
    });

    test("one more than a workspace may have, also when several come at once", async () => {
      const creating = Array.from({ length: mostChannels + 4 }, (_, place) =>
        create({ address: `https://hooks.acme.example/${place}` }),
      );
      const answers = (await Promise.all(creating)).map((answer) => (answer.ok ? "made" : answer.problem.code));
      expect(answers.filter((answer) => answer === "made").length).toBe(mostChannels);
      expect(answers.filter((answer) => answer === "too-many-channels").length).toBe(4);
      await removeAll();
      const same = await Promise.all([create(), create()]);
      expect(same.map((answer) => (answer.ok ? "made" : answer.problem.code)).sort()).toEqual([
        "channel-exists",
        "made",
      ]);
    });
  });

  async function removeAll(): Promise<void> {
    const listed = await listChannels({ instance, who }, null);
    for (const { id } of listed.ok ? listed.value : []) await removeChannel({ instance, who }, id);
  }

  test("a mailbox has no secret to be replaced", async () => {
    const { channelId } = await made(mail);
    const answer = await replaceChannelSecret({ instance, who }, { channelId, overlapHours: 0 });
    expect(answer).toMatchObject({ problem: { code: "not-found" } });
  });

  test("deliveries are listed in pages, the newest first, each once", async () => {
    const { channelId } = await newChannel(instance);
    for (let message = 1; message < 120; message += 1) {
      // Some share an instant.
      if (message % 3 === 0) instance.clock.at = new Date(instance.clock.at.getTime() + 1_000);
      await sendTestNotice({ instance, who }, channelId);
    }
    const seen: string[] = [];
    const times: number[] = [];
    let after: Parameters<typeof listDeliveries>[1]["after"] = null;
    do {
      const page = await listDeliveries({ instance, who }, { channelId, after });
      if (!page.ok) throw new Error(page.problem.code);
      seen.push(...page.value.rows.map(({ id }) => id));
      times.push(...page.value.rows.map(({ createdAt }) => createdAt.getTime()));
      after = page.value.next;
    } while (after !== null);
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    const odd = await listDeliveries(
      { instance, who },
      { channelId, after: { phase: "names", key: "no time", id: seen[0] ?? "" } },
    );
    expect(odd.ok && odd.value.rows[0]?.id).toBe(seen[0]);
  });
});
