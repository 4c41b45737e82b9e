import { sql } from "drizzle-orm";
import type { Database, Trigrams } from "./database.ts";

/**
 * Makes what a search for parts of words needs, where the database lets us: the extension pg_trgm, which the owner of a database may
 * make, and its index. A database without it, or without the right to it, is searched by beginnings of words.
 */
export async function prepareTrigrams(db: Database): Promise<Trigrams> {
  try {
    return await db.transaction(async (tx) => {
      // Replicas that start together take turns.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('orglink.migrations'))`);
      await tx.execute(sql`set local statement_timeout = 0`);
      await tx.execute(sql`create extension if not exists pg_trgm`);
      const one = sql`(values (1)) as one`;
      // The database's owner may have put it into a schema of its own, where names alone do not find it.
      const place = sql<string>`(select quote_ident(n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm')`;
      const [found] = await tx.select({ place }).from(one);
      const schema = sql.raw(found?.place ?? "public");
      // Without its list of what is still to be sorted in: that is read by every search, and nobody sorts it in on the embedded store.
      await tx.execute(sql`
        create index if not exists connection_trigrams on connection using gin (searched_text ${schema}.gin_trgm_ops)
        with (fastupdate = off)`);
      const [known] = await tx
        .select({ letters: sql<number>`cardinality(${schema}.show_trgm('жжж'))`.mapWith(Number) })
        .from(one);
      return (known?.letters ?? 0) > 0 ? "all" : "latin";
    });
  } catch {
    return "none";
  }
}
