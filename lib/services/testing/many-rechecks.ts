import { randomUUID } from "node:crypto";
import type { Recheck } from "#lib/domain/recheck/recheck";
import { connection, recheck } from "#lib/store/schema";
import type { TestInstance } from "./test-instance.ts";

type Row = Partial<typeof connection.$inferInsert> & {
  readonly recheck?: Partial<typeof recheck.$inferInsert>;
};

/** Connections of a workspace with how each is looked after, as rows alone: nobody was asked for any of them. */
export async function saveRechecked(
  { db, now }: TestInstance,
  rows: readonly Row[],
  workspaceId = "ours",
): Promise<readonly string[]> {
  const at = new Date(now().getTime() - 3_600_000);
  const all = rows.map(({ recheck: looked = {}, ...own }) => {
    const id = own.id ?? randomUUID();
    const name = own.name ?? `Connection ${id}`;
    const row = { ...usual(at), ...own, id, workspaceId, name, nameKey: name.toLowerCase() };
    const alarmAt = new Date(now().getTime() + 3_600_000);
    return { row, looked: { workspaceId, state: "waiting" as const, alarmAt, ...looked, connectionId: id } };
  });
  if (all.length === 0) return [];
  await db.insert(connection).values(all.map(({ row }) => row));
  await db.insert(recheck).values(all.map(({ looked }) => looked));
  return all.map(({ row }) => row.id);
}

const usual = (at: Date) => ({
  myDomain: "acme.my.salesforce.com",
  isPractice: false,
  consumerKey: "3MVG9INVENTED",
  sealedConsumerSecret: "invented",
  orgId: "00D000000000001EAA",
  card: {
    orgId: "00D000000000001EAA",
    runAsUserId: "005000000000001AAA",
    scopes: ["api"],
    tokenFormat: "opaque" as const,
    apiVersion: "v68.0",
  },
  advice: [],
  health: "healthy" as const,
  lastRunId: randomUUID(),
  lastCheckedAt: at,
  workedAt: at,
  meantRunAsUserId: "005000000000001AAA",
  createdAt: at,
  updatedAt: at,
});

/** Every re-check as it stands, by its connection; those without an interval of their own by the workspace's. */
export async function recheckRows({ db }: TestInstance, usualMinutes = 1_440): Promise<ReadonlyMap<string, Recheck>> {
  const rows = await db.select().from(recheck);
  return new Map(rows.map((row) => [row.connectionId, recheckOf(row, row.intervalMinutes ?? usualMinutes)]));
}

function recheckOf(row: typeof recheck.$inferSelect, intervalMinutes: number): Recheck {
  const { connectionId, failures, batchId, state, alarmAt, leaseUntil } = row;
  const common = { connectionId, intervalMinutes, failures, batchId };
  if (state === "waiting" && alarmAt) return { ...common, state, alarmAt };
  if (state === "checking" && leaseUntil) return { ...common, state, leaseUntil };
  return { ...common, state: "paused" };
}
