import { Webhook } from "standardwebhooks";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { gatherMs, leaseMs } from "#lib/domain/notices/delivery";
import type { ChannelKind, NewNotice, NoticeEvent } from "#lib/domain/notices/notice";
import { ok, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { WebhookRequest } from "#lib/egress/webhook-exit";
import type { Mail, Mailer } from "#lib/mail/open-mailer";
import { deleteConnection } from "#lib/services/connections/delete-connection";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { createProject } from "#lib/services/projects/create-project";
import { type KeptJobs, keepJobs } from "#lib/services/testing/kept-jobs";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newWorld, people, savePeople, scopeOf } from "#lib/services/testing/workspaces";
import { noticeChannel } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { createChannel } from "./create-channel.ts";
import { listChannels } from "./list-channels.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { removeChannel } from "./remove-channel.ts";
import { replaceChannelSecret } from "./replace-channel-secret.ts";
import { sendAgain } from "./send-again.ts";
import { sendTestNotice } from "./send-test-notice.ts";
import { deliver } from "./steps/deliver.ts";
import { deliverDue } from "./steps/deliver-due.ts";
import { raiseNotice } from "./steps/raise-notice.ts";
import { spreadNotice } from "./steps/spread-notice.ts";
import { wipeOldSignings } from "./steps/wipe-old-signings.ts";

const who = people.admin;
type Posted = Awaited<ReturnType<Instance["webhooks"]["post"]>>;
type Sent = Awaited<ReturnType<Mailer["send"]>>;

