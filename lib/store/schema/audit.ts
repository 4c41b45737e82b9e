import { bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Changes, Kept } from "../../domain/audit/audit-event.ts";
import { instant } from "./columns.ts";
import { workspace } from "./people.ts";

/** Append-only: a trigger of the migrations refuses updates and deletions of single rows. */
export const auditEvent = pgTable(
  "audit_event",
  {
    id: uuid("id").primaryKey(),
    workspaceId: text("workspace_id").notNull(),
    at: instant("at").notNull(),
    /** Who did it: a person, a guest, a machine, or Orglink itself; and which one, null for Orglink. */
    actorKind: text("actor_kind").$type<"person" | "guest" | "machine" | "system">().notNull(),
    actorId: text("actor_id"),
    /** The person who asked Orglink to go on by itself. */
    onBehalfOf: text("on_behalf_of"),
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    details: jsonb("details").$type<Readonly<Record<string, Kept>>>().notNull(),
    /** Of kept values that changed: by field, what stood there before and after. */
    changes: jsonb("changes").$type<Changes>(),
  },
  (table) => [index("audit_event_workspace").on(table.workspaceId, table.at)],
);

/** How often something of a workspace has changed: whoever shows it asks for this number alone. */
export const changeFeed = pgTable("change_feed", {
  workspaceId: text("workspace_id")
    .primaryKey()
    .references(() => workspace.id, { onDelete: "cascade" }),
  count: bigint("count", { mode: "number" }).notNull(),
});
