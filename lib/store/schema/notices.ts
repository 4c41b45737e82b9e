import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { DeliveryFault } from "../../domain/notices/delivery-fault.ts";
import type { ChannelKind, DeliveryState, NoticeEvent, NoticeFacts, ToldEvent } from "../../domain/notices/notice.ts";
import { instant } from "./columns.ts";
import { user, workspace } from "./people.ts";
import { connection, project } from "./work.ts";

/** Where notices go: a mail address or a webhook, for all of a workspace or for one project. */
export const noticeChannel = pgTable(
  "notice_channel",
  {
    id: uuid("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    /** Null: notices about every connection of the workspace. */
    projectId: uuid("project_id").references(() => project.id, { onDelete: "cascade" }),
    kind: text("kind").$type<ChannelKind>().notNull(),
    /** The mailbox; of a webhook what may be shown of its address. */
    address: text("address").notNull(),
    /** Of a webhook: its whole address, which often holds a token, sealed for this row and its host. */
    sealedAddress: text("sealed_address"),
    events: jsonb("events").$type<readonly NoticeEvent[]>().notNull(),
    /** Of a webhook: what its notices are signed with, sealed for this row and its host. */
    sealedSecret: text("sealed_secret"),
    /** The secret before, which signs too until then. */
    sealedPreviousSecret: text("sealed_previous_secret"),
    previousUntil: instant("previous_until"),
    createdBy: text("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [index("notice_channel_workspace").on(table.workspaceId, table.createdAt)],
);

/** Something worth telling. One cause makes one notice, however often it is seen. */
export const notice = pgTable(
  "notice",
  {
    id: uuid("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    projectId: uuid("project_id").references(() => project.id, { onDelete: "set null" }),
    connectionId: uuid("connection_id").references(() => connection.id, { onDelete: "set null" }),
    event: text("event").$type<ToldEvent>().notNull(),
    cause: text("cause").notNull(),
    facts: jsonb("facts").$type<NoticeFacts>().notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    uniqueIndex("notice_cause").on(table.workspaceId, table.cause),
    index("notice_at").on(table.at),
    index("notice_connection").on(table.connectionId).where(sql`connection_id is not null`),
  ],
);

/** One message to one channel, with the notices it carries, and how far it came. */
export const delivery = pgTable(
  "delivery",
  {
    id: uuid("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => noticeChannel.id, { onDelete: "cascade" }),
    state: text("state").$type<DeliveryState>().notNull(),
    /** While it gathers or waits: when it is to be sent. */
    alarmAt: instant("alarm_at"),
    /** While it is sent: when the sending counts as dead. */
    leaseUntil: instant("lease_until"),
    attempts: integer("attempts").notNull().default(0),
    /** What came of the last attempt that did not arrive, and the receiver's status, if it answered. */
    lastFault: text("last_fault").$type<DeliveryFault>(),
    lastStatus: integer("last_status"),
    createdAt: instant("created_at").notNull(),
    /** After this it is given up. */
    until: instant("until").notNull(),
    deliveredAt: instant("delivered_at"),
    /** One more at every change. */
    version: integer("version").notNull().default(1),
  },
  (table) => [
    index("delivery_workspace").on(table.workspaceId, table.createdAt),
    index("delivery_channel").on(table.channelId, table.createdAt),
    index("delivery_alarm").on(table.alarmAt).where(sql`state in ('gathering', 'waiting')`),
    index("delivery_lease").on(table.leaseUntil).where(sql`state = 'sending'`),
    uniqueIndex("delivery_gathering").on(table.channelId).where(sql`state = 'gathering'`),
  ],
);

/** Which notices a message carries; no channel gets one of them twice. */
export const deliveryNotice = pgTable(
  "delivery_notice",
  {
    channelId: uuid("channel_id")
      .notNull()
      .references(() => noticeChannel.id, { onDelete: "cascade" }),
    noticeId: uuid("notice_id")
      .notNull()
      .references(() => notice.id, { onDelete: "cascade" }),
    deliveryId: uuid("delivery_id")
      .notNull()
      .references(() => delivery.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.channelId, table.noticeId] }),
    index("delivery_notice_delivery").on(table.deliveryId),
  ],
);
