import type { ToldEvent } from "#lib/domain/notices/notice";
import type { ToldIn, ToldNotice } from "#lib/domain/notices/told-notice";
import { articles } from "#lib/domain/problems/articles";
import { minuteOf } from "./instants.ts";
import { htmlMail, type MailBlock, type MailLine, plainMail } from "./mail-text.ts";
import { knownProblem, noticeLinks } from "./notice-links.ts";

export type NoticeMail = { readonly subject: string; readonly text: string; readonly html: string };

/** What needs somebody comes first. */
const order: readonly ToldEvent[] = [
  "connection.failing",
  "salesforce.away",
  "connection.recovered",
  "salesforce.back",
  "connection.connected",
  "webhook.test",
];

const namesInSubject = 3;

/** The mail about these notices, and about so many others: plain text and simple HTML that say the same. */
export function noticeMail(notices: readonly ToldNotice[], others: number, where: ToldIn): NoticeMail {
  const sorted = order.flatMap((event) => notices.filter((notice) => notice.event === event));
  const headline = headlineOf(sorted);
  const { name } = where.workspace;
  const links = noticeLinks(where);
  const blocks: readonly MailBlock[] = [
    { lines: [`${name}: ${headline}.`] },
    ...sorted.map((notice) => blockOf(notice, where)),
    ...(others > 0 ? [{ lines: [`And ${others} more.`, { label: "All connections", url: links.connections }] }] : []),
    {
      lines: [
        `You get this because notices of ${name} go to this address. An admin of ${name} can change that.`,
        { label: "Who is told", url: links.notices },
      ],
    },
  ];
  return { subject: headline, text: plainMail(blocks), html: htmlMail(blocks) };
}

/** Everything in one line: "Billing is failing; 2 connections work again". */
function headlineOf(notices: readonly ToldNotice[]): string {
  const parts = order.flatMap((event) => {
    const of = notices.filter((notice) => notice.event === event);
    return of.length === 0 ? [] : [headlinePart(event, of)];
  });
  return parts.join("; ") || "Nothing to tell";
}

function headlinePart(event: ToldEvent, notices: readonly ToldNotice[]): string {
  const names = [...new Set(notices.map(({ facts }) => facts.connectionName ?? ""))];
  const [only = ""] = names;
  const isOne = names.length === 1;
  switch (event) {
    case "connection.failing":
      return isOne ? `${only} is failing` : `${names.length} connections are failing: ${listOf(names)}`;
    case "connection.recovered":
      return isOne ? `${only} works again` : `${names.length} connections work again: ${listOf(names)}`;
    case "connection.connected":
      return isOne ? `${only} is connected` : `${names.length} orgs are connected: ${listOf(names)}`;
    case "salesforce.away":
    case "salesforce.back":
      return [...new Set(notices.map(outageHeadline))].join("; ");
    case "webhook.test":
      return "This is a test";
  }
}

function listOf(names: readonly string[]): string {
  const others = names.length - namesInSubject;
  const shown = names.slice(0, namesInSubject);
  if (others > 0) return `${shown.join(", ")} and ${others} more`;
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

function outageHeadline({ event, facts }: ToldNotice): string {
  if (facts.outage === "network") {
    return event === "salesforce.away" ? "Orglink cannot reach Salesforce" : "Orglink reaches Salesforce again";
  }
  return event === "salesforce.away" ? "Salesforce is away" : "Salesforce is back";
}

function blockOf(notice: ToldNotice, where: ToldIn): MailBlock {
  const { event, facts } = notice;
  const at = minuteOf(notice.at.toISOString());
  const since = facts.since === undefined ? at : minuteOf(facts.since);
  switch (event) {
    case "connection.failing": {
      const worked = facts.workedAt === undefined ? "" : ` It last worked ${minuteOf(facts.workedAt)}.`;
      return aboutConnection(notice, where, [`Failing since ${since}.${worked}`, ...problemLines(notice, where)]);
    }
    case "connection.recovered":
      return aboutConnection(notice, where, [`Works again since ${at}. It had been failing since ${since}.`]);
    case "connection.connected":
      return aboutConnection(notice, where, [`Connected ${at}.`]);
    case "salesforce.away":
      return { heading: outageHeadline(notice), lines: awayLines(notice, since) };
    case "salesforce.back":
      return { heading: outageHeadline(notice), lines: [`It was away from ${since} to ${at}.`] };
    case "webhook.test":
      return { lines: [`Notices of ${where.workspace.name} arrive at this address.`] };
  }
}

function aboutConnection({ connectionId, facts }: ToldNotice, where: ToldIn, lines: readonly MailLine[]): MailBlock {
  const { connectionName = "", myDomain, supportCode } = facts;
  return {
    heading: myDomain === undefined ? connectionName : `${connectionName} (${myDomain})`,
    lines: [
      ...lines,
      ...(connectionId === null
        ? []
        : [{ label: "Open the connection", url: noticeLinks(where).connection(connectionId) }]),
      ...(supportCode === undefined ? [] : [`Support code: ${supportCode}`]),
    ],
  };
}

function problemLines({ facts }: ToldNotice, where: ToldIn): readonly MailLine[] {
  const code = knownProblem(facts.problem);
  return code === null
    ? []
    : [`${articles[code].title}.`, { label: "What to do", url: noticeLinks(where).problem(code) }];
}

function awayLines({ facts }: ToldNotice, since: string): readonly string[] {
  const { connections = 0 } = facts;
  const told = connections === 1 ? "1 connection got no answer." : `${connections} connections got no answer.`;
  const what =
    facts.outage === "network"
      ? "If it goes on, whoever runs Orglink should look at its network."
      : "Nothing has to be changed in Orglink.";
  return [`Since ${since}. ${told} They are tried again by themselves.`, what];
}
