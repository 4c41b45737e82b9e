import { and, asc, eq, gt } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { InstanceScope } from "#lib/domain/people/scope";
import type { Database } from "#lib/store/database";
import { auditEvent, connection, member, project, remark, setup, user, workspace } from "#lib/store/schema";
import type { Tx } from "../transaction.ts";

/** A text that a person typed and that is kept in clear. */
export type KeptText = {
  readonly table: KeptTable;
  readonly rowId: string;
  /** Whose audit log tells what becomes of it. */
  readonly workspaceIds: readonly string[];
  readonly field: string;
  readonly text: string;
  /** When the row was last written. */
  readonly at: Date;
};

type Place = {
  readonly from: PgTable;
  readonly id: PgColumn;
  readonly workspaceId: PgColumn;
  readonly at: PgColumn;
  readonly texts: Readonly<Record<string, PgColumn>>;
};

/** Every table with names and descriptions of people's own. */
const places = {
  connection: {
    from: connection,
    id: connection.id,
    workspaceId: connection.workspaceId,
    at: connection.updatedAt,
    texts: { name: connection.name, description: connection.description },
  },
  setup: {
    from: setup,
    id: setup.id,
    workspaceId: setup.workspaceId,
    at: setup.updatedAt,
    texts: {
      name: setup.name,
      description: setup.description,
      appName: setup.appName,
      contactEmail: setup.contactEmail,
      callbackUrl: setup.callbackUrl,
      runAsUsername: setup.runAsUsername,
    },
  },
  project: {
    from: project,
    id: project.id,
    workspaceId: project.workspaceId,
    at: project.createdAt,
    texts: { name: project.name },
  },
  workspace: {
    from: workspace,
    id: workspace.id,
    workspaceId: workspace.id,
    at: workspace.createdAt,
    texts: { name: workspace.name },
  },
  remark: {
    from: remark,
    id: remark.id,
    workspaceId: remark.workspaceId,
    at: remark.madeAt,
    texts: { text: remark.text },
  },
  user: { from: user, id: user.id, workspaceId: user.id, at: user.updatedAt, texts: { name: user.name } },
} as const satisfies Record<string, Place>;

export type KeptTable = keyof typeof places | "audit_event";

const pageRows = 500;

/** Every text of the kind, a page of rows at a time, the audit log's last. */
export async function* keptTexts(db: Database, _scope: InstanceScope): AsyncGenerator<KeptText> {
  for (const table of Object.keys(places) as (keyof typeof places)[]) yield* textsOf(db, table);
  for await (const row of pagesOf(db, auditEvent, auditEvent.id, {
    workspaceId: auditEvent.workspaceId,
    at: auditEvent.at,
    details: auditEvent.details,
  })) {
    const { id, workspaceId, at, details } = row as typeof row & { details: Readonly<Record<string, unknown>> };
    for (const [field, text] of Object.entries(details)) {
      if (typeof text !== "string" || text === "") continue;
      yield { table: "audit_event", rowId: id, workspaceIds: [workspaceId], field, text, at };
    }
  }
}

async function* textsOf(db: Database, table: keyof typeof places): AsyncGenerator<KeptText> {
  const { from, id, workspaceId, at, texts }: Place = places[table];
  for await (const row of pagesOf(db, from, id, { workspaceId, at, ...texts })) {
    for (const field of Object.keys(texts)) {
      const text = (row as unknown as Readonly<Record<string, string>>)[field] ?? "";
      if (text === "") continue;
      const workspaceIds = table === "user" ? await workspacesOf(db, row.id) : [row.workspaceId];
      yield { table, rowId: row.id, workspaceIds, field, text, at: row.at };
    }
  }
}

type Row = { readonly id: string; readonly workspaceId: string; readonly at: Date };

async function* pagesOf(
  db: Database,
  from: PgTable,
  id: PgColumn,
  columns: Readonly<Record<string, PgColumn>>,
): AsyncGenerator<Row> {
  let after: string | null = null;
  for (;;) {
    const rows: unknown[] = await db
      .select({ id, ...columns })
      .from(from)
      .where(after === null ? undefined : gt(id, after))
      .orderBy(asc(id))
      .limit(pageRows);
    yield* rows as Row[];
    after = (rows as Row[]).at(-1)?.id ?? null;
    if (rows.length < pageRows) return;
  }
}

async function workspacesOf(db: Database, userId: string): Promise<readonly string[]> {
  const rows = await db.select({ id: member.workspaceId }).from(member).where(eq(member.userId, userId));
  return rows.map((row) => row.id);
}

/** Replaces a text outside the audit log, if it still stands there. A name that is unique is replaced with its key. */
export async function replaceKeptText(
  tx: Tx,
  _scope: InstanceScope,
  { table, rowId, field, text }: KeptText & { readonly table: Exclude<KeptTable, "audit_event"> },
  replacement: string,
): Promise<boolean> {
  const { from, id, texts }: Place = places[table];
  const column = texts[field];
  if (column === undefined) throw new Error(`no text ${field} in ${table}`);
  const hasKey = field === "name" && (table === "connection" || table === "project");
  const values = { [field]: replacement, ...(hasKey ? { nameKey: replacement.toLowerCase() } : {}) };
  const replaced = await tx
    .update(from)
    .set(values)
    .where(and(eq(id, rowId), eq(column, text)))
    .returning({ id });
  return replaced.length > 0;
}
