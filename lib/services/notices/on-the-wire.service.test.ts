import { Webhook } from "standardwebhooks";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { gatherMs } from "#lib/domain/notices/delivery";
import type { Mailbox } from "#lib/domain/notices/mailbox";
import { noticeEvents } from "#lib/domain/notices/notice";
import { Secret } from "#lib/domain/secret";
import { createTestAuthority, type TestAuthority } from "#lib/egress/testing/certificates";
import { type Answer, startTlsServer, type TestServer } from "#lib/egress/testing/tls-server";
import { openWebhookExit } from "#lib/egress/webhook-exit";
import { deliver } from "#lib/jobs/deliver";
import { spreadNotice } from "#lib/jobs/spread-notice";
import { openMailer } from "#lib/mail/open-mailer";
import { startMailServer } from "#lib/mail/testing/mail-server";
import { canaryToken } from "#lib/salesforce/testing/recorded-org";
import { recheckConnection } from "#lib/services/connections/recheck-connection";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { inventedSecret, newWorld, people, savePeople, scopeOf, wrongSecret } from "#lib/services/testing/workspaces";
import { startJobQueue } from "#lib/store/job-queue";
import { withStores } from "#lib/store/testing/with-stores";
import { singing } from "../../../e2e/robust/canaries.ts";
import { createChannel } from "./create-channel.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { replaceChannelSecret } from "./replace-channel-secret.ts";
import { deliverDue } from "./steps/deliver-due.ts";
import { raiseNotice } from "./steps/raise-notice.ts";

const who = people.admin;
/** How long the exit waits for the slow receiver of these tests. */
const patienceMs = 1_500;

let authority: TestAuthority;
const opened: { close(): unknown }[] = [];
beforeAll(async () => {
  authority = await createTestAuthority();
});
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});
function keep<Thing extends { close(): unknown }>(thing: Thing): Thing {
  opened.push(thing);
  return thing;
}

