import { and, asc, count, eq, gte, inArray, like, lt, ne, not, notExists, or, type SQL, sql } from "drizzle-orm";
import { alias, QueryBuilder } from "drizzle-orm/pg-core";
import type { Cursor, ListPhase } from "#lib/domain/cursor";
import type { Scope } from "#lib/domain/people/scope";
import type { ShownConnections } from "#lib/domain/shown-connections";
import type { Database, Trigrams } from "#lib/store/database";
import { type Connection, connectionColumns } from "../connection-columns.ts";
import { connection, connectionWord, project, recheck, workspace } from "../schema.ts";
import { connectionsWithin } from "../within.ts";

// The list: pages by keyset, each range of it by an index of its own, so that no page costs more than another.

/** A connection with what tells how it stands: whether it is looked after, and how often. */
export type ListedConnection = Connection & { readonly isPaused: boolean; readonly intervalMinutes: number };

export type ConnectionCursor = Cursor;

export type ConnectionPage = { readonly rows: readonly ListedConnection[]; readonly next: ConnectionCursor | null };

/** What is looked for: connections that have every word, at the beginning of one of theirs or, from three letters on, inside. */
export type SoughtConnections = {
  /** Words in small letters, without what stands between words; none of them: every connection. */
  readonly terms?: readonly string[];
  readonly shown?: ShownConnections;
  readonly trigrams?: Trigrams;
};

// Written out, not as values: an index of a part of the table is used only where the planner sees that it is of that part.
const isFailing = sql`${connection.health} = 'failing'`;
const isNotFailing = sql`${connection.health} <> 'failing'`;
const isWaiting = sql`${connection.health} = 'waiting'`;
const isPractice = sql`${connection.isPractice}`;

/** One part of the list, in the order in which it is walked. */
type Range = {
  readonly phase: ListPhase;
  /** Which connections it walks: an index range. */
  readonly only: SQL | undefined;
  /** Walks the words, which have their connections' names beside them. */
  readonly byWord?: true;
  /** Which of those it shows, in a range that is searched. */
  readonly sought?: Sought;
};

/** Conditions on a connection's searched text, as they are checked in a row, and as an index finds rows. */
type Sought = { readonly inRow: SQL | undefined; readonly byIndex: SQL | undefined };

function isShown(shown: ShownConnections): SQL | undefined {
  if (shown === "all") return undefined;
  if (shown === "failing") return isFailing;
  if (shown === "waiting") return isWaiting;
  return shown === "practice" ? isPractice : eq(connection.projectId, shown.projectId);
}

/** Those that fail, then the rest, both by name. */
function rangesOf(shown: ShownConnections): readonly Range[] {
  if (shown === "failing") return [{ phase: "failing", only: isFailing }];
  if (shown === "waiting") return [{ phase: "names", only: isWaiting }];
  return [
    { phase: "failing", only: and(isFailing, isShown(shown)) },
    { phase: "names", only: and(isNotFailing, isShown(shown)) },
  ];
}

/** So much of a word is kept beside the names. */
const longestWord = 60;

/** The smallest text after all those that begin with `prefix`, in byte order. */
const endOfPrefix = (prefix: string): string => `${prefix}\u{10ffff}`;

// Of the searched text every word has a space before it. No term has a sign that a pattern reads as one of its own.
const beginsWord = (term: string): SQL => like(connection.searchedText, `% ${term}%`);
const has = (term: string): SQL => like(connection.searchedText, `%${term}%`);

const hasTrigram: Readonly<Record<Trigrams, (term: string) => boolean>> = {
  all: (term) => /[\p{L}\p{N}]{3}/u.test(term),
  latin: (term) => /[a-z\d]{3}/.test(term),
  none: () => false,
};

/** Of the space before a word and its first letter a trigram is made as well. */
const hasBeginning: Readonly<Record<Trigrams, (term: string) => boolean>> = {
  all: (term) => /[\p{L}\p{N}]/u.test(term),
  latin: (term) => /[a-z\d]/.test(term),
  none: () => false,
};

/**
 * One word among all: first those in which a word begins with it, then those that have it inside of one. Several words, or one among
 * some of the connections: those that have them all, by name.
 */
