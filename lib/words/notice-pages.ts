import { type NoticeEvent, noticeEvents, type ToldEvent } from "#lib/domain/notices/notice";

/** What notices are for, where somebody could add a channel. */
export const whatNoticesAreFor =
  "Orglink checks every connection by itself. When one stops working, works again or is new, it sends a mail or calls a webhook.";

/** When an event happens, for whoever chooses among them. */
export const eventHints: Readonly<Record<NoticeEvent, string>> = {
  "connection.failing": "A check of it has failed, and waiting does not cure that.",
  "connection.recovered": "A check of it has passed after it was failing.",
  "connection.connected": "Somebody has connected one, or a setup that waited for Salesforce has.",
  "salesforce.away": "Many connections get no answer at once. This is told in place of a notice for each.",
  "salesforce.back": "They get answers again.",
};

const shortly: Readonly<Record<NoticeEvent, string>> = {
  "connection.failing": "failing",
  "connection.recovered": "working again",
  "connection.connected": "connected",
  "salesforce.away": "Salesforce away",
  "salesforce.back": "Salesforce back",
};

/** All that a channel is told of, in a line. */
export function toldWords(events: readonly NoticeEvent[]): string {
  if (events.length === noticeEvents.length) return "Everything";
  const [first = "", ...rest] = events.map((event) => shortly[event]);
  return [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...rest].join(", ");
}

/** What a notice says of a connection, behind its name. */
export const saysOfConnection = {
  "connection.failing": "is failing",
  "connection.recovered": "works again",
  "connection.connected": "is connected",
} as const;

/** What a notice says that is about no single connection. */
export const saysByItself: Readonly<Record<ToldEvent, string>> = {
  "connection.failing": "A connection is failing",
  "connection.recovered": "A connection works again",
  "connection.connected": "An org is connected",
  "salesforce.away": "Salesforce is away",
  "salesforce.back": "Salesforce is back",
  "webhook.test": "A test",
};
