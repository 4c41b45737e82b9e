import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Advice, IdentityCard, Problem, RunState, Stage, StageRecord } from "../../domain/check/check-run.ts";
import type { Look } from "../../domain/look/look.ts";
import type { SeenAnswer } from "../../domain/look/seen-answer.ts";
import type { CardChange } from "../../domain/recheck/card-changes.ts";
import type { Health } from "../../domain/recheck/health.ts";
import type { ControlId, StepId } from "../../domain/setup/controls.ts";
import type { Wait, WaitEnd } from "../../domain/wait/wait.ts";
import { instant, plainText } from "./columns.ts";
import { user, workspace } from "./people.ts";
import { searchedText } from "./searched-text.ts";

export const project = pgTable(
  "project",
  {
    id: uuid("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    nameKey: plainText("name_key").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [uniqueIndex("project_workspace_name").on(table.workspaceId, table.nameKey)],
);

export const connection = pgTable(
  "connection",
  {
    id: uuid("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    projectId: uuid("project_id").references(() => project.id, { onDelete: "set null" }),
    name: text("name").notNull(),
    /** Lower-case name: unique within the workspace, sorted and searched by. */
    nameKey: plainText("name_key").notNull(),
    description: text("description").notNull().default(""),
    myDomain: plainText("my_domain").notNull(),
    isPractice: boolean("is_practice").notNull(),
    consumerKey: text("consumer_key").notNull(),
    /** Sealed by the vault for this row, this column and this My Domain. */
    sealedConsumerSecret: text("sealed_consumer_secret").notNull(),
    /** It is meant to rotate consumer secrets through Salesforce's API, so check runs look whether it can. */
    rotatesByApi: boolean("rotates_by_api").notNull().default(false),
    orgId: text("org_id").notNull(),
    orgNameKey: plainText("org_name_key").notNull().default(""),
    card: jsonb("card").$type<IdentityCard>().notNull(),
    advice: jsonb("advice").$type<readonly Advice[]>().notNull(),
    health: text("health").$type<Health["health"]>().notNull(),
    failingSince: instant("failing_since"),
    /** While Salesforce, or the way to it, is away: since when. */
    waitingSince: instant("waiting_since"),
    lastRunId: uuid("last_run_id").notNull(),
    /** When a check last came to an answer; one that was cancelled or cut off came to none. */
    lastCheckedAt: instant("last_checked_at").notNull(),
    /** When it last passed a check. */
    workedAt: instant("worked_at").notNull(),
    /** How the latest checks ended, a letter each, the oldest first. */
    recent: text("recent").notNull().default(""),
    /** The Run As user that is meant: the first one, until somebody says that another is. */
    meantRunAsUserId: text("meant_run_as_user_id").notNull(),
    /** What a repair replaced, for as long as it can be undone; the secret sealed for this row and the My Domain of before. */
    previousMyDomain: plainText("previous_my_domain"),
    previousConsumerKey: text("previous_consumer_key"),
    sealedPreviousSecret: text("sealed_previous_secret"),
    replacedAt: instant("replaced_at"),
    createdBy: text("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** The words of name, My Domain, org and Run As user with a space before each; made by the store whenever one of them changes. */
    searchedText: plainText("searched_text").notNull().generatedAlwaysAs(searchedText),
  },
  (table) => [
    uniqueIndex("connection_workspace_name").on(table.workspaceId, table.nameKey),
    // The index for parts of words, `connection_trigrams`, is made at the start, where the database has trigrams.
    index("connection_workspace_project").on(table.workspaceId, table.projectId, table.nameKey, table.id),
    index("connection_workspace_practice").on(table.workspaceId, table.nameKey, table.id).where(sql`is_practice`),
    index("connection_workspace_key").on(table.workspaceId, table.consumerKey),
    index("connection_workspace_org_id").on(table.workspaceId, table.orgId),
    index("connection_workspace_failing").on(table.workspaceId, table.nameKey, table.id).where(sql`health = 'failing'`),
    // The list walks the failing ones first, then the rest: each of them by an index of its own, whichever are the many.
    index("connection_workspace_rest").on(table.workspaceId, table.nameKey, table.id).where(sql`health <> 'failing'`),
    index("connection_workspace_away").on(table.workspaceId, table.nameKey, table.id).where(sql`health = 'waiting'`),
    index("connection_replaced").on(table.replacedAt).where(sql`replaced_at is not null`),
  ],
);

/**
 * The words of each connection's searched text, for those who type the beginning of one: kept by triggers of the store, in the
 * transaction of whatever changes the connection.
 */
export const connectionWord = pgTable(
  "connection_word",
  {
    workspaceId: text("workspace_id").notNull(),
    word: plainText("word").notNull(),
    /** The connection's own, by which those that share a word are sorted. */
    nameKey: plainText("name_key").notNull(),
    connectionId: uuid("connection_id")
      .notNull()
      .references(() => connection.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.word, table.nameKey] }),
    index("connection_word_connection").on(table.connectionId, table.word),
  ],
);

/** What an admin chose to do: make a new app, or check one that is there. */
export const setupPaths = ["new-app", "existing-app", "connected-app"] as const;
export type SetupPath = (typeof setupPaths)[number];

export const setup = pgTable(
  "setup",
  {
    id: uuid("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    projectId: uuid("project_id").references(() => project.id, { onDelete: "set null" }),
    state: text("state").$type<"open" | "done" | "cancelled">().notNull().default("open"),
    path: text("path").$type<SetupPath>().notNull().default("new-app"),
    /** Which of the two current looks the admin's Setup has. */
    look: text("look").$type<"new" | "blue">().notNull().default("new"),
    name: text("name").notNull().default(""),
    description: text("description").notNull().default(""),
    appName: text("app_name").notNull().default(""),
    contactEmail: text("contact_email").notNull().default(""),
    callbackUrl: text("callback_url").notNull().default(""),
    runAsUsername: text("run_as_username").notNull().default(""),
    myDomain: text("my_domain"),
    /** Salesforce's id of the External Client App (`0xI…`), once a pasted address told it. */
    appId: text("app_id"),
    consumerKey: text("consumer_key"),
    rotatesByApi: boolean("rotates_by_api").notNull().default(false),
    /** Sealed for this row and for the My Domain it was typed for; wiped when the setup ends or after 24 hours. */
    sealedConsumerSecret: text("sealed_consumer_secret"),
    secretKeptUntil: instant("secret_kept_until"),
    /** The connection it made, or repaired. */
    connectionId: uuid("connection_id").references(() => connection.id, { onDelete: "set null" }),
    /** The saved connection that it is to repair; null: it makes a new one. */
    repairs: uuid("repairs").references(() => connection.id, { onDelete: "cascade" }),
    createdBy: text("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("setup_repairs").on(table.repairs).where(sql`repairs is not null and state = 'open'`),
    index("setup_workspace_state").on(table.workspaceId, table.state, table.updatedAt),
    index("setup_connection").on(table.connectionId).where(sql`connection_id is not null`),
    index("setup_secret_kept_until").on(table.secretKeptUntil),
  ],
);

export const setupTick = pgTable(
  "setup_tick",
  {
    setupId: uuid("setup_id")
      .notNull()
      .references(() => setup.id, { onDelete: "cascade" }),
    control: text("control").$type<ControlId>().notNull(),
    tickedAt: instant("ticked_at").notNull(),
    tickedBy: text("ticked_by").references(() => user.id, { onDelete: "set null" }),
  },
  (table) => [primaryKey({ columns: [table.setupId, table.control] })],
);

/** A setup that Orglink tries again by itself, and how the last such wait went: one row a setup. */
export const wait = pgTable(
  "wait",
  {
    setupId: uuid("setup_id")
      .primaryKey()
      .references(() => setup.id, { onDelete: "cascade" }),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    state: text("state").$type<Wait["state"]>().notNull(),
    /** While it waits: when the next try is due. */
    alarmAt: instant("alarm_at"),
    /** While a run is under way: when it counts as dead. */
    leaseUntil: instant("lease_until"),
    end: text("end").$type<WaitEnd>(),
    since: instant("since").notNull(),
    until: instant("until").notNull(),
    tries: integer("tries").notNull(),
    onBehalfOf: text("on_behalf_of").references(() => user.id, { onDelete: "set null" }),
    /** One more at every change. */
    version: integer("version").notNull(),
  },
  (table) => [
    index("wait_alarm").on(table.alarmAt).where(sql`state = 'waiting'`),
    index("wait_lease").on(table.leaseUntil).where(sql`state = 'trying'`),
  ],
);

/**
 * How the org of a setup is looked at while its guide is open, and what was seen last: one row a setup. Beside the wait and not in
 * it, because most setups that are looked at never wait, and a wait's beginning, end and tries are told to people; both change only
 * in transactions that hold the setup, so that a look sees whether a try is under way.
 */
export const look = pgTable("look", {
  setupId: uuid("setup_id")
    .primaryKey()
    .references(() => setup.id, { onDelete: "cascade" }),
  workspaceId: text("workspace_id")
    .notNull()
    .references(() => workspace.id, { onDelete: "cascade" }),
  state: text("state").$type<Look["state"]>().notNull(),
  /** While it watches: when the next look is due. */
  alarmAt: instant("alarm_at"),
  /** While a look is under way: when it counts as dead. */
  leaseUntil: instant("lease_until"),
  since: instant("since").notNull(),
  /** The lease of the open pages. */
  watchedUntil: instant("watched_until").notNull(),
  onBehalfOf: text("on_behalf_of").references(() => user.id, { onDelete: "set null" }),
  /** Looks and REST rounds of the last hour, in milliseconds since 1970. */
  lookedAtMs: jsonb("looked_at_ms").$type<readonly number[]>().notNull(),
  restAtMs: jsonb("rest_at_ms").$type<readonly number[]>().notNull(),
  quietUntil: instant("quiet_until"),
  answer: jsonb("answer").$type<SeenAnswer>(),
  answeredAt: instant("answered_at"),
  /** A digest of the token that was last asked with. */
  restMark: text("rest_mark"),
  /** One more whenever another answer came than before. */
  changes: integer("changes").notNull(),
  /** One more at every change of the row. */
  version: integer("version").notNull(),
});

/** What an admin says differs on their screen, for support: prose of people's own, which the audit log does not take. */
export const remark = pgTable(
  "remark",
  {
    id: uuid("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    setupId: uuid("setup_id")
      .notNull()
      .references(() => setup.id, { onDelete: "cascade" }),
    step: text("step").$type<StepId>().notNull(),
    look: text("look").$type<"new" | "blue">().notNull(),
    text: text("text").notNull(),
    madeBy: text("made_by").references(() => user.id, { onDelete: "set null" }),
    madeAt: instant("made_at").notNull(),
  },
  (table) => [index("remark_workspace").on(table.workspaceId, table.madeAt)],
);

export const checkRun = pgTable(
  "check_run",
  {
    /** Made by the server before the form is sent, so that the same form sent twice is one run. */
    id: uuid("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    setupId: uuid("setup_id").references(() => setup.id, { onDelete: "set null" }),
    connectionId: uuid("connection_id").references(() => connection.id, { onDelete: "cascade" }),
    supportCode: text("support_code").notNull().unique(),
    myDomain: text("my_domain").notNull(),
    state: text("state").$type<RunState>().notNull(),
    stages: jsonb("stages").$type<readonly StageRecord[]>().notNull(),
    failedStage: text("failed_stage").$type<Stage>(),
    problem: jsonb("problem").$type<Problem>(),
    advice: jsonb("advice").$type<readonly Advice[]>().notNull().default([]),
    card: jsonb("card").$type<IdentityCard>(),
    /** What a run that failed had found out until then. */
    seen: jsonb("seen").$type<Partial<IdentityCard>>(),
    /** What was another than at the last run that passed. */
    changes: jsonb("changes").$type<readonly CardChange[]>().notNull().default([]),
    startedBy: text("started_by").references(() => user.id, { onDelete: "set null" }),
    /** A try of Orglink's own, on behalf of `startedBy`. */
    isAutomatic: boolean("is_automatic").notNull().default(false),
    /** Something was answered that no article knows: for the support desk. */
    isUnrecognized: boolean("is_unrecognized").notNull().default(false),
    startedAt: instant("started_at").notNull(),
    /** A run still `running` after this was cut off by a crash. */
    endsBy: instant("ends_by").notNull(),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    index("check_run_connection").on(table.connectionId, table.startedAt),
    index("check_run_setup").on(table.setupId, table.startedAt),
    index("check_run_running").on(table.endsBy).where(sql`state = 'running'`),
    index("check_run_started").on(table.startedAt),
    index("check_run_unrecognized").on(table.workspaceId, table.startedAt).where(sql`is_unrecognized`),
  ],
);