function searchRanges(terms: readonly string[], shown: ShownConnections, trigrams: Trigrams): readonly Range[] {
  const isInside = hasTrigram[trigrams];
  const all = terms.map((term) => (isInside(term) ? has(term) : beginsWord(term)));
  // Beginnings, too, are found by trigrams, where the store has those of their script; else by the longest word among the words.
  const longest = terms.toSorted((one, other) => other.length - one.length)[0] ?? "";
  const byIndex = terms.some(hasBeginning[trigrams]) ? all : [...all, hasWord(longest)];
  const [term = "", ...others] = terms;
  if (others.length > 0 || shown !== "all") {
    return [{ phase: "text", only: isShown(shown), sought: { inRow: and(...all), byIndex: and(...byIndex) } }];
  }
  const byWord: Range = { phase: "words", byWord: true, only: wordBegins(term) };
  if (!isInside(term)) return [byWord];
  const inside = and(has(term), not(beginsWord(term)));
  return [byWord, { phase: "text", only: undefined, sought: { inRow: inside, byIndex: inside } }];
}

const query = new QueryBuilder();
const earlier = alias(connectionWord, "earlier");

type Word = typeof connectionWord.word | typeof earlier.word;

function isBeginOf(word: Word, term: string): SQL | undefined {
  const prefix = [...term].slice(0, longestWord).join("");
  return and(gte(word, prefix), lt(word, endOfPrefix(prefix)));
}

/** A connection of which a word begins so. */
const hasWord = (term: string): SQL =>
  inArray(
    connection.id,
    query
      .select({ id: earlier.connectionId })
      .from(earlier)
      .where(and(eq(earlier.workspaceId, connection.workspaceId), isBeginOf(earlier.word, term))),
  );

/** Each connection once: under the first of its words that begins so. */
function wordBegins(term: string): SQL | undefined {
  const before = query
    .select({ word: earlier.word })
    .from(earlier)
    .where(
      and(
        eq(earlier.connectionId, connectionWord.connectionId),
        isBeginOf(earlier.word, term),
        lt(earlier.word, connectionWord.word),
      ),
    );
  return and(isBeginOf(connectionWord.word, term), notExists(before));
}

/**
 * One page of a workspace's connections, those that fail first, then by name; or of those that have every word of a search. The cost
 * does not grow with the table, whichever are the many.
 */
export async function listConnections(
  db: Database,
  scope: Scope,
  {
    terms = [],
    shown = "all",
    trigrams = "none",
    after = null,
    limit = 50,
  }: SoughtConnections & { after?: ConnectionCursor | null; limit?: number },
): Promise<ConnectionPage> {
  const ranges = terms.length === 0 ? rangesOf(shown) : searchRanges(terms, shown, trigrams);
  // A place in a range that this list does not walk is none: the first page.
  const from = Math.max(0, after === null ? 0 : ranges.findIndex(({ phase }) => phase === after.phase));
  const within = connectionsWithin(scope);
  const rows: (ListedConnection & { key: string; phase: ListPhase })[] = [];
  for (const range of ranges.slice(from)) {
    const place = after?.phase === range.phase ? after : null;
    const only = and(within, range.only);
    const found = await readingOf(range, scope.workspaceId)(db, only, place, limit + 1 - rows.length);
    // One that was mended between the two readings stands in both.
    const seen = new Set(rows.map(({ id }) => id));
    rows.push(...found.filter(({ id }) => !seen.has(id)).map((row) => ({ ...row, phase: range.phase })));
    if (rows.length > limit) break;
  }
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit).map(({ key: _key, phase: _phase, ...row }) => row),
    next: last ? { phase: last.phase, key: last.key, id: last.id } : null,
  };
}

type Keyed = ListedConnection & { readonly key: string };

const looksAfter = {
  isPaused: sql<boolean>`coalesce(${recheck.state} = 'paused', false)`,
  intervalMinutes: sql<number>`coalesce(${recheck.intervalMinutes}, ${workspace.recheckMinutes})`.mapWith(Number),
};

type Reading = (db: Database, only: SQL | undefined, place: Cursor | null, limit: number) => Promise<readonly Keyed[]>;

function readingOf({ byWord, sought }: Range, workspaceId: string): Reading {
  if (byWord) return readByWord(workspaceId);
  return sought ? readSought(sought) : readByName;
}

const isBehind = (place: Cursor | null): SQL | undefined =>
  place ? sql`(${connection.nameKey}, ${connection.id}) > (${place.key}, ${place.id}::uuid)` : undefined;

const readByName: Reading = async (db, only, place, limit) =>
  db
    .select({ ...connectionColumns, ...looksAfter, key: sql<string>`${connection.nameKey}` })
    .from(connection)
    .leftJoin(project, eq(project.id, connection.projectId))
    .innerJoin(workspace, eq(workspace.id, connection.workspaceId))
    .leftJoin(recheck, eq(recheck.connectionId, connection.id))
    .where(and(only, isBehind(place)))
    .orderBy(asc(connection.nameKey), asc(connection.id))
    .limit(limit);

