import { and, between, desc, eq, inArray, lte, sql } from "drizzle-orm";
import { type Draft, type DraftKey, mostDrafts } from "#lib/domain/draft/draft";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import type { Database } from "../database.ts";
import { draft } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** What a person typed into a form and has not sent. */
export async function findDraft(db: Database, scope: Scope, personId: string, key: DraftKey): Promise<Draft | null> {
  const { texts, version, typedAt, secretFor } = draft;
  const [row] = await db
    .select({ texts, version, typedAt, secretFor })
    .from(draft)
    .where(own(scope, personId, key));
  return row ?? null;
}

/** The Consumer Secret that is kept with it, sealed, and for which My Domain. */
export async function findDraftSecret(
  db: Database,
  scope: Scope,
  personId: string,
  key: DraftKey,
): Promise<{ readonly sealed: string; readonly secretFor: string; readonly typedAt: Date } | null> {
  const { sealedSecret: sealed, secretFor, typedAt } = draft;
  const [row] = await db
    .select({ sealed, secretFor, typedAt })
    .from(draft)
    .where(own(scope, personId, key));
  return row?.sealed && row.secretFor ? { sealed: row.sealed, secretFor: row.secretFor, typedAt: row.typedAt } : null;
}

export type TypedDraft = {
  readonly texts: Draft["texts"];
  readonly typedAt: Date;
  /** The version that whoever types has seen; 0 for none. */
  readonly seen: number;
  /** How many of theirs are on the way and may have arrived before this one. */
  readonly sent: number;
  /** The Consumer Secret as it is now: `null` forgets the one that was there, absent leaves it. */
  readonly secret?: { readonly sealed: string; readonly secretFor: string } | null;
};

/**
 * Keeps what was typed; null where they have typed on elsewhere since what was seen, or sent or discarded it: then nothing is
 * changed, and what was sent does not come back by a page that was late.
 */
export async function saveDraft(
  db: Database,
  scope: Scope,
  personId: string,
  key: DraftKey,
  { texts, typedAt, seen, sent, secret }: TypedDraft,
): Promise<number | null> {
  const kept =
    secret === undefined ? {} : { sealedSecret: secret?.sealed ?? null, secretFor: secret?.secretFor ?? null };
  const row = { texts, typedAt, ...kept };
  const version = { version: draft.version };
  const [changed] = await db
    .update(draft)
    .set({ ...row, version: sql`${draft.version} + 1` })
    .where(and(own(scope, personId, key), between(draft.version, seen, seen + sent)))
    .returning(version);
  if (changed || seen > 0) return changed?.version ?? null;
  const { workspaceId } = scope;
  const first = { workspaceId, personId, ...key, version: 1, ...row };
  const [made] = await db.insert(draft).values(first).onConflictDoNothing().returning(version);
  return made?.version ?? null;
}

/** Forgets those of a person that were typed into longest ago, past the most there may be. */
export async function deleteSurplusDrafts(db: Database, { workspaceId }: Scope, personId: string): Promise<void> {
  const its = and(eq(draft.workspaceId, workspaceId), eq(draft.personId, personId));
  const past = db
    .select({ typedAt: draft.typedAt })
    .from(draft)
    .where(its)
    .orderBy(desc(draft.typedAt))
    .offset(mostDrafts)
    .limit(1);
  await db.delete(draft).where(and(its, sql`${draft.typedAt} <= (${past})`));
}

/** Forgets what a person typed into a form. */
export async function deleteDraft(db: Database, scope: Scope, personId: string, key: DraftKey): Promise<void> {
  await db.delete(draft).where(own(scope, personId, key));
}

/** Forgets the Consumer Secrets that a person typed into the forms about something which keeps another by now; the rest stays. */
export async function wipeDraftSecrets(
  tx: Tx,
  { workspaceId }: Scope,
  personId: string,
  subject: string,
): Promise<void> {
  const its = and(eq(draft.workspaceId, workspaceId), eq(draft.personId, personId), eq(draft.subject, subject));
  await tx.update(draft).set({ sealedSecret: null, secretFor: null }).where(its);
}

/** Forgets the Consumer Secrets that anybody typed into the forms about something that is given up; the rest stays. */
export async function wipeAllDraftSecrets(tx: Tx, { workspaceId }: Scope, subjects: readonly string[]): Promise<void> {
  const its = and(eq(draft.workspaceId, workspaceId), inArray(draft.subject, [...subjects]));
  await tx.update(draft).set({ sealedSecret: null, secretFor: null }).where(its);
}

/** Forgets what anybody typed into the forms about something that has ended. */
export async function deleteDraftsAbout(tx: Tx, { workspaceId }: Scope, subjects: readonly string[]): Promise<void> {
  await tx.delete(draft).where(and(eq(draft.workspaceId, workspaceId), inArray(draft.subject, [...subjects])));
}

/** Forgets what was typed at an instant or before, in whatever workspace. */
export async function deleteDraftsBefore(db: Database, _scope: InstanceScope, before: Date): Promise<void> {
  await db.delete(draft).where(lte(draft.typedAt, before));
}

const own = ({ workspaceId }: Scope, personId: string, { name, subject }: DraftKey) =>
  and(
    eq(draft.workspaceId, workspaceId),
    eq(draft.personId, personId),
    eq(draft.name, name),
    eq(draft.subject, subject),
  );
