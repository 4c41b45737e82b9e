import { expect, test } from "vitest";
import { type NoticeFacts, noticeEvents, type ToldEvent, testEvent } from "#lib/domain/notices/notice";
import { webhookBody } from "#lib/domain/notices/webhook-body";
import { webhookMessage } from "./webhook-message.ts";

const where = { url: new URL("https://orglink.acme.example"), workspace: { name: "Acme", slug: "acme" } };
const facts: NoticeFacts = {
  connectionName: "Billing",
  myDomain: "acme.my.salesforce.com",
  orgId: "00D000000000001AAA",
  runId: "6f1a2b3c-0000-4000-8000-000000000002",
  supportCode: "ZEBRA-12-OTTER-LLAMA",
  problem: "consumer-secret-wrong",
  since: "2026-11-20T08:55:00.000Z",
  workedAt: "2026-11-20T07:55:00.000Z",
  outage: "salesforce",
  connections: 12,
};
const noticeOf = (event: ToldEvent, change: NoticeFacts = {}) => ({
  id: "6f1a2b3c-0000-4000-8000-000000000001",
  event,
  at: new Date("2026-11-20T09:00:00Z"),
  connectionId: "6f1a2b3c-0000-4000-8000-000000000003" as string | null,
  facts: { ...facts, ...change },
});

const everyEvent: readonly ToldEvent[] = [...noticeEvents, testEvent];
test.each(everyEvent)("%s is sent as it is declared, with all its facts and with none", (event) => {
  const full = webhookMessage(noticeOf(event), where);
  expect(webhookBody.parse(full)).toEqual(full);
  expect(full.type).toBe(event);
  const bare = webhookMessage({ ...noticeOf(event), connectionId: null, facts: {} }, where);
  expect(webhookBody.parse(bare)).toEqual(bare);
});

test("a failing connection is told with its problem, and with links from Orglink’s own address", () => {
  expect(webhookMessage(noticeOf("connection.failing"), where)).toEqual({
    type: "connection.failing",
    timestamp: "2026-11-20T09:00:00.000Z",
    data: {
      workspace: { name: "Acme", url: "https://orglink.acme.example/w/acme" },
      connection: {
        id: "6f1a2b3c-0000-4000-8000-000000000003",
        name: "Billing",
        myDomain: "acme.my.salesforce.com",
        orgId: "00D000000000001AAA",
        url: "https://orglink.acme.example/w/acme/connections/6f1a2b3c-0000-4000-8000-000000000003",
      },
      checkRun: {
        id: "6f1a2b3c-0000-4000-8000-000000000002",
        supportCode: "ZEBRA-12-OTTER-LLAMA",
        url: "https://orglink.acme.example/w/acme/runs/6f1a2b3c-0000-4000-8000-000000000002",
      },
      problem: {
        code: "consumer-secret-wrong",
        title: "The Consumer Secret is not the one of this app",
        url: "https://orglink.acme.example/problems/consumer-secret-wrong",
      },
      since: "2026-11-20T08:55:00.000Z",
      workedAt: "2026-11-20T07:55:00.000Z",
    },
  });
});

test("what an older release noticed is told without the problem that this one does not know", () => {
  for (const problem of ["no-such-problem", "constructor", "__proto__"]) {
    expect(webhookMessage(noticeOf("connection.failing", { problem }), where)).toMatchObject({
      data: { problem: null },
    });
  }
});

test("a deleted connection is told by its name, without links that lead nowhere", () => {
  const told = webhookMessage({ ...noticeOf("connection.failing"), connectionId: null }, where);
  expect(told).toMatchObject({ data: { connection: { name: "Billing", url: null }, checkRun: { url: null } } });
});
