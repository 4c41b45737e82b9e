import { randomUUID } from "node:crypto";
import { Secret } from "#lib/domain/secret";
import { connectionSecret } from "#lib/services/secret-bindings";
import { connection, recheck } from "#lib/store/schema";
import { seal } from "#lib/vault/seal";
import type { Instance } from "../instance.ts";

/** A connection to be saved, and when its next check is due. */
export type SavedConnection = {
  readonly id: string;
  readonly myDomain: string;
  readonly orgId: string;
  readonly runAsUserId: string;
  readonly alarmAt: Date;
  readonly intervalMinutes?: number;
};

/** An id whose connection has its place at that part of every interval, from 0 up to 1. */
export const idAt = (place: number): string =>
  `${Math.floor(place * 2 ** 32)
    .toString(16)
    .padStart(8, "0")}${randomUUID().slice(8)}`;

/** The ids of the org and the Run As user with this number. */
export const orgIdOf = (number: number): string => `00D${String(number).padStart(12, "0")}EAA`;
export const userIdOf = (number: number): string => `005${String(number).padStart(12, "0")}AAA`;

/** Saves healthy connections as they are after a first check long ago, a statement for many of them. */
export async function saveConnections(
  { db, keyring }: Pick<Instance, "db" | "keyring">,
  workspaceId: string,
  wanted: readonly SavedConnection[],
): Promise<void> {
  const at = new Date("2026-11-01T09:00:00Z");
  const secret = new Secret("INVENTED-CONSUMER-SECRET-OF-MANY-CONNECTIONS");
  for (let from = 0; from < wanted.length; from += 500) {
    const some = wanted.slice(from, from + 500);
    await db.insert(connection).values(
      some.map(({ id, myDomain, orgId, runAsUserId }) => ({
        id,
        workspaceId,
        name: `Sync ${id}`,
        nameKey: `sync ${id}`,
        myDomain,
        isPractice: false,
        consumerKey: "3MVG9INVENTEDforTests",
        sealedConsumerSecret: seal(keyring, secret, connectionSecret({ workspaceId, id, myDomain })),
        orgId,
        card: { orgId, runAsUserId, scopes: ["api"], tokenFormat: "opaque" as const, apiVersion: "68.0" },
        advice: [],
        health: "healthy" as const,
        lastRunId: randomUUID(),
        lastCheckedAt: at,
        workedAt: at,
        meantRunAsUserId: runAsUserId,
        createdAt: at,
        updatedAt: at,
      })),
    );
    await db.insert(recheck).values(
      some.map(({ id, alarmAt, intervalMinutes }) => ({
        connectionId: id,
        workspaceId,
        state: "waiting" as const,
        alarmAt,
        intervalMinutes: intervalMinutes ?? null,
      })),
    );
  }
}