const answered = (status: number, retryAfterSeconds?: number): Posted =>
  ok({
    status,
    isTaken: status >= 200 && status <= 299,
    timings: { totalMs: 1 },
    excerpt: "",
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
const unanswered = (code: string): Posted => refuse({ code, message: "", timings: { totalMs: 1 } });

withStores((store) => {
  let instance: TestInstance;
  let jobs: KeptJobs;
  let posts: WebhookRequest[];
  let mails: Mail[];
  let post: (request: WebhookRequest) => Posted | Promise<Posted>;
  let send: (mail: Mail) => Sent;
  let causes = 0;

  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  beforeEach(async () => {
    await store.store.executeSql(
      "truncate project, setup, connection, check_run, audit_event, notice_channel, notice cascade",
    );
    instance.clock.at = new Date("2026-11-20T09:00:00Z");
    instance.env = { ...instance.env, webhookHosts: "any" };
    jobs = keepJobs(instance);
    [posts, mails] = [[], []];
    post = () => answered(204);
    send = () => ok({ accepted: "queued" });
    instance.webhooks = {
      post: async (request) => {
        posts.push(request);
        return post(request);
      },
      close: () => undefined,
    };
    instance.mailer = {
      send: async (mail) => {
        mails.push(mail);
        return send(mail);
      },
    };
  });

  const later = (seconds: number): void => {
    instance.clock.at = new Date(instance.clock.at.getTime() + seconds * 1_000);
  };
  const pass = async (seconds: number): Promise<void> => {
    await jobs.doDue();
    later(seconds);
    await jobs.doDue();
  };

  let addresses = 0;
  async function channel(
    kind: ChannelKind,
    { events = ["connection.failing"], projectId = null }: { events?: NoticeEvent[]; projectId?: string | null } = {},
  ): Promise<{ id: string; secret: Secret | null; address: string }> {
    addresses += 1;
    const address = kind === "mail" ? `ops-${addresses}@acme.example` : `https://hooks-${addresses}.acme.example/in`;
    const made = await createChannel({ instance, who }, { kind, address, events, projectId });
    if (!made.ok) throw new Error(made.problem.code);
    return { id: made.value.channelId, secret: made.value.secret, address };
  }

  const noticeOf = (change: Partial<NewNotice> = {}): NewNotice => {
    causes += 1;
    const facts = {
      connectionName: `Billing ${causes}`,
      myDomain: "acme.my.salesforce.com",
      orgId: "00D000000000001AAA",
    };
    return {
      event: "connection.failing",
      cause: `cause ${causes}`,
      connectionId: null,
      projectId: null,
      facts,
      ...change,
    };
  };
  const raise = (notice = noticeOf()) =>
    inTransaction(instance, scopeOf(), (tx) => raiseNotice(instance, tx, scopeOf(), notice));

  const deliveries = async (channelId: string | null = null) => {
    const listed = await listDeliveries({ instance, who }, { channelId, after: null });
    if (!listed.ok) throw new Error(listed.problem.code);
    return listed.value.rows;
  };
  const only = async () => {
    const [row, ...others] = await deliveries();
    if (!row || others.length > 0) throw new Error(`${others.length + 1} deliveries`);
    return row;
  };

  describe("never twice for one cause", () => {
    test("the same cause raised again is told once", async () => {
      await channel("webhook");
      const notice = noticeOf();
      await raise(notice);
      await raise(notice);
      await jobs.doDue();
      expect(posts.length).toBe(1);
    });

    test("a notice that is spread twice, and by two at once, makes one delivery a channel", async () => {
      const [hook, mail] = [await channel("webhook"), await channel("mail")];
      await raise();
      const [job] = jobs.sent;
      const payload = job?.payload as { noticeId: string; workspaceId: string };
      await Promise.all([
        spreadNotice(instance, payload),
        spreadNotice(instance, payload),
        spreadNotice(instance, payload),
      ]);
      await spreadNotice(instance, payload);
      expect([(await deliveries(hook.id)).length, (await deliveries(mail.id)).length]).toEqual([1, 1]);
      await pass(gatherMs / 1_000);
      expect([posts.length, mails.length]).toEqual([1, 1]);
    });

    test("a crash in the middle of spreading leaves nothing, and the job done again makes all of it", async () => {
      await channel("webhook");
      await channel("webhook");
      await raise();
      const [job] = jobs.sent;
      const payload = job?.payload as { noticeId: string; workspaceId: string };
      let sends = 0;
      const dying: Instance = {
        ...instance,
        queue: {
          ...instance.queue,
          send: async () => {
            sends += 1;
            if (sends === 2) throw new Error("power cut");
          },
        },
      };
      await expect(spreadNotice(dying, payload)).rejects.toThrow("power cut");
      expect(await deliveries()).toEqual([]);
      await spreadNotice(instance, payload);
      await jobs.doDue();
      expect(posts.length).toBe(2);
    });

    test("jobs of one delivery that run at once send it once", async () => {
      await channel("webhook");
      await raise();
      await spreadNotice(instance, jobs.sent.shift()?.payload as { noticeId: string; workspaceId: string });
      const payload = jobs.sent.shift()?.payload as { deliveryId: string; workspaceId: string };
      await Promise.all(Array.from({ length: 5 }, () => deliver(instance, payload)));
      await deliver(instance, payload);
      expect(posts.length).toBe(1);
    });

    test("notices of a transaction that is undone are not told", async () => {
      await channel("webhook");
      const undone = inTransaction(instance, scopeOf(), async (tx) => {
        await raiseNotice(instance, tx, scopeOf(), noticeOf());
        throw new Error("undone");
      });
      await expect(undone).rejects.toThrow("undone");
      await jobs.doDue();
      expect(posts).toEqual([]);
    });
  });

  describe("mail gathers", () => {
    test("what comes up within a minute and a half is one mail; what comes after is another", async () => {
      await channel("mail", { events: ["connection.failing", "connection.recovered"] });
      await raise();
      await pass(60);
      await raise();
      await raise(noticeOf({ event: "connection.recovered" }));
      await pass(29);
      expect(mails).toEqual([]);
      await pass(1);
      expect(mails.map(({ subject }) => subject)).toEqual([
        expect.stringMatching(/^2 connections are failing: .*; .* works again$/),
      ]);
      await raise();
      await pass(gatherMs / 1_000);
      expect(mails.length).toBe(2);
      expect((await deliveries()).map(({ noticeCount, state }) => [noticeCount, state])).toEqual([
        [1, "delivered"],
        [3, "delivered"],
      ]);
    });

    test("of very many the first are told in full, and how many others there are", async () => {
      await channel("mail");
      for (let notice = 0; notice < 53; notice += 1) await raise();
      await pass(gatherMs / 1_000);
      expect(mails.length).toBe(1);
      expect(mails[0]?.text).toContain("And 3 more.");
      expect((await only()).noticeCount).toBe(53);
      expect((await only()).notices.length).toBe(3);
    });

    test("sent again it says what it said, under the same id", async () => {
      await channel("mail");
      await raise();
      await pass(gatherMs / 1_000);
      await raise();
      const [newer, older] = await deliveries();
      expect(newer?.state).toBe("delivered");
      expect(older).toBeUndefined();
      await sendAgain({ instance, who }, newer?.id ?? "");
      await jobs.doDue();
      expect(mails.map(({ messageId, text }) => [messageId, text])).toEqual(Array(2).fill([newer?.id, mails[0]?.text]));
    });
  });

  describe("who gets it", () => {
    test("a project’s channel gets what its connections do, and one of the workspace all", async () => {
      const projects = [];
      for (const name of ["Sales", "Billing"]) {
        const made = await createProject({ instance, who }, name);
        if (made.ok) projects.push(made.value.projectId);
      }
      const [sales = "", billing = ""] = projects;
      const all = await channel("webhook");
      const ofSales = await channel("webhook", { projectId: sales });
      const ofBilling = await channel("webhook", {
        projectId: billing,
        events: ["connection.failing", "salesforce.away"],
      });
      await raise(noticeOf({ projectId: sales }));
      await raise(noticeOf({ projectId: null }));
      await raise(noticeOf({ event: "salesforce.away" }));
      await jobs.doDue();
      const count = async ({ id }: { id: string }) => (await deliveries(id)).length;
      expect([await count(all), await count(ofSales), await count(ofBilling)]).toEqual([2, 1, 1]);
    });

    test("another workspace’s channels get nothing", async () => {
      const other = { instance, who: people.stranger };
      const address = "https://hooks.theirs.example/in";
      await createChannel(other, { kind: "webhook", address, events: ["connection.failing"], projectId: null });
      await raise();
      await jobs.doDue();
      expect(posts).toEqual([]);
    });

    test("a connection that is connected, and one that is deleted before its notice is sent, are told by name", async () => {
      await channel("webhook", { events: ["connection.connected"] });
      const { connectionId, connectionName } = await newWorld(instance);
      await spreadNotice(instance, jobs.sent.find(({ name }) => name === "spread-notice")?.payload as never);
      const deleted = await deleteConnection({ instance, who }, { connectionId, typedName: connectionName });
      expect(deleted.ok).toBe(true);
      await jobs.doDue();
      expect(posts.length).toBe(1);
      expect(JSON.parse(posts[0]?.body ?? "")).toMatchObject({
        type: "connection.connected",
        data: { connection: { id: null, name: connectionName, url: null } },
      });
      expect((await only()).notices).toEqual([{ event: "connection.connected", connectionName, connectionId: null }]);
    });
  });

  describe("a receiver that does not take it", () => {
    test("is tried at growing pauses under one id, and given up after a day by what it last said", async () => {
      await channel("webhook");
      post = () => answered(500);
      await raise();
      await jobs.doDue();
      for (let minutes = 0; minutes < 26 * 60; minutes += 1) await pass(60);
      const ids = new Set(posts.map(({ headers }) => headers["webhook-id"]));
      expect(ids.size).toBe(1);
      expect(posts.length).toBeGreaterThan(8);
      expect(posts.length).toBeLessThan(20);
      const row = await only();
      expect(row).toMatchObject({ state: "gave-up", lastFault: "refused", lastStatus: 500, nextAt: null });
      expect(row.attempts).toBe(posts.length);
      expect(jobs.sent).toEqual([]);
    });

    test("gets it once it answers", async () => {
      await channel("webhook");
      post = () => unanswered("ECONNREFUSED");
      await raise();
      await jobs.doDue();
      expect(await only()).toMatchObject({ state: "waiting", lastFault: "connection-failed", attempts: 1 });
      const listed = await listChannels({ instance, who }, null);
      expect(listed.ok && listed.value[0]).toMatchObject({
        failingNow: true,
        lastDelivery: { state: "waiting", fault: "connection-failed" },
      });
      post = () => answered(200);
      await pass(10);
      expect(await only()).toMatchObject({ state: "delivered", lastFault: null, attempts: 2 });
      expect(await listChannels({ instance, who }, null)).toMatchObject({ value: [{ failingNow: false }] });
    });

    test("is left alone for as long as it asks, a day at most", async () => {
      await channel("webhook");
      post = () => answered(429, 1_800);
      await raise();
      await jobs.doDue();
      await pass(1_700);
      expect(posts.length).toBe(1);
      await pass(100);
      expect(posts.length).toBe(2);
    });

    test("and wants no more (410 Gone) is given up at once, and sent to again by hand", async () => {
      await channel("webhook");
      post = () => answered(410);
      await raise();
      await jobs.doDue();
      expect(await only()).toMatchObject({ state: "gave-up", lastFault: "gone", lastStatus: 410, attempts: 1 });
      post = () => answered(204);
      await pass(3_600);
      expect(posts.length).toBe(1);
      await sendAgain({ instance, who }, (await only()).id);
      await jobs.doDue();
      expect(await only()).toMatchObject({ state: "delivered", attempts: 2 });
      expect(posts[1]?.headers["webhook-id"]).toBe(posts[0]?.headers["webhook-id"]);
      expect(posts[1]?.body).toBe(posts[0]?.body);
    });

    test("a mailbox that the server does not know is given up at once; a server that is away is tried again", async () => {
      await channel("mail");
      send = () => refuse({ code: "mail-unreachable", isPermanent: false, detail: "" });
      await raise();
      await pass(gatherMs / 1_000);
      expect(await only()).toMatchObject({ state: "waiting", lastFault: "mail-server-away" });
      send = () => refuse({ code: "recipient-refused", isPermanent: true, detail: "" });
      await pass(10);
      expect(await only()).toMatchObject({ state: "gave-up", lastFault: "recipient-refused", attempts: 2 });
    });

    test("what the operator has switched off since is given up by name", async () => {
      await channel("mail");
      await channel("webhook");
      await raise();
      instance.mailer = null;
      instance.env = { ...instance.env, webhookHosts: ["hooks.elsewhere.example"] };
      await pass(gatherMs / 1_000);
      const faults = (await deliveries()).map(({ state, lastFault }) => `${state} ${lastFault}`);
      expect(faults.sort()).toEqual(["gave-up mail-off", "gave-up webhook-host-not-allowed"]);
      instance.env = { ...instance.env, webhookHosts: "off" };
      const hook = (await deliveries()).find(({ channel: { kind } }) => kind === "webhook");
      await sendAgain({ instance, who }, hook?.id ?? "");
      await jobs.doDue();
      expect((await deliveries()).map(({ lastFault }) => lastFault).sort()).toEqual(["mail-off", "webhooks-off"]);
      expect(posts).toEqual([]);
    });

    test("what was signed with a keyring that is gone is given up by name", async () => {
      await channel("webhook");
      await raise();
      const { keyring } = openTestInstance(store);
      const kept = instance.keyring;
      Object.assign(instance, { keyring });
      await jobs.doDue();
      Object.assign(instance, { keyring: kept });
      expect(await only()).toMatchObject({ state: "gave-up", lastFault: "webhook-address-unreadable" });
    });

    test("what was signed with a secret that does not open is given up by name", async () => {
      await channel("webhook");
      await store.db.update(noticeChannel).set({ sealedSecret: "not sealed by anybody" });
      await raise();
      await jobs.doDue();
      expect(await only()).toMatchObject({ state: "gave-up", lastFault: "signing-secret-unreadable" });
    });
  });

  describe("a process that dies while it sends", () => {
    test("loses nothing: it is sent again under the same id once its lease is over, and counted once", async () => {
      await channel("webhook");
      let answerLate: (posted: Posted) => void = () => undefined;
      post = () => new Promise((resolve) => (answerLate = resolve));
      await raise();
      const dying = jobs.doDue();
      await expect.poll(() => posts.length).toBe(1);
      await deliverDue(instance);
      expect(jobs.sent).toEqual([]);
      later(leaseMs / 1_000 + 20);
      post = () => answered(204);
      await deliverDue(instance);
      await jobs.doDue();
      expect(await only()).toMatchObject({ state: "delivered", attempts: 2 });
      expect(posts[0]?.headers["webhook-id"]).toBe(posts[1]?.headers["webhook-id"]);
      answerLate(answered(500));
      await dying;
      expect(await only()).toMatchObject({ state: "delivered", attempts: 2 });
    });

    test("and an alarm that got lost is made up for", async () => {
      await channel("webhook");
      await raise();
      await spreadNotice(instance, jobs.sent.shift()?.payload as never);
      jobs.sent.length = 0;
      later(60);
      await deliverDue(instance);
      await jobs.doDue();
      expect(await only()).toMatchObject({ state: "delivered" });
    });
  });

  describe("a channel with many waiting", () => {
    test("has few sent at once, keeps its worker while they arrive, and fills no queue while they do not", async () => {
      await channel("webhook");
      let [underWay, most] = [0, 0];
      post = async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setTimeout(resolve, 5));
        underWay -= 1;
        return answered(204);
      };
      for (let notice = 0; notice < 20; notice += 1) await raise();
      const spread = jobs.sent.splice(0);
      for (const { payload } of spread) await spreadNotice(instance, payload as never);
      const first = jobs.sent.splice(0).slice(0, 6);
      await Promise.all(first.map(({ payload }) => deliver(instance, payload as never)));
      expect(most).toBeLessThanOrEqual(2);
      expect(posts.length).toBe(20);

      post = () => unanswered("ECONNREFUSED");
      for (let notice = 0; notice < 20; notice += 1) await raise();
      for (const { payload } of jobs.sent.splice(0)) await spreadNotice(instance, payload as never);
      jobs.sent.length = 0;
      later(60);
      await deliverDue(instance);
      expect(jobs.sent.length).toBe(2);
    });
  });

  describe("the secret of a webhook", () => {
    const verified = (secret: Secret | null, request: WebhookRequest | undefined) => {
      // The library holds what it verifies against the real clock.
      const at = Number(request?.headers["webhook-timestamp"]) * 1_000;
      const real = Date.now;
      Date.now = () => at;
      try {
        return new Webhook(secret?.reveal() ?? "").verify(request?.body ?? "", { ...request?.headers });
      } finally {
        Date.now = real;
      }
    };

    test("signs every message, and both sign while an old one is in force", async () => {
      const { id, secret } = await channel("webhook");
      const tryOut = async () => {
        await sendTestNotice({ instance, who }, id);
        await jobs.doDue();
        return posts.at(-1);
      };
      expect(verified(secret, await tryOut())).toMatchObject({ type: "webhook.test" });
      const replaced = await replaceChannelSecret({ instance, who }, { channelId: id, overlapHours: 24 });
      if (!replaced.ok) throw new Error(replaced.problem.code);
      const fresh = replaced.value.secret;
      expect(fresh.reveal()).not.toBe(secret?.reveal());
      const both = await tryOut();
      expect(verified(secret, both)).toEqual(verified(fresh, both));

      later(23 * 3_600);
      await wipeOldSignings(instance);
      expect(verified(secret, await tryOut())).toMatchObject({ type: "webhook.test" });
      later(3_600);
      const alone = await tryOut();
      expect(() => verified(secret, alone)).toThrow();
      expect(verified(fresh, alone)).toMatchObject({ type: "webhook.test" });
      expect(await listChannels({ instance, who }, null)).not.toMatchObject({ value: [{ previousUntil: null }] });
      await wipeOldSignings(instance);
      expect(await listChannels({ instance, who }, null)).toMatchObject({ value: [{ previousUntil: null }] });
    });

    test("replaced without overlap signs alone from then on", async () => {
      const { id, secret } = await channel("webhook");
      await replaceChannelSecret({ instance, who }, { channelId: id, overlapHours: 24 });
      const replaced = await replaceChannelSecret({ instance, who }, { channelId: id, overlapHours: 0 });
      await sendTestNotice({ instance, who }, id);
      await jobs.doDue();
      expect(() => verified(secret, posts[0])).toThrow();
      expect(verified(replaced.ok ? replaced.value.secret : null, posts[0])).toMatchObject({ type: "webhook.test" });
    });
  });

  test("a test goes at once, to a mailbox too, and is listed as what it is", async () => {
    const { id } = await channel("mail");
    await sendTestNotice({ instance, who }, id);
    await jobs.doDue();
    expect(mails.map(({ subject }) => subject)).toEqual(["This is a test"]);
    expect((await only()).notices).toEqual([{ event: "webhook.test", connectionName: null, connectionId: null }]);
  });

  test("a channel that is removed takes what is on its way with it", async () => {
    const { id } = await channel("webhook");
    await raise();
    await spreadNotice(instance, jobs.sent.shift()?.payload as never);
    await removeChannel({ instance, who }, id);
    await jobs.doDue();
    expect(posts).toEqual([]);
  });
});
