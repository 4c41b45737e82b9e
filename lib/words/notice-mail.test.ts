import { describe, expect, test } from "vitest";
import type { NoticeFacts, ToldEvent } from "#lib/domain/notices/notice";
import { noticeMail } from "./notice-mail.ts";

const where = { url: new URL("https://orglink.acme.example"), workspace: { name: "Acme & Sons", slug: "acme" } };
let notices = 0;
const noticeOf = (event: ToldEvent, facts: NoticeFacts = {}, connectionId: string | null = "c-1") => {
  notices += 1;
  return { id: `n-${notices}`, event, at: new Date("2026-11-20T09:00:00Z"), connectionId, facts };
};
const failing = (connectionName: string, more: NoticeFacts = {}) =>
  noticeOf("connection.failing", {
    connectionName,
    myDomain: "acme.my.salesforce.com",
    supportCode: "ZEBRA-12-OTTER-LLAMA",
    problem: "consumer-secret-wrong",
    since: "2026-11-20T08:55:00.000Z",
    workedAt: "2026-11-20T07:55:00.000Z",
    ...more,
  });
const subjectOf = (...of: Parameters<typeof noticeMail>[0]) => noticeMail(of, 0, where).subject;

describe("the subject says what is up, grouped", () => {
  test.each([
    ["one", [failing("Billing")], "Billing is failing"],
    ["two", [failing("Billing"), failing("Sales")], "2 connections are failing: Billing and Sales"],
    ["five", ["A", "B", "C", "D", "E"].map((name) => failing(name)), "5 connections are failing: A, B, C and 2 more"],
    [
      "what fails first, then what works again",
      [noticeOf("connection.recovered", { connectionName: "Sales" }), failing("Billing")],
      "Billing is failing; Sales works again",
    ],
    ["new orgs", [noticeOf("connection.connected", { connectionName: "Billing" })], "Billing is connected"],
    ["an outage", [noticeOf("salesforce.away", { outage: "salesforce" }, null)], "Salesforce is away"],
    [
      "an outage of the way there",
      [noticeOf("salesforce.away", { outage: "network" }, null)],
      "Orglink cannot reach Salesforce",
    ],
    ["its end", [noticeOf("salesforce.back", { outage: "network" }, null)], "Orglink reaches Salesforce again"],
    ["a test", [noticeOf("webhook.test", {}, null)], "This is a test"],
  ] as const)("%s", (_what, told, subject) => {
    expect(subjectOf(...told)).toBe(subject);
  });

  test("one that fails twice in a mail is one", () => {
    expect(subjectOf(failing("Billing"), failing("Billing"))).toBe("Billing is failing");
  });
});

test("a mail as it is read: what fails, since when, why, and where to go", () => {
  expect(noticeMail([failing("Billing")], 0, where).text).toBe(`Acme & Sons: Billing is failing.

Billing (acme.my.salesforce.com)
Failing since 2026-11-20 08:55 UTC. It last worked 2026-11-20 07:55 UTC.
The Consumer Secret is not the one of this app.
What to do: https://orglink.acme.example/problems/consumer-secret-wrong
Open the connection: https://orglink.acme.example/w/acme/connections/c-1
Support code: ZEBRA-12-OTTER-LLAMA

You get this because notices of Acme & Sons go to this address. An admin of Acme & Sons can change that.
Who is told: https://orglink.acme.example/w/acme/settings/notices
`);
});

test("plain text and HTML say the same, and the HTML fetches nothing", () => {
  const told = [
    failing("Billing"),
    noticeOf("connection.recovered", { connectionName: "Sales", since: "2026-11-20T08:00:00.000Z" }),
    noticeOf("connection.connected", { connectionName: "New" }),
    noticeOf("salesforce.away", { outage: "salesforce", connections: 12 }, null),
    noticeOf("salesforce.back", { outage: "salesforce", connections: 12 }, null),
    noticeOf("webhook.test", {}, null),
  ];
  const { text, html } = noticeMail(told, 7, where);
  const read = html
    .replace(/^[\s\S]*<body[^>]*>/, "")
    .replaceAll(/<a href="([^"]*)">([^<]*)<\/a>/g, "$2: $1")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&");
  const linesOf = (said: string) => said.split("\n").filter((line) => line.trim() !== "");
  expect(linesOf(read)).toEqual(linesOf(text));
  expect(html).not.toMatch(/<(?:img|script|link|iframe|object|form)|url\(|@import|src=/i);
  expect(text).toContain("And 7 more.");
});

test("a name that is markup stays a name", () => {
  const { html, subject } = noticeMail([failing(`<img src=x onerror=alert(1)>"'&`)], 0, where);
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;");
  expect(subject).toContain("<img src=x");
});

test("every link begins with Orglink’s own address", () => {
  const { text } = noticeMail([failing("Billing")], 1, where);
  const links = text.match(/\bhttps?:\S+/g) ?? [];
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect(link.startsWith("https://orglink.acme.example/")).toBe(true);
});

test("a deleted connection has no link, and an unknown problem no article", () => {
  const { text } = noticeMail(
    [noticeOf("connection.failing", { connectionName: "Gone", problem: "odd" }, null)],
    0,
    where,
  );
  expect(text).not.toMatch(/\/connections\/|\/problems\//);
});
