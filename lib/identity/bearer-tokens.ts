import { createHash } from "node:crypto";
import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { Database } from "#lib/store/database";
import { bearerToken } from "#lib/store/schema";

/** What a bearer token opens. `claim` is the one-time code of the first start. */
export type BearerKind = "claim";

export interface BearerProblem {
  readonly code: "unknown" | "used" | "revoked" | "expired";
}

/** A row as it is kept: never the token, only its hash. */
export type BearerRow = typeof bearerToken.$inferSelect;

/**
 * Keeps a token by its SHA-256 alone. That is enough for a long random text; a short one, which a person types, must also
 * expire soon and be guarded by limited attempts.
 */
export async function saveBearerToken(
  db: Database,
  token: { id: string; kind: BearerKind; text: Secret; createdAt: Date; expiresAt: Date },
): Promise<void> {
  const { id, kind, text, createdAt, expiresAt } = token;
  await db.insert(bearerToken).values({ id, kind, hash: hashOf(kind, text), createdAt, expiresAt });
}

/** Whether a token opens now, without spending it. */
export async function checkBearerToken(
  db: Database,
  kind: BearerKind,
  text: Secret,
  now: Date,
): Promise<Result<BearerRow, BearerProblem>> {
  const same = and(eq(bearerToken.kind, kind), eq(bearerToken.hash, hashOf(kind, text)));
  const [row] = await db.select().from(bearerToken).where(same);
  if (!row) return refuse({ code: "unknown" });
  if (row.usedAt) return refuse({ code: "used" });
  if (row.revokedAt) return refuse({ code: "revoked" });
  return row.expiresAt > now ? ok(row) : refuse({ code: "expired" });
}

/** Spends a single-use token: of any number of callers at the same instant exactly one gets it. */
export async function spendBearerToken(
  db: Database,
  kind: BearerKind,
  text: Secret,
  now: Date,
): Promise<Result<BearerRow, BearerProblem>> {
  const isOpen = and(isNull(bearerToken.usedAt), isNull(bearerToken.revokedAt), gt(bearerToken.expiresAt, now));
  const [spent] = await db
    .update(bearerToken)
    .set({ usedAt: now })
    .where(and(eq(bearerToken.kind, kind), eq(bearerToken.hash, hashOf(kind, text)), isOpen))
    .returning();
  if (spent) return ok(spent);
  const refused = await checkBearerToken(db, kind, text, now);
  return refused.ok ? refuse({ code: "used" }) : refused;
}

/** Takes back every open token of a kind. */
export async function revokeBearerTokens(db: Database, kind: BearerKind, now: Date): Promise<void> {
  const isOpen = and(isNull(bearerToken.usedAt), isNull(bearerToken.revokedAt));
  await db
    .update(bearerToken)
    .set({ revokedAt: now })
    .where(and(eq(bearerToken.kind, kind), isOpen));
}

/** Deletes the tokens that expired before an instant; until then they can still be told why they do not open. */
export async function deleteBearerTokensExpiredBefore(db: Database, before: Date): Promise<void> {
  await db.delete(bearerToken).where(lt(bearerToken.expiresAt, before));
}

/** The kind is part of what is hashed, so that a token of one kind never passes as another. */
const hashOf = (kind: BearerKind, text: Secret): string =>
  createHash("sha256").update(`${kind}:${text.reveal()}`).digest("base64url");
