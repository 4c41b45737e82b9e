/** Runs one statement on whichever engine and answers its rows. */
export type Ask = (text: string) => Promise<readonly Record<string, unknown>[]>;

export type Row = Readonly<Record<string, unknown>>;
/** Every row of every table, read by plain SQL, as JSON says it and in an order of its own. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

export async function rowsOf(ask: Ask): Promise<Rows> {
  const tables = await ask("select tablename as name from pg_tables where schemaname = 'public' order by 1");
  const rows: [string, readonly Row[]][] = [];
  for (const { name } of tables) {
    const found = await ask(`select to_jsonb(one) as row from public."${name}" one order by to_jsonb(one)::text`);
    rows.push([String(name), found.map(({ row }) => row as Row)]);
  }
  return Object.fromEntries(rows);
}

/**
 * All that a migration may change of a store's form: columns, constraints, indexes, triggers, functions, and the journal. What every
 * start makes sure of behind the migrations, where the database lets it, is none of it: the extension, and the index of its kind.
 */
export async function formOf(ask: Ask): Promise<unknown> {
  return {
    columns: await ask(`
      select table_name, column_name, data_type, is_nullable, column_default, collation_name
      from information_schema.columns where table_schema = 'public' order by table_name, column_name`),
    constraints: await ask(`
      select conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as means
      from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`),
    indexes: await ask(`
      select indexname, indexdef from pg_indexes
      where schemaname = 'public' and indexname <> 'connection_trigrams' order by 1`),
    triggers: await ask(`
      select tgname as name, tgrelid::regclass::text as of, tgenabled as enabled
      from pg_trigger where not tgisinternal order by 1, 2`),
    functions: await ask(`
      select proname as name, prosrc as does from pg_proc where pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e') order by 1, 2`),
    journal: await ask("select hash, created_at::text as at from drizzle.__drizzle_migrations order by id"),
  };
}
