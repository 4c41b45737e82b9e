import type { OutageKind } from "../recheck/outage.ts";

/** What Orglink tells of by itself, by the names that webhooks carry. */
export const noticeEvents = [
  "connection.failing",
  "connection.recovered",
  "connection.connected",
  "salesforce.away",
  "salesforce.back",
] as const;
export type NoticeEvent = (typeof noticeEvents)[number];

/** What a channel gets when somebody tries it out. Nobody chooses it. */
export const testEvent = "webhook.test";

/** What a notice can be about. */
export type ToldEvent = NoticeEvent | typeof testEvent;

/** How many channels a workspace may have. */
export const mostChannels = 20;

/** How long, in hours, the secret of a webhook before may go on signing beside the new one. */
export const overlapHours = [0, 1, 24, 168] as const;
export type OverlapHours = (typeof overlapHours)[number];

export const channelKinds = ["mail", "webhook"] as const;
export type ChannelKind = (typeof channelKinds)[number];

/**
 * `gathering`: a mail that still takes further notices. `waiting`: for its next attempt. `gave-up`: after a day of attempts, or
 * at once where another attempt makes no sense; somebody may send it again by hand.
 */
export const deliveryStates = ["gathering", "waiting", "sending", "delivered", "gave-up"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What is told: nothing secret, nothing that Salesforce said in its own words. Instants as ISO 8601 in UTC. */
export type NoticeFacts = {
  readonly connectionName?: string;
  readonly myDomain?: string;
  readonly orgId?: string;
  /** The run that told it. */
  readonly runId?: string;
  readonly supportCode?: string;
  /** A code of `problemCodes`. */
  readonly problem?: string;
  /** Since when it fails, or is away. */
  readonly since?: string;
  /** When it last worked, before it failed. */
  readonly workedAt?: string;
  readonly outage?: OutageKind;
  /** How many connections an outage concerned when it was noticed. */
  readonly connections?: number;
};

/** A notice as it comes up: `cause` is the same text for the same occurrence, and another for the next. */
export type NewNotice = {
  readonly event: ToldEvent;
  readonly cause: string;
  readonly connectionId: string | null;
  readonly projectId: string | null;
  readonly facts: NoticeFacts;
};
