import { integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

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
