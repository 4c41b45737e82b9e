import { sql } from "drizzle-orm";
import type { Database } from "#lib/store/database";
import { prepareTrigrams } from "#lib/store/trigrams";

/**
 * Fills a workspace with `count` connections in one statement. Every name, My Domain and org name begins with a word and
 * six digits, so that a search finds as many of 100 as of 100,000.
 */
export async function saveManyConnections(db: Database, workspaceId: string, count: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    // Made again behind them: row by row it would take longer than all the rest.
    await tx.execute(sql`drop index if exists connection_trigrams`);
    await tx.execute(sql`
      insert into connection (id, workspace_id, name, name_key, my_domain, is_practice, consumer_key, sealed_consumer_secret,
        org_id, org_name_key, card, advice, health, last_run_id, last_checked_at, worked_at, meant_run_as_user_id,
        created_at, updated_at)
      select gen_random_uuid(), ${workspaceId}, 'Sync ' || digits, 'sync ' || digits,
        'host-' || digits || '.my.salesforce.com', false, '3MVG9INVENTED' || digits, 'invented, sealed by nobody',
        '00D000000' || digits || 'EAA', 'org ' || digits,
        jsonb_build_object('orgId', '00D000000' || digits || 'EAA', 'orgName', 'Org ' || digits, 'edition', 'Enterprise Edition',
          'runAsUserId', '005000000000001AAA', 'runAsUsername', 'integration@acme.example', 'scopes', jsonb_build_array('api'),
          'tokenFormat', 'opaque', 'apiVersion', '68.0'),
        '[]', case when n % 50 = 0 then 'failing' else 'healthy' end, gen_random_uuid(), now(), now(), '005000000000001AAA',
        now(), now()
      from (select n, lpad(n::text, 6, '0') as digits from generate_series(0, ${count - 1}::int) as n) as numbered`);
  });
  await db.execute(sql`
    insert into recheck (connection_id, workspace_id, state, alarm_at)
    select id, workspace_id, 'waiting', now() + random() * interval '1 day' from connection
    on conflict do nothing`);
  await prepareTrigrams(db);
  await db.execute(sql`analyze connection, connection_word`);
}
