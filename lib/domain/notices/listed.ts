import type { Cursor } from "../cursor.ts";
import type { DeliveryFault } from "./delivery-fault.ts";
import type { ChannelKind, DeliveryState, NoticeEvent, ToldEvent } from "./notice.ts";

/** A channel as everyone who reads it may see it: nothing of its secret is in it, and of a webhook's address what can be shown. */
export type ListedChannel = {
  readonly id: string;
  readonly kind: ChannelKind;
  /** The mailbox; of a webhook the host and the end of its path, because paths often hold a token. */
  readonly address: string;
  readonly events: readonly NoticeEvent[];
  /** Null: about every connection of the workspace. */
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly createdAt: Date;
  /** Until when the secret before signs too; null: one secret is in force, or it is a mailbox. */
  readonly previousUntil: Date | null;
  /** The delivery that was made last, tests among them. */
  readonly lastDelivery: {
    readonly id: string;
    readonly state: DeliveryState;
    /** When it was delivered; else when it was made. */
    readonly at: Date;
    readonly fault: DeliveryFault | null;
    readonly status: number | null;
  } | null;
  /** Whether its last delivery has been given up, or goes on failing. */
  readonly failingNow: boolean;
};

/** One message, as the list of deliveries shows it. */
export type ListedDelivery = {
  readonly id: string;
  readonly channel: { readonly id: string; readonly kind: ChannelKind; readonly address: string };
  readonly state: DeliveryState;
  /** What it tells of, the earliest first; the first few of them. */
  readonly notices: readonly ListedNotice[];
  /** How many it tells of. */
  readonly noticeCount: number;
  readonly attempts: number;
  readonly lastFault: DeliveryFault | null;
  /** The status of the receiver's last answer. */
  readonly lastStatus: number | null;
  readonly createdAt: Date;
  readonly deliveredAt: Date | null;
  /** When it is sent next; null: not by itself. */
  readonly nextAt: Date | null;
};

export type ListedNotice = {
  readonly event: ToldEvent;
  /** As it was called then; null where it is about none. */
  readonly connectionName: string | null;
  /** Null where it is about none, or that one is deleted. */
  readonly connectionId: string | null;
};

/** One page of deliveries, the newest first. */
export type DeliveryPage = { readonly rows: readonly ListedDelivery[]; readonly next: Cursor | null };

/** Where notices can go from this Orglink, as whoever runs it has set it. */
export type NoticeExits = {
  readonly mail: "on" | "off";
  /** To any public host, nowhere, or to these (`*.example.com`: all below it). */
  readonly webhooks: "any" | "off" | readonly string[];
};
