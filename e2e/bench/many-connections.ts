import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "#lib/store/database";
import { prepareTrigrams } from "#lib/store/trigrams";

/** So many connections at the end of the list have what no other has: a word of their name, the practice org. */
export const lateOnes = 10;

/**
 * Fills a workspace with `count` connections in one statement. Every name, My Domain and org name begins with a word and
 * six digits, so that a search finds as many of 100 as of 100,000; ten names are Japanese, ten late ones have a word of their own.
 * Every second is in the project `projectId`.
 */
export async function saveManyConnections(
  db: Database,
  workspaceId: string,
  count: number,
): Promise<{ readonly projectId: string }> {
  const projectId = randomUUID();
  await db.execute(sql`
    insert into project (id, workspace_id, name, name_key, created_at)
    values (${projectId}, ${workspaceId}, 'Every second', 'every second', now())`);
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    // Made again behind them: row by row it would take longer than all the rest.
    await tx.execute(sql`drop index if exists connection_trigrams`);
    await tx.execute(sql`
      insert into connection (id, workspace_id, project_id, name, name_key, my_domain, is_practice, consumer_key, sealed_consumer_secret,
        org_id, org_name_key, card, advice, health, last_run_id, last_checked_at, worked_at, meant_run_as_user_id,
        created_at, updated_at)
      select gen_random_uuid(), ${workspaceId}, case when n % 2 = 0 then ${projectId}::uuid end,
        'Sync ' || digits || own, 'sync ' || digits || own,
        'host-' || digits || '.my.salesforce.com', n >= ${count - lateOnes}::int, '3MVG9INVENTED' || digits, 'invented, sealed by nobody',
        '00D000000' || digits || 'EAA', 'org ' || digits,
        jsonb_build_object('orgId', '00D000000' || digits || 'EAA', 'orgName', 'Org ' || digits, 'edition', 'Enterprise Edition',
          'runAsUserId', '005000000000001AAA', 'runAsUsername', 'integration@acme.example', 'scopes', jsonb_build_array('api'),
          'tokenFormat', 'opaque', 'apiVersion', '68.0'),
        '[]', case when n % 50 = 0 then 'failing' else 'healthy' end, gen_random_uuid(), now(), now(), '005000000000001AAA',
        now(), now()
      from (
        select n, lpad(n::text, 6, '0') as digits,
          case when n >= ${count - lateOnes}::int then ' quixotic' when n between 40 and 49 then ' 東京支社営業部' else '' end as own
        from generate_series(0, ${count - 1}::int) as n) as numbered`);
  });
  await db.execute(sql`
    insert into recheck (connection_id, workspace_id, state, alarm_at)
    select id, workspace_id, 'waiting', now() + random() * interval '1 day' from connection
    on conflict do nothing`);
  await prepareTrigrams(db);
  await db.execute(sql`analyze connection, connection_word`);
  return { projectId };
}
