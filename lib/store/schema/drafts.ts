import { index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { DraftName } from "../../domain/draft/draft.ts";
import { instant } from "./columns.ts";
import { user, workspace } from "./people.ts";

/** What somebody has typed into a form and not sent: read by that person alone, for as long as a kept Consumer Secret. */
export const draft = pgTable(
  "draft",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    name: text("name").$type<DraftName>().notNull(),
    /** What the form is about. No reference: there are several tables, and what is gone is forgotten with its time. */
    subject: text("subject").notNull(),
    texts: jsonb("texts").$type<Readonly<Record<string, string>>>().notNull(),
    /** Sealed for this row and the My Domain that stood in the form. */
    sealedSecret: text("sealed_secret"),
    secretFor: text("secret_for"),
    version: integer("version").notNull(),
    typedAt: instant("typed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.personId, table.name, table.subject] }),
    index("draft_typed_at").on(table.typedAt),
  ],
);