withStores((store) => {
  let base: TestInstance;
  /** How far the clock is ahead of the real one. */
  let aheadMs = 0;
  const faults: unknown[] = [];
  beforeAll(async () => {
    base = openTestInstance(store);
    await savePeople(base);
  });
  beforeEach(async () => {
    aheadMs = 0;
    await store.store.executeSql(
      "truncate project, setup, connection, check_run, audit_event, notice_channel, notice cascade",
    );
  });
  afterEach(() => expect(faults.splice(0)).toEqual([]));

  /** A process of its own, as far as its store, queue and exits go: it does the jobs of notices. */
  async function start(
    hosts: Readonly<Record<string, number>>,
    more: Partial<Pick<Instance, "mailer">> & { deadlineMs?: number } = {},
  ) {
    const report = (fault: unknown) => void faults.push(fault);
    const queue = await startJobQueue(store.store, { queue: report, job: (_failed, fault) => report(fault) });
    keep({ close: () => queue.stop() });
    const fixedRoutes = new Map(
      Object.entries(hosts).map(([host, port]) => [host, { address: "127.0.0.1", port, ca: authority.ca }]),
    );
    const { deadlineMs = 20_000, mailer = null } = more;
    const webhooks = keep(openWebhookExit({ hosts: "any", fixedRoutes, limits: { deadlineMs } }));
    const now = () => new Date(Date.now() + aheadMs);
    const instance: TestInstance = { ...base, mailer, queue, webhooks, now };
    await spreadNotice.start(instance);
    await deliver.start(instance);
    return instance;
  }

  const serve = async (host: string, answer: Answer): Promise<TestServer> =>
    keep(await startTlsServer(await authority.issue([host]), answer));
  const taking: Answer = (_request, response) => response.writeHead(204).end();

  async function hookAt(instance: TestInstance, host: string) {
    const address = `https://${host}/in`;
    const made = await createChannel(
      { instance, who },
      { kind: "webhook", address, events: noticeEvents, projectId: null },
    );
    if (!made.ok || made.value.secret === null) throw new Error("no webhook");
    return { id: made.value.channelId, secret: made.value.secret };
  }

  let causes = 0;
  async function raise(instance: TestInstance, many = 1): Promise<void> {
    for (let one = 0; one < many; one += 1) {
      causes += 1;
      const facts = { connectionName: `Billing ${causes}` };
      const about = { event: "connection.failing", connectionId: null, projectId: null, facts } as const;
      await inTransaction(instance, scopeOf(), (tx) =>
        raiseNotice(instance, tx, scopeOf(), { ...about, cause: `cause ${causes}` }),
      );
    }
  }

  async function statesOf(instance: TestInstance, channelId: string) {
    const listed = await listDeliveries({ instance, who }, { channelId, after: null });
    return listed.ok ? listed.value.rows.map(({ state }) => state) : [];
  }

  const idsAt = ({ requests }: TestServer) => requests.map(({ headers }) => String(headers["webhook-id"]));

  test.runIf(store.isChosen)("a slow receiver and a dead one delay nobody, and lose nothing", async () => {
    let isSlow = true;
    const fast = await serve("fast.example.com", taking);
    const slow = await serve("slow.example.com", (request, response) => void (isSlow || taking(request, response)));
    const dead = await serve("dead.example.com", taking);
    await dead.close();
    const hosts = { "fast.example.com": fast.port, "slow.example.com": slow.port, "dead.example.com": dead.port };
    const instance = await start(hosts, { deadlineMs: patienceMs });
    /** The minute's job, more often, so that the test need not wait for minutes. */
    const due = () => deliverDue(instance, { after: 0 });
    // Made first, so that it stands before the others in every line.
    const slowHook = await hookAt(instance, "slow.example.com");
    await hookAt(instance, "dead.example.com");
    const fastHook = await hookAt(instance, "fast.example.com");
    const begun = performance.now();
    await raise(instance, 20);
    const delivered = async ({ id }: { id: string }) =>
      (await statesOf(instance, id)).filter((state) => state === "delivered").length;
    const patiently = { timeout: 60_000, interval: 1_000 };
    await expect.poll(() => due().then(() => delivered(fastHook)), patiently).toBe(20);
    // One after the other, the slow one alone takes this long for one attempt at each.
    expect(performance.now() - begun).toBeLessThan(20 * patienceMs);
    expect(new Set(idsAt(fast)).size).toBe(20);
    expect(await statesOf(instance, slowHook.id)).not.toContain("delivered");
    for (const { body, headers } of fast.requests) {
      const told = new Webhook(fastHook.secret.reveal()).verify(body, headers as Record<string, string>);
      expect(told).toMatchObject({ type: "connection.failing" });
      expect(headers).toMatchObject({ "user-agent": "orglink", "content-type": "application/json" });
    }

    isSlow = false;
    await expect.poll(() => statesOf(instance, slowHook.id), patiently).not.toContain("sending");
    aheadMs = 3_600_000;
    await expect.poll(() => due().then(() => delivered(slowHook)), patiently).toBe(20);
    expect(new Set(idsAt(slow)).size).toBe(20);
  });

  test("two that work on one store send each message once, and few at once to one receiver", async () => {
    let [underWay, most] = [0, 0];
    const server = await serve("hooks.example.com", async (request, response) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 30));
      underWay -= 1;
      taking(request, response);
    });
    const hosts = { "hooks.example.com": server.port };
    const [one] = [await start(hosts), await start(hosts)];
    const { id } = await hookAt(one, "hooks.example.com");
    await raise(one, 40);
    await expect
      .poll(async () => (await statesOf(one, id)).filter((state) => state === "delivered").length, {
        timeout: 30_000,
      })
      .toBe(40);
    expect([server.requests.length, new Set(idsAt(server)).size]).toEqual([40, 40]);
    expect(most).toBeLessThanOrEqual(2);
  });

  test("a mail arrives at a real mail server, once, and says what gathered; nothing secret leaves by any way", async () => {
    const post = await startMailServer();
    keep(post);
    const host = "hooks.example.com";
    const server = await serve(host, taking);
    const mailer = openMailer(
      {
        smtpUrl: new Secret("smtp://mail.example.com?tls=off"),
        mailFrom: "orglink@example.com" as Mailbox,
        url: new URL("https://orglink.example.com"),
        extraAuthorities: [],
      },
      { fixedRoute: { address: "127.0.0.1", port: post.port } },
    );
    const instance = await start({ [host]: server.port }, { mailer });
    const { id: channelId, secret } = await hookAt(instance, host);
    const replaced = await replaceChannelSecret({ instance, who }, { channelId, overlapHours: 24 });
    const mailTo = { kind: "mail", address: "ops@acme.example", events: noticeEvents, projectId: null } as const;
    await createChannel({ instance, who }, mailTo);

    const { connectionId, connectionName } = await newWorld(instance);
    const check = async () => {
      aheadMs += 10 * 60_000;
      await recheckConnection({ instance, who }, { connectionId, runId: instance.newId() });
    };
    instance.play(wrongSecret);
    await check();
    instance.play();
    await check();
    const told = () => server.requests.map(({ body }) => (JSON.parse(body) as { type: string }).type).sort();
    await expect
      .poll(told, { timeout: 20_000 })
      .toEqual(["connection.connected", "connection.failing", "connection.recovered"]);

    aheadMs += gatherMs + 30_000;
    await deliverDue(instance);
    await expect.poll(() => post.mails.length, { timeout: 20_000 }).toBe(1);
    const [mail] = post.mails;
    expect(mail?.to).toEqual(["ops@acme.example"]);
    expect(mail?.raw).toMatch(new RegExp(`^Subject: ${connectionName} is failing; ${connectionName} works`, "m"));
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated/m);

    const jobs = await store.store.executeSql("select j::text as text from pgboss.job j");
    const queued = (jobs.rows as { text: string }[]).map(({ text }) => text);
    expect(queued.filter((text) => /spread-notice|deliver/.test(text)).length).toBeGreaterThan(5);
    const kept = await store.store.executeSql("select n::text || d::text as text from notice n, delivery d");
    const places = [
      ...server.requests.map(({ body, headers }) => ["a webhook", body + JSON.stringify(headers)] as const),
      ...post.mails.map(({ raw }) => ["a mail", raw] as const),
      ...queued.map((text) => ["the queue", text] as const),
      ...(kept.rows as { text: string }[]).map(({ text }) => ["notices and deliveries", text] as const),
    ].map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
    const canaries = {
      "the Consumer Secret": inventedSecret,
      "the Consumer Key": "3MVG9INVENTEDforTests",
      "the access token": canaryToken,
      "the signing secret": secret.reveal(),
      "its key": secret.reveal().slice("whsec_".length),
      "the new signing secret": replaced.ok ? replaced.value.secret.reveal() : "",
    };
    const looked = Object.entries(canaries).map(([name, text]) => ({ name, text }));
    // The search finds what is there.
    expect(singing([{ name: "a name", text: connectionName }], places)).not.toEqual([]);
    expect(singing(looked, places)).toEqual([]);
  });
});
