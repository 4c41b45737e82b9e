import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Advice, IdentityCard, Problem, RunState, Stage, StageRecord } from "../domain/check/check-run.ts";
import type { ControlId } from "../domain/setup/controls.ts";
import type { WaitingEnd } from "../domain/wait/waiting.ts";

/** Text that compares byte by byte, so that a prefix search and keyset paging use one plain index in every locale. */
const plainText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

// --- People: the tables better-auth reads and writes; an organization of its plugin is our workspace. ---

export const user = pgTable("user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text("image"),
  /** The instance's owner: the person who claimed it with the one-time code. */
  isOwner: boolean("is_owner").notNull().default(false),
  createdAt: instant("created_at").notNull().defaultNow(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});

export const session = pgTable(
  "session",
  {
    id: text("id").primaryKey(),
    token: text("token").notNull().unique(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    activeOrganizationId: text("active_organization_id"),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [index("session_user").on(table.userId)],
);

export const account = pgTable(
  "account",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: instant("access_token_expires_at"),
    refreshTokenExpiresAt: instant("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [index("account_user").on(table.userId)],
);

export const verification = pgTable(
  "verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [index("verification_identifier").on(table.identifier)],
);

export const workspace = pgTable("workspace", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  slug: text("slug").notNull().unique(),
  logo: text("logo"),
  metadata: text("metadata"),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const member = pgTable(
  "member",
  {
    id: text("id").primaryKey(),
    organizationId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    /** `admin` or `support`. */
    role: text("role").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("member_workspace_user").on(table.organizationId, table.userId),
    index("member_user").on(table.userId),
  ],
);

export const invitation = pgTable(
  "invitation",
  {
    id: text("id").primaryKey(),
    organizationId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    role: text("role"),
    status: text("status").notNull().default("pending"),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    inviterId: text("inviter_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
  },
  (table) => [index("invitation_workspace").on(table.organizationId), index("invitation_email").on(table.email)],
);

// --- Access: bearer tokens of our own, limited attempts, settings of the instance. ---

export const bearerToken = pgTable(
  "bearer_token",
  {
    id: uuid("id").primaryKey(),
    /** What it opens: `claim` is the one-time code of the first start. */
    kind: text("kind").notNull(),
    hash: text("hash").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [uniqueIndex("bearer_token_hash").on(table.kind, table.hash)],
);

/** One row per limited thing (an e-mail address, a host, a code) and how often it was tried in the current window. */
export const attempt = pgTable("attempt", {
  key: text("key").primaryKey(),
  windowStartedAt: instant("window_started_at").notNull(),
  count: integer("count").notNull(),
});

export const instanceSetting = pgTable("instance_setting", {
  key: text("key").primaryKey(),
  value: jsonb("value").notNull(),
});

// --- The work: projects, setups, connections, check runs, and who did what. ---

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
    health: text("health").$type<"healthy" | "failing">().notNull(),
    failingSince: instant("failing_since"),
    lastRunId: uuid("last_run_id").notNull(),
    lastCheckedAt: instant("last_checked_at").notNull(),
    createdBy: text("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("connection_workspace_name").on(table.workspaceId, table.nameKey),
    index("connection_workspace_host").on(table.workspaceId, table.myDomain, table.id),
    index("connection_workspace_org").on(table.workspaceId, table.orgNameKey, table.id),
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
    /** While it is set Orglink tries again by itself, at this instant. The other five tell of the wait, also of the last one. */
    nextTryAt: instant("next_try_at"),
    waitingSince: instant("waiting_since"),
    waitingUntil: instant("waiting_until"),
    tries: integer("tries").notNull().default(0),
    waitingFor: text("waiting_for").references(() => user.id, { onDelete: "set null" }),
    waitingEnd: text("waiting_end").$type<WaitingEnd>(),
    connectionId: uuid("connection_id").references(() => connection.id, { onDelete: "set null" }),
    createdBy: text("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    index("setup_workspace_state").on(table.workspaceId, table.state, table.updatedAt),
    index("setup_connection").on(table.connectionId).where(sql`connection_id is not null`),
    index("setup_secret_kept_until").on(table.secretKeptUntil),
    index("setup_next_try").on(table.nextTryAt).where(sql`next_try_at is not null`),
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
    index("check_run_unrecognized").on(table.workspaceId, table.startedAt).where(sql`is_unrecognized`),
  ],
);

/** Append-only: a trigger of the migrations refuses updates and deletions of single rows. */
export const auditEvent = pgTable(
  "audit_event",
  {
    id: uuid("id").primaryKey(),
    workspaceId: text("workspace_id").notNull(),
    at: instant("at").notNull(),
    actorId: text("actor_id"),
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    details: jsonb("details").$type<Readonly<Record<string, string | number | boolean | null>>>().notNull(),
  },
  (table) => [index("audit_event_workspace").on(table.workspaceId, table.at)],
);