/** So many connections are looked at one after the other, by name, for what an index finds slowly because most have it. */
const mostWalked = 250;

/**
 * What most connections have fills a page after a short walk by name; what few have, or only late ones, an index finds whole, to be
 * put in order. The planner, left to choose, takes what few late ones have for what all have, and walks past a hundred thousand.
 */
const readSought =
  ({ inRow, byIndex }: Sought): Reading =>
  async (db, only, place, limit) => {
    const from = and(only, isBehind(place));
    const page = sql`(
      with walked as materialized (
        select id, name_key, (${inRow}) as fits from ${connection} where ${from} order by name_key, id limit ${mostWalked}
      ),
      few as materialized (select id, name_key from walked where fits order by name_key, id limit ${limit}),
      found as materialized (
        select found.id, found.name_key
        from (select where (select count(*) from few) < ${limit} and (select count(*) from walked) = ${mostWalked}) as missed
        cross join lateral (select id, name_key from ${connection} where ${and(from, byIndex)} offset 0) as found
      )
      select id from few union select id from (select id from found order by name_key, id limit ${limit}) as first_found
    )`;
    return db
      .select({ ...connectionColumns, ...looksAfter, key: sql<string>`${connection.nameKey}` })
      .from(connection)
      .innerJoin(sql`${page} as page`, sql`page.id = ${connection.id}`)
      .leftJoin(project, eq(project.id, connection.projectId))
      .innerJoin(workspace, eq(workspace.id, connection.workspaceId))
      .leftJoin(recheck, eq(recheck.connectionId, connection.id))
      .orderBy(asc(connection.nameKey), asc(connection.id))
      .limit(limit);
  };

/** A word has no space in it, so one stands between it and the name in a place. */
const readByWord =
  (workspaceId: string): Reading =>
  async (db, only, place, limit) => {
    const [word = "", ...name] = place?.key.split(" ") ?? [];
    const beyond = sql`(${connectionWord.word}, ${connectionWord.nameKey}) > (${word}, ${name.join(" ")})`;
    return db
      .select({
        ...connectionColumns,
        ...looksAfter,
        key: sql<string>`${connectionWord.word} || ' ' || ${connectionWord.nameKey}`,
      })
      .from(connectionWord)
      .innerJoin(connection, eq(connection.id, connectionWord.connectionId))
      .leftJoin(project, eq(project.id, connection.projectId))
      .innerJoin(workspace, eq(workspace.id, connection.workspaceId))
      .leftJoin(recheck, eq(recheck.connectionId, connection.id))
      .where(and(eq(connectionWord.workspaceId, workspaceId), only, place ? beyond : undefined))
      .orderBy(asc(connectionWord.word), asc(connectionWord.nameKey))
      .limit(limit);
  };

/** How many connections fail; not counted past `atMost`. */
export async function countFailing(db: Database, scope: Scope, atMost: number): Promise<number> {
  const failing = db
    .select({ id: connection.id })
    .from(connection)
    .where(and(connectionsWithin(scope), isFailing))
    // In the order of its index, so that it is the index that is read, wherever in the table they stand.
    .orderBy(asc(connection.nameKey))
    .limit(atMost)
    .as("failing");
  const [row] = await db.select({ count: count() }).from(failing);
  return row?.count ?? 0;
}

/** Another connection of the same app: by its key, or by running as the same user of the same org. */
export type ConnectionOfSameApp = { readonly id: string; readonly name: string; readonly by: "key" | "user" };

/** The other connections of a workspace that go through the same app, by name; a few of them. */
export async function listSameApp(
  db: Database,
  scope: Scope,
  { id, consumerKey, orgId, card }: Pick<Connection, "id" | "consumerKey" | "orgId" | "card">,
  limit = 5,
): Promise<readonly ConnectionOfSameApp[]> {
  const hasKey = and(eq(connection.orgId, orgId), eq(connection.consumerKey, consumerKey));
  const hasUser = and(eq(connection.orgId, orgId), sql`${connection.card}->>'runAsUserId' = ${card.runAsUserId}`);
  return db
    .select({
      id: connection.id,
      name: connection.name,
      by: sql<"key" | "user">`case when ${connection.consumerKey} = ${consumerKey} then 'key' else 'user' end`,
    })
    .from(connection)
    .where(and(connectionsWithin(scope), ne(connection.id, id), or(hasKey, hasUser)))
    .orderBy(asc(connection.nameKey))
    .limit(limit);
}
