import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { BatchResult } from "../../domain/recheck/batch.ts";
import type { OutageKind } from "../../domain/recheck/outage.ts";
import type { Recheck } from "../../domain/recheck/recheck.ts";
import { instant } from "./columns.ts";
import { user, workspace } from "./people.ts";
import { connection } from "./work.ts";

/** *Test all*: somebody had every connection within their reach checked. */
export const checkBatch = pgTable(
  "check_batch",
  {
    id: uuid("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    /** How many connections it began with; how many are left is counted in `recheck`. */
    total: integer("total").notNull(),
    startedBy: text("started_by").references(() => user.id, { onDelete: "set null" }),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
    isCancelled: boolean("is_cancelled").notNull().default(false),
    /** How those that were checked stood when it ended. */
    result: jsonb("result").$type<BatchResult>(),
  },
  (table) => [
    uniqueIndex("check_batch_open").on(table.workspaceId).where(sql`ended_at is null`),
    index("check_batch_workspace").on(table.workspaceId, table.startedAt),
  ],
);

/** When Orglink checks a connection by itself: one row a connection. */
export const recheck = pgTable(
  "recheck",
  {
    connectionId: uuid("connection_id")
      .primaryKey()
      .references(() => connection.id, { onDelete: "cascade" }),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    state: text("state").$type<Recheck["state"]>().notNull(),
    /** While it waits: when the next check is due. */
    alarmAt: instant("alarm_at"),
    /** While a check is under way: when it counts as dead. */
    leaseUntil: instant("lease_until"),
    /** An interval of its own; null: the workspace's. */
    intervalMinutes: integer("interval_minutes"),
    /** Checks that did not pass, one after the other, up to now. */
    failures: integer("failures").notNull().default(0),
    /** Asked for by a *Test all* that goes on. */
    batchId: uuid("batch_id").references(() => checkBatch.id, { onDelete: "set null" }),
    /** While it is paused: since when, and by whom. */
    pausedAt: instant("paused_at"),
    pausedBy: text("paused_by").references(() => user.id, { onDelete: "set null" }),
    /** One more at every change. */
    version: integer("version").notNull().default(1),
  },
  (table) => [
    index("recheck_alarm").on(table.alarmAt).where(sql`state = 'waiting'`),
    index("recheck_lease").on(table.leaseUntil).where(sql`state = 'checking'`),
    index("recheck_batch").on(table.batchId).where(sql`batch_id is not null`),
    index("recheck_workspace").on(table.workspaceId),
  ],
);

/** Salesforce, or the way to it, was away for connections of a workspace: told once, not for each of them. */
export const outage = pgTable(
  "outage",
  {
    id: uuid("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    kind: text("kind").$type<OutageKind>().notNull(),
    since: instant("since").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    /** When its notice was made: not before it is more than one connection's hiccup. */
    noticedAt: instant("noticed_at"),
    endedAt: instant("ended_at"),
  },
  (table) => [uniqueIndex("outage_open").on(table.workspaceId, table.kind).where(sql`ended_at is null`)],
);
