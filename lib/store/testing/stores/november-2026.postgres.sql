-- A whole store on PostgreSQL 15 as Orglink 0.1.0 left it on 28 November 2026, when its power was cut: from pg_dump. Everybody and
-- everything in it is invented. Its keyring and cookies are beside it in `store-of-november-2026.ts`.
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;

CREATE SCHEMA drizzle;

CREATE SCHEMA pgboss;

CREATE TYPE pgboss.job_state AS ENUM (
    'created',
    'retry',
    'active',
    'completed',
    'cancelled',
    'failed'
);

CREATE FUNCTION pgboss.create_queue(queue_name text, options jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $_$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO pgboss.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          pgboss.job_now(),
          pgboss.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', tablename);

      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i11 ON pgboss.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON pgboss.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i7 ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i9 ON pgboss.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i12 ON pgboss.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i13 ON pgboss.job (name, singleton_key) WHERE state = 'created' AND upsert_by_key$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i14 ON pgboss.job (name, state, blocked, start_after) WHERE state IN ('created', 'retry', 'active', 'failed')$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i15 ON pgboss.job (name, created_on)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i16 ON pgboss.job (name, completed_on) WHERE completed_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i17 ON pgboss.job (name, singleton_key, created_on) WHERE state < 'active' AND singleton_key IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON pgboss.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON pgboss.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i10 ON pgboss.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $_$;

CREATE FUNCTION pgboss.delete_queue(queue_name text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      
      SELECT table_name, partition
      FROM pgboss.queue
      WHERE name = queue_name
      INTO v_table, v_partition;

      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM pgboss.%I WHERE name = %L', v_table, queue_name);
      END IF;
    
      DELETE FROM pgboss.queue WHERE name = queue_name;
    END;
    $$;

CREATE FUNCTION pgboss.job_now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
      SELECT pg_catalog.now();
    $$;

CREATE FUNCTION pgboss.job_table_format(command text, table_name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $_$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $_$;

CREATE FUNCTION pgboss.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        EXECUTE pgboss.job_table_format(command, tbl_name);
        RETURN;
      END IF;

      EXECUTE pgboss.job_table_format(command, 'job_common');

      FOR tbl IN SELECT table_name FROM pgboss.queue WHERE partition = true
      LOOP
        EXECUTE pgboss.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$;

CREATE FUNCTION pgboss.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          pgboss.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;

      INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        pgboss.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        pgboss.job_table_format(command, queue.table_name)
      FROM pgboss.queue
      WHERE partition = true;
    END;
    $$;

CREATE FUNCTION public.refuse_audit_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'audit events are append-only';
END $$;

CREATE TABLE drizzle.__drizzle_migrations (
    id integer NOT NULL,
    hash text NOT NULL,
    created_at bigint
);

CREATE SEQUENCE drizzle.__drizzle_migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE drizzle.__drizzle_migrations_id_seq OWNED BY drizzle.__drizzle_migrations.id;

CREATE TABLE pgboss.bam (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    queue text,
    table_name text NOT NULL,
    command text NOT NULL,
    error text,
    created_on timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone
);

CREATE TABLE pgboss.instance (
    id uuid NOT NULL,
    name text,
    host text NOT NULL,
    pid integer NOT NULL,
    version text NOT NULL,
    node_version text NOT NULL,
    application_name text,
    heartbeat_seconds integer NOT NULL,
    supervise boolean NOT NULL,
    schedule boolean NOT NULL,
    migrate boolean NOT NULL,
    persist_queue_stats boolean NOT NULL,
    persist_warnings boolean NOT NULL,
    pool_max integer,
    pool_total integer,
    pool_idle integer,
    pool_waiting integer,
    workers jsonb DEFAULT '[]'::jsonb NOT NULL,
    metrics jsonb,
    config jsonb DEFAULT '{}'::jsonb NOT NULL,
    crash_restarts integer DEFAULT 0 NOT NULL,
    crash_restarts_since timestamp with time zone,
    started_on timestamp with time zone DEFAULT now() NOT NULL,
    heartbeat_on timestamp with time zone DEFAULT now() NOT NULL,
    stopped_on timestamp with time zone
);

CREATE TABLE pgboss.job (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    trace_context jsonb,
    upsert_by_key boolean
)
PARTITION BY LIST (name);

CREATE TABLE pgboss.job_common (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    trace_context jsonb,
    upsert_by_key boolean,
    CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))
);

CREATE TABLE pgboss.job_dependency (
    child_name text NOT NULL,
    child_id uuid NOT NULL,
    parent_name text NOT NULL,
    parent_id uuid NOT NULL
);

CREATE TABLE pgboss.queue (
    name text NOT NULL,
    policy text NOT NULL,
    retry_limit integer NOT NULL,
    retry_delay integer NOT NULL,
    retry_backoff boolean NOT NULL,
    retry_delay_max integer,
    expire_seconds integer NOT NULL,
    retention_seconds integer NOT NULL,
    deletion_seconds integer NOT NULL,
    dead_letter text,
    partition boolean NOT NULL,
    table_name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    blocked_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    warning_queued integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    retained_count integer,
    retained_on timestamp with time zone,
    created_delta integer DEFAULT 0 NOT NULL,
    completed_delta integer DEFAULT 0 NOT NULL,
    failed_delta integer DEFAULT 0 NOT NULL,
    delta_on timestamp with time zone,
    delta_seconds integer,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    ready_history integer[] DEFAULT '{}'::integer[] NOT NULL,
    heartbeat_seconds integer,
    notify boolean DEFAULT false NOT NULL,
    singletons_active text[],
    monitor_claim_on timestamp with time zone,
    monitor_on timestamp with time zone,
    maintain_on timestamp with time zone,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT queue_check CHECK ((dead_letter IS DISTINCT FROM name))
);

CREATE TABLE pgboss.queue_stats (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (captured_on);

CREATE TABLE pgboss.queue_stats_20261128 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE pgboss.queue_stats_20261129 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE pgboss.schedule (
    name text NOT NULL,
    key text DEFAULT ''::text NOT NULL,
    kind text DEFAULT 'cron'::text NOT NULL,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC'::text,
    data jsonb,
    options jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    last_job_id uuid,
    CONSTRAINT schedule_kind_check CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))
);

CREATE TABLE pgboss.subscription (
    event text NOT NULL,
    name text NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE pgboss.version (
    version integer NOT NULL,
    cron_on timestamp with time zone,
    bam_on timestamp with time zone,
    flow_on timestamp with time zone,
    reindex_on timestamp with time zone,
    monitor_backoff_on timestamp with time zone
);

CREATE TABLE pgboss.warning (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    type text NOT NULL,
    message text NOT NULL,
    data jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.account (
    id text NOT NULL,
    account_id text NOT NULL,
    provider_id text NOT NULL,
    user_id text NOT NULL,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamp with time zone,
    refresh_token_expires_at timestamp with time zone,
    scope text,
    password text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.attempt (
    key text NOT NULL,
    window_started_at timestamp with time zone NOT NULL,
    count integer NOT NULL
);

CREATE TABLE public.audit_event (
    id uuid NOT NULL,
    workspace_id text NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id text,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    details jsonb NOT NULL
);

CREATE TABLE public.bearer_token (
    id uuid NOT NULL,
    kind text NOT NULL,
    hash text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone
);

CREATE TABLE public.check_run (
    id uuid NOT NULL,
    workspace_id text NOT NULL,
    setup_id uuid,
    connection_id uuid,
    support_code text NOT NULL,
    my_domain text NOT NULL,
    state text NOT NULL,
    stages jsonb NOT NULL,
    failed_stage text,
    problem jsonb,
    advice jsonb DEFAULT '[]'::jsonb NOT NULL,
    card jsonb,
    started_by text,
    started_at timestamp with time zone NOT NULL,
    ends_by timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    is_automatic boolean DEFAULT false NOT NULL,
    is_unrecognized boolean DEFAULT false NOT NULL
);

CREATE TABLE public.connection (
    id uuid NOT NULL,
    workspace_id text NOT NULL,
    project_id uuid,
    name text NOT NULL,
    name_key text NOT NULL COLLATE pg_catalog."C",
    description text DEFAULT ''::text NOT NULL,
    my_domain text NOT NULL COLLATE pg_catalog."C",
    is_practice boolean NOT NULL,
    consumer_key text NOT NULL,
    sealed_consumer_secret text NOT NULL,
    org_id text NOT NULL,
    org_name_key text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    card jsonb NOT NULL,
    advice jsonb NOT NULL,
    health text NOT NULL,
    failing_since timestamp with time zone,
    last_run_id uuid NOT NULL,
    last_checked_at timestamp with time zone NOT NULL,
    created_by text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rotates_by_api boolean DEFAULT false NOT NULL
);

CREATE TABLE public.instance_setting (
    key text NOT NULL,
    value jsonb NOT NULL
);

CREATE TABLE public.invitation (
    id text NOT NULL,
    workspace_id text NOT NULL,
    email text NOT NULL,
    role text,
    status text DEFAULT 'pending'::text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    inviter_id text NOT NULL
);

CREATE TABLE public.member (
    id text NOT NULL,
    workspace_id text NOT NULL,
    user_id text NOT NULL,
    role text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.project (
    id uuid NOT NULL,
    workspace_id text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.session (
    id text NOT NULL,
    token text NOT NULL,
    user_id text NOT NULL,
    active_organization_id text,
    ip_address text,
    user_agent text,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.setup (
    id uuid NOT NULL,
    workspace_id text NOT NULL,
    project_id uuid,
    state text DEFAULT 'open'::text NOT NULL,
    path text DEFAULT 'new-app'::text NOT NULL,
    look text DEFAULT 'new'::text NOT NULL,
    name text DEFAULT ''::text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    app_name text DEFAULT ''::text NOT NULL,
    contact_email text DEFAULT ''::text NOT NULL,
    callback_url text DEFAULT ''::text NOT NULL,
    run_as_username text DEFAULT ''::text NOT NULL,
    my_domain text,
    app_id text,
    consumer_key text,
    sealed_consumer_secret text,
    secret_kept_until timestamp with time zone,
    connection_id uuid,
    created_by text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    next_try_at timestamp with time zone,
    waiting_since timestamp with time zone,
    waiting_until timestamp with time zone,
    tries integer DEFAULT 0 NOT NULL,
    waiting_for text,
    waiting_end text,
    rotates_by_api boolean DEFAULT false NOT NULL
);

CREATE TABLE public.setup_tick (
    setup_id uuid NOT NULL,
    control text NOT NULL,
    ticked_at timestamp with time zone NOT NULL,
    ticked_by text
);

CREATE TABLE public."user" (
    id text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    email_verified boolean DEFAULT false NOT NULL,
    image text,
    is_owner boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.verification (
    id text NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.workspace (
    id text NOT NULL,
    name text NOT NULL,
    slug text NOT NULL,
    logo text,
    metadata text,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY pgboss.job ATTACH PARTITION pgboss.job_common DEFAULT;

ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261128 FOR VALUES FROM ('2026-11-28 00:00:00+00') TO ('2026-11-29 00:00:00+00');

ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261129 FOR VALUES FROM ('2026-11-29 00:00:00+00') TO ('2026-11-30 00:00:00+00');

ALTER TABLE ONLY drizzle.__drizzle_migrations ALTER COLUMN id SET DEFAULT nextval('drizzle.__drizzle_migrations_id_seq'::regclass);

INSERT INTO drizzle.__drizzle_migrations VALUES (1, '5bbfec858138568c9bdb431823de6241d59e90e2584be775f06e6dccb4aa870b', 1795446116116);
INSERT INTO drizzle.__drizzle_migrations VALUES (2, '7db6039d4b7bdbb41dea8ccbed252c6cdc5aedd438d0fc2e3e8fa69c7f1d8550', 1795446153500);
INSERT INTO drizzle.__drizzle_migrations VALUES (3, '15fe52586e43dcb8cf5bb1aba79397a8f67d9e2d2c01dba26714e10dda8ddbab', 1795449145347);
INSERT INTO drizzle.__drizzle_migrations VALUES (4, '6a2096b1bd9d1d03b65a35536c8cfb184c5c3a52916cb65eef4c3a80bd2d380d', 1795585725083);
INSERT INTO drizzle.__drizzle_migrations VALUES (5, '7e5b27c69a3d964fddf9008a9a5a7d1fba5609ce6a6f77c98b15b29c19b377c8', 1795842864715);

INSERT INTO pgboss.job_common VALUES ('7d6e468d-4171-4959-8ebe-ea4d4cfbab4b', 'try-waiting-setup', 0, '{"setupId": "871e4750-6242-4271-ba11-e854b7fb10f4"}', 'completed', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:01:48.443171+00', '2026-11-28 08:01:28.443171+00', '2026-11-28 08:01:49.17608+00', '2026-11-28 08:01:49.233225+00', '2026-12-12 08:01:48.443171+00', NULL, NULL, 'standard', '2026-11-28 08:01:49.17608+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('b0c293de-7c61-4f05-95fa-6802df0ea63b', 'try-waiting-setup', 0, '{"setupId": "f7d93046-67d8-4696-b75e-cf55b6769f1b"}', 'completed', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:01:48.378617+00', '2026-11-28 08:01:28.378617+00', '2026-11-28 08:01:49.173092+00', '2026-11-28 08:01:49.233844+00', '2026-12-12 08:01:48.378617+00', NULL, NULL, 'standard', '2026-11-28 08:01:49.173092+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('98ee1b0c-8da4-4fd7-8482-6a47ae07f65d', 'try-waiting-setup', 0, '{"setupId": "0f2183b5-4817-4d7c-9bfc-e390d5718932"}', 'completed', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:01:48.518794+00', '2026-11-28 08:01:28.518794+00', '2026-11-28 08:01:50.172085+00', '2026-11-28 08:01:50.17366+00', '2026-12-12 08:01:48.518794+00', NULL, NULL, 'standard', '2026-11-28 08:01:50.172085+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('f40e8a4d-bd45-43b6-a605-5fcbcf3129ee', 'try-waiting-setup', 0, '{"setupId": "c445ad9c-89d8-48a1-b41f-14203d9c7c3b"}', 'active', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:01:48.579913+00', '2026-11-28 08:01:28.579913+00', '2026-11-28 08:01:50.175536+00', NULL, '2026-12-12 08:01:48.579913+00', NULL, NULL, 'standard', '2026-11-28 08:01:50.175536+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('7e188e29-009d-411b-8c88-0ab320652948', 'try-waiting-setup', 0, '{"setupId": "c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c"}', 'created', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:02:31.191128+00', '2026-11-28 08:01:51.191128+00', NULL, NULL, '2026-12-12 08:02:31.191128+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('ab7d4ef4-f707-4633-9f5d-d3f090c40050', 'try-waiting-setup', 0, '{"setupId": "c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c"}', 'completed', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:01:48.641292+00', '2026-11-28 08:01:28.641292+00', '2026-11-28 08:01:51.17177+00', '2026-11-28 08:01:51.192864+00', '2026-12-12 08:01:48.641292+00', NULL, NULL, 'standard', '2026-11-28 08:01:51.17177+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('5d07c042-aba0-4e4e-a526-ea5d389f5b20', '__pgboss__send-it', 0, '{"key": "", "data": null, "name": "sweep", "slot": "2026-11-28 08:01:00", "options": {}}', 'created', 2, 0, 0, false, NULL, 900, 604800, 'sweep__', '2026-11-28 08:01:00', NULL, NULL, '2026-11-28 08:01:52.140183+00', '2026-11-28 08:01:52.140183+00', NULL, NULL, '2026-12-12 08:01:52.140183+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO pgboss.queue VALUES ('__pgboss__send-it', 'standard', 2, 0, false, NULL, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-28 08:01:22.116491+00', '2026-11-28 08:01:22.116491+00');
INSERT INTO pgboss.queue VALUES ('try-waiting-setup', 'standard', 0, 0, false, NULL, 120, 1209600, 3600, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-28 08:01:22.126806+00', '2026-11-28 08:01:22.126806+00');
INSERT INTO pgboss.queue VALUES ('sweep', 'standard', 0, 0, false, NULL, 60, 1209600, 3600, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-28 08:01:22.13056+00', '2026-11-28 08:01:22.13056+00');

INSERT INTO pgboss.schedule VALUES ('sweep', '', 'cron', '* * * * *', 'UTC', NULL, '{}', '2026-11-28 08:01:22.151737+00', '2026-11-28 08:01:22.151737+00', NULL);

INSERT INTO pgboss.version VALUES (46, '2026-11-28 08:01:52.135927+00', '2026-11-28 08:01:22.130192+00', '2026-11-28 08:01:52.1338+00', NULL, NULL);

INSERT INTO public.account VALUES ('d8174262-2ed0-4d90-812d-2422ef1a209a', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'credential', 'd9263d45-96a5-4ba9-a109-6036a343d791', NULL, NULL, NULL, NULL, NULL, NULL, '6f1359063bf72a67cf2164a896e1f6c1:7ec83a543f0f763ab07c1c2a1c1de5d7dbb11c955a01cb18c6cea6df957be34c718abc6af289870dd9a6db6b00ca7cbfbff2856f800ede35ba59bf7ef6dcb925', '2026-11-28 08:01:22.567+00', '2026-11-28 08:01:23.588+00');

INSERT INTO public.attempt VALUES ('check:host:acme-eu.my.salesforce.test', '2026-11-28 08:01:25.979+00', 4);
INSERT INTO public.attempt VALUES ('check:host:initech.my.salesforce.test', '2026-11-28 08:01:26.795+00', 1);
INSERT INTO public.attempt VALUES ('sign-in:browser:pWy07HnPVIBJEu2THFqzdQ', '2026-11-28 08:01:24.146+00', 1);
INSERT INTO public.attempt VALUES ('check:host:slow.my.salesforce.test', '2026-11-28 08:01:27.808+00', 1);
INSERT INTO public.attempt VALUES ('check:host:stopped.my.salesforce.test', '2026-11-28 08:01:28.495+00', 1);
INSERT INTO public.attempt VALUES ('check:host:came-true.my.salesforce.test', '2026-11-28 08:01:28.361+00', 2);
INSERT INTO public.attempt VALUES ('check:host:other-problem.my.salesforce.test', '2026-11-28 08:01:28.43+00', 2);
INSERT INTO public.attempt VALUES ('check:host:trying.my.salesforce.test', '2026-11-28 08:01:28.567+00', 2);
INSERT INTO public.attempt VALUES ('check:host:fresh.my.salesforce.test', '2026-11-28 08:01:28.625+00', 2);
INSERT INTO public.attempt VALUES ('check:host:globex--uat.sandbox.my.salesforce.test', '2026-11-28 08:01:26.541+00', 6);
INSERT INTO public.attempt VALUES ('check:user:d9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:25.978+00', 22);
INSERT INTO public.attempt VALUES ('check:host:cut-off.my.salesforce.test', '2026-11-28 08:01:51.472+00', 1);
INSERT INTO public.attempt VALUES ('sign-in:email:237eb0f85a93d02283be75cf22239d79b7a799b1:everywhere', '2026-11-28 08:01:23.672+00', 10);
INSERT INTO public.attempt VALUES ('sign-in:address:12ca17b49af2289436f303e0166030a21e525d26', '2026-11-28 08:01:22.573+00', 10);
INSERT INTO public.attempt VALUES ('sign-in:email:237eb0f85a93d02283be75cf22239d79b7a799b1:address:12ca17b49af2289436f303e0166030a21e525d26', '2026-11-28 08:01:24.353+00', 11);

INSERT INTO public.audit_event VALUES ('313247bd-1113-45f9-8116-3f1d346966d2', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:22.567+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'instance.claimed', 'instance', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '{"workspaceName": "Northwind"}');
INSERT INTO public.audit_event VALUES ('f295c08e-5c64-4d37-86bb-5b6ed54d748e', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:23.588+00', NULL, 'password.reset', 'person', 'd9263d45-96a5-4ba9-a109-6036a343d791', '{"by": "operator"}');
INSERT INTO public.audit_event VALUES ('26ca558a-c7b0-42b7-8dc4-91505b2f1f8d', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:25.39+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'project.created', 'project', 'ede7ebc8-6bc4-4059-ab03-5cf1b63f2617', '{"name": "Billing"}');
INSERT INTO public.audit_event VALUES ('b67f4072-722e-4ba4-a6d5-8f81f15d0312', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:25.424+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'project.created', 'project', '17c32233-7065-49b3-bb82-2903c154121d', '{"name": "Data “Warehouse” 倉庫"}');
INSERT INTO public.audit_event VALUES ('4a09e8bb-297c-4786-b903-8dfde1732154', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:25.637+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', '125c8123-e0f1-4034-8df0-eb4e0846efc5', '{"path": "existing-app", "myDomain": "acme-eu.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('77d1433f-b16e-4e52-b6ef-9aed7b840fb3', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:25.853+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'guide.remarked', 'setup', '125c8123-e0f1-4034-8df0-eb4e0846efc5', '{"look": "new", "step": "2-create", "remark": "The button is called “New App”, not “New External Client App”."}');
INSERT INTO public.audit_event VALUES ('b8ad9273-a6d0-4dbc-9595-32b8c6ceb1e6', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.025+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.created', 'connection', '28d58b5e-2dd6-4701-bf2c-813c70deb3b8', '{"name": "Acme production", "myDomain": "acme-eu.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('2307b26a-3338-461b-9d24-6b741d1dd52b', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.122+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.tested', 'connection', '28d58b5e-2dd6-4701-bf2c-813c70deb3b8', '{"result": "passed"}');
INSERT INTO public.audit_event VALUES ('ed7ee343-08ad-4766-ab3a-de339460ea6f', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.235+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.renamed', 'connection', '28d58b5e-2dd6-4701-bf2c-813c70deb3b8', '{"to": "Acme (invoices)", "from": "Acme production"}');
INSERT INTO public.audit_event VALUES ('6a01b12a-b83b-4647-b289-90eee8c471d6', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.347+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.tested', 'connection', '28d58b5e-2dd6-4701-bf2c-813c70deb3b8', '{"result": "passed"}');
INSERT INTO public.audit_event VALUES ('8ed29122-08e9-4a77-913a-8cf9e3f4ffb3', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.413+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.tested', 'connection', '28d58b5e-2dd6-4701-bf2c-813c70deb3b8', '{"result": "failed", "problem": "run-as-user-missing"}');
INSERT INTO public.audit_event VALUES ('7483193e-227f-431c-8262-4b6610b2e681', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.472+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', '40a017e2-a9a6-4fe0-ab9e-62334f3d6e0a', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('afa99def-7ab0-47d1-98de-88ac7ea0ec3d', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.56+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.created', 'connection', 'f7a5537a-c514-4a42-91c1-6a4f62c0ac2c', '{"name": "Globex UAT", "myDomain": "globex--uat.sandbox.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('7f90bfc4-8032-4158-8c85-f63e5e688572', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.624+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.tested', 'connection', 'f7a5537a-c514-4a42-91c1-6a4f62c0ac2c', '{"result": "failed", "problem": "salesforce-maintenance"}');
INSERT INTO public.audit_event VALUES ('21c3fde2-e74f-4dcd-a50d-cff15db2bb4f', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.695+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.tested', 'connection', 'f7a5537a-c514-4a42-91c1-6a4f62c0ac2c', '{"result": "passed"}');
INSERT INTO public.audit_event VALUES ('4d3f25ae-dacd-48c3-9a02-dcefe18dc7c8', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.745+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', 'f617320c-d40e-4193-bc74-4003ffdacc4d', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('ae3992c1-0138-4335-93fc-a463ce600f16', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.813+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.created', 'connection', '9fb55234-84dc-40fb-9507-57b8bb013774', '{"name": "Initech", "myDomain": "initech.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('9a8ed466-cc9c-45d8-bae1-0620be61ae45', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.878+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.deleted', 'connection', '9fb55234-84dc-40fb-9507-57b8bb013774', '{"name": "Initech", "myDomain": "initech.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('601861ce-08b5-46a5-a189-309d70662dde', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:26.918+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', '15debba6-ca79-4139-850c-4e8d2d8a0f78', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('42b7d2e7-90d2-4fd2-b58a-1e224d321b68', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:27.208+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'guide.remarked', 'setup', '15debba6-ca79-4139-850c-4e8d2d8a0f78', '{"look": "blue", "step": "2-create", "remark": "Ours says „Externe Client-App“: ''Neu'', 50 % larger; \\n is no line break."}');
INSERT INTO public.audit_event VALUES ('2342933d-18fc-46b6-9938-24ea2409063f', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:27.277+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'guide.remarked', 'setup', '15debba6-ca79-4139-850c-4e8d2d8a0f78', '{"look": "blue", "step": "4-policies", "remark": "Line one line two"}');
INSERT INTO public.audit_event VALUES ('45ca32b8-0ec5-4b29-b843-24d723888771', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:27.338+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', '0c43d669-7845-4621-9319-ecf5ea2fd0ad', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('d1a467f4-aa54-4d71-9cfa-27039ad3a077', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:27.394+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.refused', 'setup', '0c43d669-7845-4621-9319-ecf5ea2fd0ad', '{"problem": "consumer-secret-wrong", "myDomain": "globex--uat.sandbox.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('e52e76a9-ff9c-4564-b900-ae5af6d5a04e', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:27.432+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', 'ee5aee13-c287-4c28-85a0-8456e656ed1e', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('eb4f270e-a009-4cc9-af2d-bdebc66d0f61', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:27.546+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.refused', 'setup', 'ee5aee13-c287-4c28-85a0-8456e656ed1e', '{"problem": "consumer-secret-wrong", "myDomain": "globex--uat.sandbox.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('783163da-7493-40ba-80fb-706751c3339f', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:27.607+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'guide.remarked', 'setup', 'ee5aee13-c287-4c28-85a0-8456e656ed1e', '{"look": "blue", "step": "2-create", "remark": "We gave up here."}');
INSERT INTO public.audit_event VALUES ('0cd8936a-138c-4b54-8c7c-9814e1959613', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:27.662+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.cancelled', 'setup', 'ee5aee13-c287-4c28-85a0-8456e656ed1e', '{}');
INSERT INTO public.audit_event VALUES ('cfe7ac9b-104b-4837-ac64-d50e7dd96347', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:27.704+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', '6ee0a228-c80d-4f02-bf0a-7d993276d0f1', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('cc330d11-7b3d-4ceb-accf-f2d4cbc2387a', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:27.99+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'check.cancelled', 'check-run', '16111744-985e-4878-bcdb-57846e5dfea8', '{"supportCode": "umbrella-10-autumn-torch"}');
INSERT INTO public.audit_event VALUES ('2cd680de-ba58-4411-8eb3-a40b4f1dee32', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:28.089+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', 'f7d93046-67d8-4696-b75e-cf55b6769f1b', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('ee0ed893-face-4c2c-b1d3-b80e0ef3386e', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:28.128+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', '871e4750-6242-4271-ba11-e854b7fb10f4', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('44160727-cf30-49b7-92a8-d259882db620', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:28.173+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', '0f2183b5-4817-4d7c-9bfc-e390d5718932', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('a115e4a0-0de2-4d0b-8f32-24f185db6817', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:28.211+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', 'c445ad9c-89d8-48a1-b41f-14203d9c7c3b', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('057f00c3-6e40-4542-8cc7-162e69439e7d', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:28.25+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', 'c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('8405fdd4-f66b-4231-b67a-7dc7aa120d64', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:28.372+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.refused', 'setup', 'f7d93046-67d8-4696-b75e-cf55b6769f1b', '{"problem": "consumer-key-unknown", "myDomain": "came-true.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('f76847a3-22ce-4ffc-b712-4159477b60bb', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:28.44+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.refused', 'setup', '871e4750-6242-4271-ba11-e854b7fb10f4', '{"problem": "consumer-key-unknown", "myDomain": "other-problem.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('ec70f174-17d3-4634-8573-99f916c24d01', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:28.515+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.refused', 'setup', '0f2183b5-4817-4d7c-9bfc-e390d5718932', '{"problem": "consumer-key-unknown", "myDomain": "stopped.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('cc6cef90-2055-4a51-b881-9f8159ea94fd', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:28.577+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.refused', 'setup', 'c445ad9c-89d8-48a1-b41f-14203d9c7c3b', '{"problem": "consumer-key-unknown", "myDomain": "trying.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('513dd7cc-a1d3-416b-878b-f6e8ad0f1ca5', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:28.638+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'connection.refused', 'setup', 'c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', '{"problem": "consumer-key-unknown", "myDomain": "fresh.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('72d2d1f6-45cd-4f6d-ab9c-73d632c67b73', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:28.687+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'waiting.stopped', 'setup', '0f2183b5-4817-4d7c-9bfc-e390d5718932', '{"tries": 0, "myDomain": "stopped.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('2f2d0286-4a6e-4848-869f-fb1d37cbfd5f', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:49.228+00', NULL, 'connection.refused', 'setup', '871e4750-6242-4271-ba11-e854b7fb10f4', '{"problem": "org-inactive", "myDomain": "other-problem.my.salesforce.test", "onBehalfOf": "d9263d45-96a5-4ba9-a109-6036a343d791", "waitingEnd": "other-problem"}');
INSERT INTO public.audit_event VALUES ('90326a66-ad9a-454e-b23f-26df4e6df252', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:51.188+00', NULL, 'connection.refused', 'setup', 'c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', '{"problem": "consumer-key-unknown", "myDomain": "fresh.my.salesforce.test", "onBehalfOf": "d9263d45-96a5-4ba9-a109-6036a343d791"}');
INSERT INTO public.audit_event VALUES ('2e274ad3-7872-493e-a96a-e4d47a4de547', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:51.331+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'setup.started', 'setup', '20960665-3bec-43c5-9193-b666c9fea7a6', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('278e214a-f2eb-40cc-8d54-0dad34c353bb', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '2026-11-28 08:01:49.227+00', NULL, 'connection.created', 'connection', '113367f2-c578-4615-aee8-72819c7861c1', '{"name": "Came true", "myDomain": "came-true.my.salesforce.test", "onBehalfOf": "d9263d45-96a5-4ba9-a109-6036a343d791"}');

INSERT INTO public.bearer_token VALUES ('d1dd4153-a6ee-4606-8d62-3e069233f7f2', 'claim', '2VKu79cIEo_BjmuhQnh1AKgglwbqNuq86nXaGvveKl4', '2026-11-28 08:01:22.152+00', '2026-11-28 09:01:22.152+00', '2026-11-28 08:01:22.498+00', NULL);

INSERT INTO public.check_run VALUES ('7da15224-3cce-46cf-a538-aa891cfd9f16', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, '28d58b5e-2dd6-4701-bf2c-813c70deb3b8', 'coconut-80-lizard-cactus', 'acme-eu.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 2.4, "firstByteMs": 1.2}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 3, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2.4, "firstByteMs": 2.3}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 3, "startedAfterMs": 3}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 2.9, "firstByteMs": 1.6}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 3, "startedAfterMs": 6}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 3.3, "firstByteMs": 3}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 4, "firstByteMs": 3.6}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005Practicerc0LIAQ%27", "method": "GET", "timings": {"totalMs": 4.9, "firstByteMs": 4.5}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 5, "startedAfterMs": 6}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 3.2, "firstByteMs": 2.8}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 3, "startedAfterMs": 6}, {"calls": [{"path": "/services/data/v68.0/apps/oauth/usage?page=0&pageSize=100", "method": "GET", "timings": {"totalMs": 5.2, "firstByteMs": 5}, "httpStatus": 403}], "stage": "rotation-readiness", "state": "advice", "problem": {"code": "rotation-switch-off", "evidence": {"errorText": "This feature is not currently enabled for this user.", "errorWord": "FUNCTIONALITY_NOT_ENABLED", "httpStatus": 403}}, "durationMs": 6, "startedAfterMs": 6}]', NULL, NULL, '[{"kind": "not-ready-to-rotate", "detail": "rotation-switch-off"}]', '{"orgId": "00DPractice4IywMAE", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "acme-eu", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005Practicerc0LIAQ", "tokenFormat": "opaque", "instanceHost": "acme-eu.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@acme-eu.example", "tokenLifetimeSeconds": 7200}', 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:26.333+00', '2026-11-28 08:02:26.333+00', '2026-11-28 08:01:26.347+00', false, false);
INSERT INTO public.check_run VALUES ('fd01f62e-863d-4df1-bc59-228149672d64', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '125c8123-e0f1-4034-8df0-eb4e0846efc5', '28d58b5e-2dd6-4701-bf2c-813c70deb3b8', 'ginger-52-satin-thunder', 'acme-eu.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 1.2, "tlsMs": 3.5, "totalMs": 14.2, "connectMs": 1.2, "firstByteMs": 6.2}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 17, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 4.1, "firstByteMs": 3.8}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 7, "startedAfterMs": 17}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 3.9, "firstByteMs": 3.4}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 4, "startedAfterMs": 24}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 9.9, "firstByteMs": 9.5}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 11.5, "firstByteMs": 11.1}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005Practicerc0LIAQ%27", "method": "GET", "timings": {"totalMs": 13.3, "firstByteMs": 12.9}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 16, "startedAfterMs": 24}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 15.2, "firstByteMs": 14.6}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 16, "startedAfterMs": 24}]', NULL, NULL, '[]', '{"orgId": "00DPractice4IywMAE", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "acme-eu", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005Practicerc0LIAQ", "tokenFormat": "opaque", "instanceHost": "acme-eu.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@acme-eu.example", "tokenLifetimeSeconds": 7200}', 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:25.98+00', '2026-11-28 08:02:25.98+00', '2026-11-28 08:01:26.025+00', false, false);
INSERT INTO public.check_run VALUES ('5e727fb3-b5ec-49e0-84fb-a68474665d67', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, '28d58b5e-2dd6-4701-bf2c-813c70deb3b8', 'magnet-75-spider-parade', 'acme-eu.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 2, "firstByteMs": 1.6}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 3, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2, "firstByteMs": 1.8}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 2, "startedAfterMs": 3}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 1.8, "firstByteMs": 1.3}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 2, "startedAfterMs": 5}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 3.2, "firstByteMs": 2.7}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 3.6, "firstByteMs": 3.1}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005Practicerc0LIAQ%27", "method": "GET", "timings": {"totalMs": 4.6, "firstByteMs": 4.3}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 5, "startedAfterMs": 5}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 1.5, "firstByteMs": 0.9}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 2, "startedAfterMs": 5}]', NULL, NULL, '[]', '{"orgId": "00DPractice4IywMAE", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "acme-eu", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005Practicerc0LIAQ", "tokenFormat": "opaque", "instanceHost": "acme-eu.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@acme-eu.example", "tokenLifetimeSeconds": 7200}', 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:26.108+00', '2026-11-28 08:02:26.108+00', '2026-11-28 08:01:26.122+00', false, false);
INSERT INTO public.check_run VALUES ('93a789e9-63a6-48b3-9f30-3185942f88c2', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, '28d58b5e-2dd6-4701-bf2c-813c70deb3b8', 'beaver-72-tulip-atlas', 'acme-eu.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 1.4, "firstByteMs": 1.1}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 2, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 1.3, "firstByteMs": 1.2}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "run-as-user-missing", "evidence": {"errorText": "no client credentials user enabled", "errorWord": "invalid_grant", "httpStatus": 400}}, "durationMs": 1, "startedAfterMs": 2}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}, {"calls": [], "stage": "rotation-readiness", "state": "skipped"}]', 'token', '{"code": "run-as-user-missing", "evidence": {"errorText": "no client credentials user enabled", "errorWord": "invalid_grant", "httpStatus": 400}}', '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:26.406+00', '2026-11-28 08:02:26.406+00', '2026-11-28 08:01:26.413+00', false, false);
INSERT INTO public.check_run VALUES ('3d6ab963-a5ff-4eee-9aea-2e3bf9a4afa3', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '0c43d669-7845-4621-9319-ecf5ea2fd0ad', NULL, 'flamingo-84-mango-brook', 'globex--uat.sandbox.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 1.4, "firstByteMs": 1.1}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 2, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 3, "firstByteMs": 2.9}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-secret-wrong", "evidence": {"errorText": "invalid client credentials", "errorWord": "invalid_client", "httpStatus": 400}}, "durationMs": 3, "startedAfterMs": 2}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-secret-wrong", "evidence": {"errorText": "invalid client credentials", "errorWord": "invalid_client", "httpStatus": 400}}', '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:27.386+00', '2026-11-28 08:02:27.386+00', '2026-11-28 08:01:27.394+00', false, false);
INSERT INTO public.check_run VALUES ('16111744-985e-4878-bcdb-57846e5dfea8', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '6ee0a228-c80d-4f02-bf0a-7d993276d0f1', NULL, 'umbrella-10-autumn-torch', 'slow.my.salesforce.test', 'cancelled', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.4, "tlsMs": 2.3, "totalMs": 8.4, "connectMs": 2.2, "firstByteMs": 3.4}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 10, "startedAfterMs": 0}, {"calls": [], "stage": "token", "state": "skipped", "startedAfterMs": 10}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', NULL, NULL, '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:27.81+00', '2026-11-28 08:02:27.81+00', '2026-11-28 08:01:27.99+00', false, false);
INSERT INTO public.check_run VALUES ('fda8f608-c34f-40ee-8597-833213b6ed48', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', 'ee5aee13-c287-4c28-85a0-8456e656ed1e', NULL, 'apple-95-bamboo-planet', 'globex--uat.sandbox.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 1.9, "firstByteMs": 1.6}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 3, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 1.5, "firstByteMs": 1.3}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-secret-wrong", "evidence": {"errorText": "invalid client credentials", "errorWord": "invalid_client", "httpStatus": 400}}, "durationMs": 1, "startedAfterMs": 3}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-secret-wrong", "evidence": {"errorText": "invalid client credentials", "errorWord": "invalid_client", "httpStatus": 400}}', '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:27.54+00', '2026-11-28 08:02:27.54+00', '2026-11-28 08:01:27.546+00', false, false);
INSERT INTO public.check_run VALUES ('47e30322-9281-4cc2-9606-907f318b6cc3', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '40a017e2-a9a6-4fe0-ab9e-62334f3d6e0a', 'f7a5537a-c514-4a42-91c1-6a4f62c0ac2c', 'bamboo-47-turtle-beaver', 'globex--uat.sandbox.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.6, "tlsMs": 2.8, "totalMs": 8.6, "connectMs": 1.5, "firstByteMs": 3.5}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 9, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 1.1, "firstByteMs": 1}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 2, "startedAfterMs": 9}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 1.1, "firstByteMs": 1}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 1, "startedAfterMs": 11}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 1.6, "firstByteMs": 1.4}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 2.8, "firstByteMs": 2.5}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005PracticeseK7IAI%27", "method": "GET", "timings": {"totalMs": 3.1, "firstByteMs": 2.9}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 4, "startedAfterMs": 11}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 3.9, "firstByteMs": 3.7}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 4, "startedAfterMs": 11}]', NULL, NULL, '[{"kind": "is-production"}]', '{"orgId": "00DPracticeyUlOMAU", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "globex--uat", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005PracticeseK7IAI", "tokenFormat": "opaque", "instanceHost": "globex--uat.sandbox.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@globex.example.uat", "tokenLifetimeSeconds": 7200}', 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:26.542+00', '2026-11-28 08:02:26.542+00', '2026-11-28 08:01:26.56+00', false, false);
INSERT INTO public.check_run VALUES ('bb771f21-dc15-45a2-8ec1-a7da486164d8', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', 'f7d93046-67d8-4696-b75e-cf55b6769f1b', NULL, 'bison-77-bucket-harvest', 'came-true.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 2.3, "totalMs": 6, "connectMs": 0.5, "firstByteMs": 2.7}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 7, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 1.3, "firstByteMs": 1.2}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 1, "startedAfterMs": 7}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:28.362+00', '2026-11-28 08:02:28.362+00', '2026-11-28 08:01:28.372+00', false, false);
INSERT INTO public.check_run VALUES ('0a2d36f0-692a-47da-9993-09e8ae12a213', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'f7a5537a-c514-4a42-91c1-6a4f62c0ac2c', 'llama-46-flamingo-anchor', 'globex--uat.sandbox.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 1.4, "firstByteMs": 1.2}, "httpStatus": 503}], "stage": "reach", "state": "failed", "problem": {"code": "salesforce-maintenance", "evidence": {"excerpt": "We are down for maintenance. Sorry for the inconvenience. We''ll be back shortly.", "httpStatus": 503}}, "durationMs": 2, "startedAfterMs": 0}, {"calls": [], "stage": "token", "state": "skipped"}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'reach', '{"code": "salesforce-maintenance", "evidence": {"excerpt": "We are down for maintenance. Sorry for the inconvenience. We''ll be back shortly.", "httpStatus": 503}}', '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:26.62+00', '2026-11-28 08:02:26.62+00', '2026-11-28 08:01:26.624+00', false, false);
INSERT INTO public.check_run VALUES ('6470a5fe-273f-4f1b-a354-0faf93fb14c5', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'f7a5537a-c514-4a42-91c1-6a4f62c0ac2c', 'basil-39-jigsaw-orange', 'globex--uat.sandbox.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 2.3, "firstByteMs": 2}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 3, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 1.4, "firstByteMs": 1.3}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 1, "startedAfterMs": 3}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 2, "firstByteMs": 1.8}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 2, "startedAfterMs": 5}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 3.1, "firstByteMs": 2.9}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 4.4, "firstByteMs": 4.2}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005PracticeseK7IAI%27", "method": "GET", "timings": {"totalMs": 4.7, "firstByteMs": 4.5}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 4, "startedAfterMs": 5}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 1.4, "firstByteMs": 1.2}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 2, "startedAfterMs": 4}]', NULL, NULL, '[{"kind": "is-production"}]', '{"orgId": "00DPracticeyUlOMAU", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "globex--uat", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005PracticeseK7IAI", "tokenFormat": "opaque", "instanceHost": "globex--uat.sandbox.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@globex.example.uat", "tokenLifetimeSeconds": 7200}', 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:26.683+00', '2026-11-28 08:02:26.683+00', '2026-11-28 08:01:26.695+00', false, false);
INSERT INTO public.check_run VALUES ('9f1c288f-f943-4784-bf5b-c53a43a16808', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', 'f7d93046-67d8-4696-b75e-cf55b6769f1b', '113367f2-c578-4615-aee8-72819c7861c1', 'zebra-65-oasis-mustard', 'came-true.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.5, "tlsMs": 4.5, "totalMs": 11.4, "connectMs": 1.7, "firstByteMs": 4.4}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 15, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 10.9, "firstByteMs": 10.8}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 13, "startedAfterMs": 15}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 6.1, "firstByteMs": 5.8}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 7, "startedAfterMs": 28}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 7.1, "firstByteMs": 6.9}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 8.4, "firstByteMs": 8.2}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005Practice9TkqIAE%27", "method": "GET", "timings": {"totalMs": 10.3, "firstByteMs": 10.2}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 13, "startedAfterMs": 28}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 12, "firstByteMs": 11.7}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 13, "startedAfterMs": 28}]', NULL, NULL, '[]', '{"orgId": "00DPracticeADSAMA4", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "came-true", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005Practice9TkqIAE", "tokenFormat": "opaque", "instanceHost": "came-true.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@came-true.example", "tokenLifetimeSeconds": 7200}', 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:49.181+00', '2026-11-28 08:02:49.181+00', '2026-11-28 08:01:49.227+00', true, false);
INSERT INTO public.check_run VALUES ('439899d5-01f0-4ca7-8f78-ab749b21d5af', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', 'c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', NULL, 'easel-25-oasis-tulip', 'fresh.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 3.4, "totalMs": 9, "connectMs": 0.8, "firstByteMs": 4.4}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 9, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 1.4, "firstByteMs": 1.2}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 2, "startedAfterMs": 9}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:51.175+00', '2026-11-28 08:02:51.175+00', '2026-11-28 08:01:51.188+00', true, false);
INSERT INTO public.check_run VALUES ('4100e23d-3f2b-490d-ad8e-e356c49c749b', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'f7a5537a-c514-4a42-91c1-6a4f62c0ac2c', 'jungle-28-honey-curtain', 'globex--uat.sandbox.my.salesforce.test', 'running', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 2, "totalMs": 6.9, "connectMs": 0.9, "firstByteMs": 3.6}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 8, "startedAfterMs": 0}, {"calls": [], "stage": "token", "state": "running", "startedAfterMs": 8}, {"calls": [], "stage": "api", "state": "pending"}, {"calls": [], "stage": "identity", "state": "pending"}, {"calls": [], "stage": "session", "state": "pending"}]', NULL, NULL, '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:51.473+00', '2026-11-28 08:02:51.473+00', NULL, false, false);
INSERT INTO public.check_run VALUES ('08e58680-ffae-4884-9e2e-91750bddb7b0', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', 'c445ad9c-89d8-48a1-b41f-14203d9c7c3b', NULL, 'feather-66-zebra-lily', 'trying.my.salesforce.test', 'running', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 4.1, "totalMs": 10.2, "connectMs": 1, "firstByteMs": 4.6}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 11, "startedAfterMs": 0}, {"calls": [], "stage": "token", "state": "running", "startedAfterMs": 11}, {"calls": [], "stage": "api", "state": "pending"}, {"calls": [], "stage": "identity", "state": "pending"}, {"calls": [], "stage": "session", "state": "pending"}]', NULL, NULL, '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:50.179+00', '2026-11-28 08:02:50.179+00', NULL, true, false);
INSERT INTO public.check_run VALUES ('b5e2cd15-8edd-4482-aa90-a06a2a5d4cc7', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '871e4750-6242-4271-ba11-e854b7fb10f4', NULL, 'jaguar-92-fennel-pumpkin', 'other-problem.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 1.8, "totalMs": 5.3, "connectMs": 0.4, "firstByteMs": 2.6}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 6, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 1.2, "firstByteMs": 0.9}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 1, "startedAfterMs": 6}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:28.431+00', '2026-11-28 08:02:28.431+00', '2026-11-28 08:01:28.44+00', false, false);
INSERT INTO public.check_run VALUES ('aa60f1ce-781d-47b2-a03c-780b5d4c56bd', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '0f2183b5-4817-4d7c-9bfc-e390d5718932', NULL, 'barley-57-lizard-cupcake', 'stopped.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 1.7, "totalMs": 4.8, "connectMs": 0.5, "firstByteMs": 2}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 5, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 1.6, "firstByteMs": 1.5}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 2, "startedAfterMs": 5}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:28.496+00', '2026-11-28 08:02:28.496+00', '2026-11-28 08:01:28.515+00', false, false);
INSERT INTO public.check_run VALUES ('6b2adee0-e746-4bd3-a517-9e4e07ad00e9', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', 'c445ad9c-89d8-48a1-b41f-14203d9c7c3b', NULL, 'bison-63-finger-orange', 'trying.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 1.8, "totalMs": 5.2, "connectMs": 0.4, "firstByteMs": 2.5}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 6, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 1.1, "firstByteMs": 1}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 1, "startedAfterMs": 6}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:28.568+00', '2026-11-28 08:02:28.568+00', '2026-11-28 08:01:28.577+00', false, false);
INSERT INTO public.check_run VALUES ('72655ba7-037d-4a13-9a35-bc25a002e5d7', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', 'c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', NULL, 'jigsaw-54-garlic-melon', 'fresh.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 2.3, "totalMs": 6.1, "connectMs": 0.5, "firstByteMs": 3}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 7, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 3.2, "firstByteMs": 3.1}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 3, "startedAfterMs": 7}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:28.626+00', '2026-11-28 08:02:28.626+00', '2026-11-28 08:01:28.638+00', false, false);
INSERT INTO public.check_run VALUES ('c90870c3-2544-499e-8399-43f32ebcd520', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '871e4750-6242-4271-ba11-e854b7fb10f4', NULL, 'walrus-80-spider-cotton', 'other-problem.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 3.7, "totalMs": 13.5, "connectMs": 3.5, "firstByteMs": 5.9}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 17, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 9.1, "firstByteMs": 9}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "org-inactive", "evidence": {"errorText": "inactive organization", "errorWord": "invalid_grant", "httpStatus": 400}}, "durationMs": 10, "startedAfterMs": 17}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "org-inactive", "evidence": {"errorText": "inactive organization", "errorWord": "invalid_grant", "httpStatus": 400}}', '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:49.189+00', '2026-11-28 08:02:49.189+00', '2026-11-28 08:01:49.228+00', true, false);
INSERT INTO public.check_run VALUES ('778a3efb-bc72-4a67-bc49-783e397e9dea', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '20960665-3bec-43c5-9193-b666c9fea7a6', NULL, 'cedar-29-engine-pigeon', 'cut-off.my.salesforce.test', 'running', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.4, "tlsMs": 1.9, "totalMs": 7.3, "connectMs": 3.7, "firstByteMs": 1.1}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 8, "startedAfterMs": 0}, {"calls": [], "stage": "token", "state": "running", "startedAfterMs": 8}, {"calls": [], "stage": "api", "state": "pending"}, {"calls": [], "stage": "identity", "state": "pending"}, {"calls": [], "stage": "session", "state": "pending"}]', NULL, NULL, '[]', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:51.473+00', '2026-11-28 08:02:51.473+00', NULL, false, false);

INSERT INTO public.connection VALUES ('28d58b5e-2dd6-4701-bf2c-813c70deb3b8', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '17c32233-7065-49b3-bb82-2903c154121d', 'Acme (invoices)', 'acme (invoices)', 'Invoices & credit notes — nightly', 'acme-eu.my.salesforce.test', true, '3MVG9PracticeOrgInventedKey.NpADsgUfvmxLf8hYpSR7IFo0sNDlUSXr3KaoDvdqqnHWxRTAR4BAVkpK7', 'v1.k2ec205c1.USYj6VhRuBVi4FYn.4X1a7noTtYYqizeIFcztzodAeTvTqKwEupOCXe2w0tPS-n3hk_3DVNpAiupFYUjf.QG6dpPS28qEUbtZz.u8EijFUy13k77SxasLQZIz8hsYNsVdTfsQz_ZBP7t2C3qXJfL5XA88XE6bffUPwWUVBNnROL8M14gIW30QElVN17kJeJ2fg7IdBiS4fpLhw', '00DPractice4IywMAE', 'acme-eu', '{"orgId": "00DPractice4IywMAE", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "acme-eu", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005Practicerc0LIAQ", "tokenFormat": "opaque", "instanceHost": "acme-eu.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@acme-eu.example", "tokenLifetimeSeconds": 7200}', '[{"kind": "not-ready-to-rotate", "detail": "rotation-switch-off"}]', 'failing', '2026-11-28 08:01:26.413+00', '93a789e9-63a6-48b3-9f30-3185942f88c2', '2026-11-28 08:01:26.413+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:26.025+00', '2026-11-28 08:01:26.413+00', true);
INSERT INTO public.connection VALUES ('f7a5537a-c514-4a42-91c1-6a4f62c0ac2c', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'Globex UAT', 'globex uat', '', 'globex--uat.sandbox.my.salesforce.test', true, '3MVG9PracticeOrgInventedKey.PmiIo1iIaZ7J8JBT8d3PeIQhqJczWvIo2P14gSXYRJVncgYORLxBwaRgv', 'v1.k2ec205c1.XBU5r_cDR3MPwu3u.O3IrnDy344Sbx4p3BRSakZACCO1N96RPH5tDTB2lqHXo3_A5gYf7rXJdhUPjIog4.TcQSBTb65y04R0K9.l12SO7ME7sWa8U8yAFbtVL2DMKFK1r59wX9O_ONc8I-XFMYLu-DzmMPDkv3eKPnfXyavHJvrnuT3bvnIE_3rk_trG5sOAxf3gHcvZQwJGCQ', '00DPracticeyUlOMAU', 'globex--uat', '{"orgId": "00DPracticeyUlOMAU", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "globex--uat", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005PracticeseK7IAI", "tokenFormat": "opaque", "instanceHost": "globex--uat.sandbox.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@globex.example.uat", "tokenLifetimeSeconds": 7200}', '[{"kind": "is-production"}]', 'healthy', NULL, '6470a5fe-273f-4f1b-a354-0faf93fb14c5', '2026-11-28 08:01:26.695+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:26.56+00', '2026-11-28 08:01:26.695+00', false);
INSERT INTO public.connection VALUES ('113367f2-c578-4615-aee8-72819c7861c1', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'Came true', 'came true', '', 'came-true.my.salesforce.test', true, '3MVG9PracticeOrgInventedKey.xtlATNRZM0GCD7JRBpTfzRuoCF9pn65o3oa7bEFiCtFBKhAHavGKwUsFY', 'v1.k2ec205c1.alLcV-AToebRiYVd.0SbPo10Z-YlJUhyhm2aKIaW8FtA-nZqoNC2b-v49pC2RezuNxsbX9KL6pZ0uKuDD.I_8QTEREIZwJcknB.AB-gMIf8fOFlw9sZ_zoM4658vwJr19T0pT4Ui7rqpBPFvSV4wmgmvp9haEIe7NjQ-idn77Ztvr3CMvjOSf900ebvOW8pc8c6xHAdKYyOEAA', '00DPracticeADSAMA4', 'came-true', '{"orgId": "00DPracticeADSAMA4", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "came-true", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005Practice9TkqIAE", "tokenFormat": "opaque", "instanceHost": "came-true.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@came-true.example", "tokenLifetimeSeconds": 7200}', '[]', 'healthy', NULL, '9f1c288f-f943-4784-bf5b-c53a43a16808', '2026-11-28 08:01:49.227+00', 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:49.227+00', '2026-11-28 08:01:49.227+00', false);

INSERT INTO public.instance_setting VALUES ('vault-check', '"v1.k2ec205c1.ky1JyVnpnCLVkC2D._jJwjRK5uUeQysdqC02WfxYa6KCh4JZ2Pi6HwwMxNOePgGxIhnGbDgw0p8aFbvZL.Ui7g-oK0z7qBa8CL.cEzlB3TblcSDw1zRmt3_m7hZiIfrcUARPXkUEBIv0A6D3MtueLYBe7OC-jYH4Sf4IwgK"');
INSERT INTO public.instance_setting VALUES ('session-secret', '"v1.k2ec205c1.ZSnNDFMwlisC03M_.DE4acrG5wv11Y3NCQupWLkLUTc0SefsQUJNtwOUoKYovoQA6NtXVNXOU7sPyhBUk.1BtUtSBmVZ_T1Zsa.dc4gmvS5y9IwcY8Ap3clJjtNPfqRDqmNHHezZ3t-LprKSTDaDZJ8RewuRuB3WwUW0uUDuJ-dxpn2EVo"');
INSERT INTO public.instance_setting VALUES ('claimed-by', '"d9263d45-96a5-4ba9-a109-6036a343d791"');

INSERT INTO public.member VALUES ('d0e209a0-e7e2-4c15-b74c-b0562f93c27e', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', 'd9263d45-96a5-4ba9-a109-6036a343d791', 'admin', '2026-11-28 08:01:22.567+00');

INSERT INTO public.project VALUES ('ede7ebc8-6bc4-4059-ab03-5cf1b63f2617', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', 'Billing', 'billing', '2026-11-28 08:01:25.39+00');
INSERT INTO public.project VALUES ('17c32233-7065-49b3-bb82-2903c154121d', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', 'Data “Warehouse” 倉庫', 'data “warehouse” 倉庫', '2026-11-28 08:01:25.424+00');

INSERT INTO public.session VALUES ('0508c4dc-69af-4d69-bb21-67c8ea2cc254', '12KuFPDDCHykph0hThJoHF6yMKqATeT6', 'd9263d45-96a5-4ba9-a109-6036a343d791', NULL, '', 'node', '2026-12-05 08:01:23.741+00', '2026-11-28 08:01:23.741+00', '2026-11-28 08:01:23.741+00');
INSERT INTO public.session VALUES ('0f886955-2545-471e-9a6a-f64845e68bec', '1fJbjnubCsrSopqynHqYcazJ0nbO78HJ', 'd9263d45-96a5-4ba9-a109-6036a343d791', NULL, '', 'node', '2026-12-05 08:01:24.31+00', '2026-11-28 08:01:24.311+00', '2026-11-28 08:01:24.311+00');

INSERT INTO public.setup VALUES ('125c8123-e0f1-4034-8df0-eb4e0846efc5', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', 'ede7ebc8-6bc4-4059-ab03-5cf1b63f2617', 'done', 'existing-app', 'new', 'Acme production', 'Invoices, nightly', 'Orglink Acme production', 'olivia@northwind.example', 'https://localhost', '', 'acme-eu.my.salesforce.test', NULL, NULL, NULL, NULL, '28d58b5e-2dd6-4701-bf2c-813c70deb3b8', 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:25.637+00', '2026-11-28 08:01:26.025+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('40a017e2-a9a6-4fe0-ab9e-62334f3d6e0a', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'done', 'new-app', 'new', 'Globex UAT', '', 'Orglink Globex UAT', 'olivia@northwind.example', 'https://localhost', '', 'globex--uat.sandbox.my.salesforce.test', NULL, NULL, NULL, NULL, 'f7a5537a-c514-4a42-91c1-6a4f62c0ac2c', 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:26.472+00', '2026-11-28 08:01:26.56+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('f617320c-d40e-4193-bc74-4003ffdacc4d', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'done', 'new-app', 'new', 'Initech', '', 'Orglink Initech', 'olivia@northwind.example', 'https://localhost', '', 'initech.my.salesforce.test', NULL, NULL, NULL, NULL, NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:26.745+00', '2026-11-28 08:01:26.813+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', '17c32233-7065-49b3-bb82-2903c154121d', 'open', 'new-app', 'blue', 'Half way', '', 'Orglink for Northwind', 'ops@northwind.example', 'https://localhost/callback', 'integration@northwind.example', 'globex--uat.sandbox.my.salesforce.test', NULL, NULL, NULL, NULL, NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:26.918+00', '2026-11-28 08:01:27.157+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('0c43d669-7845-4621-9319-ecf5ea2fd0ad', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'open', 'new-app', 'blue', 'Wrong secret', '', 'Orglink Wrong secret', 'olivia@northwind.example', 'https://localhost', '', 'globex--uat.sandbox.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.PmiIo1iIaZ7J8JBT8d3PeIQhqJczWvIo2P14gSXYRJVncgYORLxBwaRgv', 'v1.k2ec205c1.UqSIU-u9kCPNW2wy.hfyfKVywiOOSHSkmgWh3mNgN7-gbtRzLZ0wi0n_VgTXClsnjnMGTsYK98vIfeWVG.4XuEEte13hvnQyQ6.RF7hA_LhI5OTNyTwxjZhrCKIEaoIJIpZm4x-bI6gbo7R9gRFdA', '2026-11-29 08:01:27.385+00', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:27.338+00', '2026-11-28 08:01:27.385+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('ee5aee13-c287-4c28-85a0-8456e656ed1e', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'cancelled', 'new-app', 'blue', 'Given up', '', 'Orglink Given up', 'olivia@northwind.example', 'https://localhost', '', 'globex--uat.sandbox.my.salesforce.test', NULL, NULL, NULL, NULL, NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:27.432+00', '2026-11-28 08:01:27.662+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('6ee0a228-c80d-4f02-bf0a-7d993276d0f1', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'open', 'new-app', 'blue', 'Cancelled check', '', 'Orglink Cancelled check', 'olivia@northwind.example', 'https://localhost', '', 'slow.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.x02Sc53tu1udjdI3S16k6W5wxY1mclN7tqtrm248InJVL41HuiDyLy7Hx', 'v1.k2ec205c1.i8lIXPyekd6oJH5Z.GH1EsoUGOXBGAlax5QhpAcb5UXb7ZtCSOdSBektI8_yXa5K0yMzR8umq5rnLJaCR.gd9HACTICQZb7qFm.pc8Llfva57Af7eVbluqfQjVen_9G0305YauYmUo647rXD24jZsEQDuF2UmONExhw_wM1O61btLGRbS-EuWIv1FIfrOOREUuaRduVDjzynak', '2026-11-29 08:01:27.809+00', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:27.704+00', '2026-11-28 08:01:27.809+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('0f2183b5-4817-4d7c-9bfc-e390d5718932', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'open', 'new-app', 'blue', 'Stopped trying', '', 'Orglink Stopped trying', 'olivia@northwind.example', 'https://localhost', '', 'stopped.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.G8XWRJjCIFqNK5fHx1Wn1Jct3xOg0CN91J8zqPPsJH44HYdJ3CsAu0SA3', 'v1.k2ec205c1.pOTNBGS3iFx2lQ9W.m1Js6FCqRmeU9UTlc14vPQIdg6OMUmzMzvVD6acHAP_lqqKEeqH_AXvD7dMnp1t6.ORXgXn3yArd67Exd.NftRbAGEg8_bcQEReQu4dmBVdcu5wfhmRVgYLwbxHGUEimx7CsuoAZ3Xa0wxx3gTYCKFO4ZDtT_tw5hLWm6WOWuUMb7L6raXrvxLE_hCZl4', '2026-11-29 08:01:28.496+00', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:28.173+00', '2026-11-28 08:01:28.687+00', NULL, '2026-11-28 08:01:28.515+00', '2026-11-28 08:31:28.515+00', 0, 'd9263d45-96a5-4ba9-a109-6036a343d791', 'stopped', false);
INSERT INTO public.setup VALUES ('f7d93046-67d8-4696-b75e-cf55b6769f1b', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'done', 'new-app', 'blue', 'Came true', '', 'Orglink Came true', 'olivia@northwind.example', 'https://localhost', '', 'came-true.my.salesforce.test', NULL, NULL, NULL, NULL, '113367f2-c578-4615-aee8-72819c7861c1', 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:28.089+00', '2026-11-28 08:01:49.227+00', NULL, '2026-11-28 08:01:28.372+00', '2026-11-28 08:31:28.372+00', 1, 'd9263d45-96a5-4ba9-a109-6036a343d791', NULL, false);
INSERT INTO public.setup VALUES ('871e4750-6242-4271-ba11-e854b7fb10f4', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'open', 'new-app', 'blue', 'Another problem', '', 'Orglink Another problem', 'olivia@northwind.example', 'https://localhost', '', 'other-problem.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.AIzuRVvNw8wlrzzhvXz9D2bBi8kaIrlhKVZJ1ROqv3cGyXjxBKr4eaV3L', 'v1.k2ec205c1._zfcjyCFhO2MsCF0.ty7bJVG70eLb_FZCF_aySN-qbtfu_npVwIdXtA_GXV9W1jAjpHsskpYk2iDismYf.uSccSQOtZD55sxvB.t0ek6Ieb1y0nn2yNPQOnigevwPb95HGu1P-aT_nWPVrOnE3XyQJ4p8DhlRSbIXQofcJAlB5TRzl8JdXK9fNlZG4dU8P4OG7dXqFf5_Cqvzk', '2026-11-29 08:01:28.43+00', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:28.128+00', '2026-11-28 08:01:49.228+00', NULL, '2026-11-28 08:01:28.44+00', '2026-11-28 08:31:28.44+00', 1, 'd9263d45-96a5-4ba9-a109-6036a343d791', 'other-problem', false);
INSERT INTO public.setup VALUES ('c445ad9c-89d8-48a1-b41f-14203d9c7c3b', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'open', 'new-app', 'blue', 'Trying just now', '', 'Orglink Trying just now', 'olivia@northwind.example', 'https://localhost', '', 'trying.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.NQWiEDr3UusDNcRHKR2M4YPyaCrb0G1EqD6HlMdCq2BzelySH6zjnnlHS', 'v1.k2ec205c1.uwZUoDRUWb4FjQjr.F4Sm5MoKS_sKEVZOAW9xemUuPZkErPZwWWWRqKjtIb-kygcPI7xuUvv1tVJyOt0H.x-5UjPskhWJTp55m.RbURF3Git_uAfQCKQGqeQTaBodcCqyB-0uRqMfD0a6yWKzC-UT88m-PTr4cpycOJYbaQBRQTK2yxwb9jWr2AU2lmyBqllbjliA6X4h6tyPE', '2026-11-29 08:01:28.567+00', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:28.211+00', '2026-11-28 08:01:28.577+00', '2026-11-28 08:02:50.176+00', '2026-11-28 08:01:28.577+00', '2026-11-28 08:31:28.577+00', 1, 'd9263d45-96a5-4ba9-a109-6036a343d791', NULL, false);
INSERT INTO public.setup VALUES ('c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'open', 'new-app', 'blue', 'Fresh app', '', 'Orglink Fresh app', 'olivia@northwind.example', 'https://localhost', '', 'fresh.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.LmucFZPBfeJm3YQX9fGyZdwo8noRbanw9MPIe0QjQXLLjjJNtmMUO17yJ', 'v1.k2ec205c1.FQRY4SeH_pEjSvpT.WkaIjb0dDJdE1T-RKjdM13EIQiNiFAbhqiDe76K8D0Sf0QvJf2vmqHNC6F9dN3hi.HkfNkUJFROezv8uC.z6OtlL1-oD5c2du91yv7ptM5Kljv0rdxIPhJD_o52bScJLFMc1n8-A5Ij1h2co23ZHl6EQ3YKb8xq1PRPKzeFp51ZMSwMetd3OUiQmu0mXI', '2026-11-29 08:01:28.626+00', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:28.25+00', '2026-11-28 08:01:51.188+00', '2026-11-28 08:02:31.188+00', '2026-11-28 08:01:28.638+00', '2026-11-28 08:31:28.638+00', 1, 'd9263d45-96a5-4ba9-a109-6036a343d791', NULL, false);
INSERT INTO public.setup VALUES ('20960665-3bec-43c5-9193-b666c9fea7a6', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, 'open', 'new-app', 'blue', 'Cut off', '', 'Orglink Cut off', 'olivia@northwind.example', 'https://localhost', '', 'cut-off.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.IoXODNEXoluHJXvL3xit75nF8MZyzf6s2EUAMUOGyhvLnb1m3CwbiM67O', 'v1.k2ec205c1.LuAQhDRABH1H2hcp.z1Oj7Em2_MB7n3xHa9IQdCE2TYYUpuprm_J3B99gyphyz0iZIX1QJMLRseeQOhH2.wTVt3AlHKJtTMkGv.FU_eeHDU19DZjQDT4S4RnSJzdfapeK607bUZ8gOvwuGsGlLPFQevtX_LtFqFhG9hOqnNLO3GmXxLbatmFQnq32UOoDQjrfQHUvcK5kLFPWc', '2026-11-29 08:01:51.473+00', NULL, 'd9263d45-96a5-4ba9-a109-6036a343d791', '2026-11-28 08:01:51.331+00', '2026-11-28 08:01:51.473+00', NULL, NULL, NULL, 0, NULL, NULL, false);

INSERT INTO public.setup_tick VALUES ('125c8123-e0f1-4034-8df0-eb4e0846efc5', 'quick-find', '2026-11-28 08:01:25.773+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('125c8123-e0f1-4034-8df0-eb4e0846efc5', 'app-manager-item', '2026-11-28 08:01:25.773+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('125c8123-e0f1-4034-8df0-eb4e0846efc5', 'new-external-client-app', '2026-11-28 08:01:25.773+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('125c8123-e0f1-4034-8df0-eb4e0846efc5', 'app-name', '2026-11-28 08:01:25.773+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('125c8123-e0f1-4034-8df0-eb4e0846efc5', 'api-name', '2026-11-28 08:01:25.773+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('125c8123-e0f1-4034-8df0-eb4e0846efc5', 'contact-email', '2026-11-28 08:01:25.773+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('125c8123-e0f1-4034-8df0-eb4e0846efc5', 'distribution-state', '2026-11-28 08:01:25.773+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'quick-find', '2026-11-28 08:01:26.976+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'app-manager-item', '2026-11-28 08:01:26.976+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'new-external-client-app', '2026-11-28 08:01:26.976+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'app-name', '2026-11-28 08:01:26.976+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'api-name', '2026-11-28 08:01:26.976+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'contact-email', '2026-11-28 08:01:26.976+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'distribution-state', '2026-11-28 08:01:26.976+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'enable-oauth', '2026-11-28 08:01:27.057+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'callback-url', '2026-11-28 08:01:27.057+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'oauth-scopes', '2026-11-28 08:01:27.057+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'settings-client-credentials', '2026-11-28 08:01:27.057+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'web-server-secret', '2026-11-28 08:01:27.057+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'refresh-token-secret', '2026-11-28 08:01:27.057+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('15debba6-ca79-4139-850c-4e8d2d8a0f78', 'create-button', '2026-11-28 08:01:27.057+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('ee5aee13-c287-4c28-85a0-8456e656ed1e', 'quick-find', '2026-11-28 08:01:27.485+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('ee5aee13-c287-4c28-85a0-8456e656ed1e', 'app-manager-item', '2026-11-28 08:01:27.485+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('ee5aee13-c287-4c28-85a0-8456e656ed1e', 'new-external-client-app', '2026-11-28 08:01:27.485+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('ee5aee13-c287-4c28-85a0-8456e656ed1e', 'app-name', '2026-11-28 08:01:27.485+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('ee5aee13-c287-4c28-85a0-8456e656ed1e', 'api-name', '2026-11-28 08:01:27.485+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('ee5aee13-c287-4c28-85a0-8456e656ed1e', 'contact-email', '2026-11-28 08:01:27.485+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('ee5aee13-c287-4c28-85a0-8456e656ed1e', 'distribution-state', '2026-11-28 08:01:27.485+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', 'quick-find', '2026-11-28 08:01:28.307+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', 'app-manager-item', '2026-11-28 08:01:28.307+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', 'new-external-client-app', '2026-11-28 08:01:28.307+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', 'app-name', '2026-11-28 08:01:28.307+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', 'api-name', '2026-11-28 08:01:28.307+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', 'contact-email', '2026-11-28 08:01:28.307+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');
INSERT INTO public.setup_tick VALUES ('c0577f3b-a6c2-4bf7-8558-4ab11ee3b42c', 'distribution-state', '2026-11-28 08:01:28.307+00', 'd9263d45-96a5-4ba9-a109-6036a343d791');

INSERT INTO public."user" VALUES ('d9263d45-96a5-4ba9-a109-6036a343d791', 'Olivia Owner', 'olivia@northwind.example', true, NULL, true, '2026-11-28 08:01:22.567+00', '2026-11-28 08:01:22.567+00');

INSERT INTO public.workspace VALUES ('5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', 'Northwind', '5dcc7e97-8830-4cc0-bc5f-a78ac3a57284', NULL, NULL, '2026-11-28 08:01:22.567+00');

SELECT pg_catalog.setval('drizzle.__drizzle_migrations_id_seq', 5, true);

ALTER TABLE ONLY drizzle.__drizzle_migrations
    ADD CONSTRAINT __drizzle_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY pgboss.bam
    ADD CONSTRAINT bam_pkey PRIMARY KEY (id);

ALTER TABLE ONLY pgboss.instance
    ADD CONSTRAINT instance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY pgboss.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name, id);

ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT job_common_pkey PRIMARY KEY (name, id);

ALTER TABLE ONLY pgboss.job_dependency
    ADD CONSTRAINT job_dependency_pkey PRIMARY KEY (child_name, child_id, parent_name, parent_id);

ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_pkey PRIMARY KEY (name);

ALTER TABLE ONLY pgboss.queue_stats
    ADD CONSTRAINT queue_stats_pkey PRIMARY KEY (id, captured_on);

ALTER TABLE ONLY pgboss.queue_stats_20261128
    ADD CONSTRAINT queue_stats_20261128_pkey PRIMARY KEY (id, captured_on);

ALTER TABLE ONLY pgboss.queue_stats_20261129
    ADD CONSTRAINT queue_stats_20261129_pkey PRIMARY KEY (id, captured_on);

ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (name, key);

ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (event, name);

ALTER TABLE ONLY pgboss.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (version);

ALTER TABLE ONLY pgboss.warning
    ADD CONSTRAINT warning_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT attempt_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT audit_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.bearer_token
    ADD CONSTRAINT bearer_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.check_run
    ADD CONSTRAINT check_run_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.check_run
    ADD CONSTRAINT check_run_support_code_unique UNIQUE (support_code);

ALTER TABLE ONLY public.connection
    ADD CONSTRAINT connection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.instance_setting
    ADD CONSTRAINT instance_setting_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project
    ADD CONSTRAINT project_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_token_unique UNIQUE (token);

ALTER TABLE ONLY public.setup
    ADD CONSTRAINT setup_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.setup_tick
    ADD CONSTRAINT setup_tick_setup_id_control_pk PRIMARY KEY (setup_id, control);

ALTER TABLE ONLY public."user"
    ADD CONSTRAINT user_email_unique UNIQUE (email);

ALTER TABLE ONLY public."user"
    ADD CONSTRAINT user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.workspace
    ADD CONSTRAINT workspace_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.workspace
    ADD CONSTRAINT workspace_slug_unique UNIQUE (slug);

CREATE UNIQUE INDEX job_common_i1 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::pgboss.job_state) AND (policy = 'short'::text));

CREATE INDEX job_common_i10 ON pgboss.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text));

CREATE INDEX job_common_i11 ON pgboss.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked));

CREATE INDEX job_common_i12 ON pgboss.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL);

CREATE UNIQUE INDEX job_common_i13 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = 'created'::pgboss.job_state) AND upsert_by_key);

CREATE INDEX job_common_i14 ON pgboss.job_common USING btree (name, state, blocked, start_after) WHERE (state = ANY (ARRAY['created'::pgboss.job_state, 'retry'::pgboss.job_state, 'active'::pgboss.job_state, 'failed'::pgboss.job_state]));

CREATE INDEX job_common_i15 ON pgboss.job_common USING btree (name, created_on);

CREATE INDEX job_common_i16 ON pgboss.job_common USING btree (name, completed_on) WHERE (completed_on IS NOT NULL);

CREATE INDEX job_common_i17 ON pgboss.job_common USING btree (name, singleton_key, created_on) WHERE ((state < 'active'::pgboss.job_state) AND (singleton_key IS NOT NULL));

CREATE UNIQUE INDEX job_common_i2 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::pgboss.job_state) AND (policy = 'singleton'::text));

CREATE UNIQUE INDEX job_common_i3 ON pgboss.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'stately'::text));

CREATE UNIQUE INDEX job_common_i4 ON pgboss.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::pgboss.job_state) AND (singleton_on IS NOT NULL));

CREATE UNIQUE INDEX job_common_i6 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'exclusive'::text));

CREATE INDEX job_common_i7 ON pgboss.job_common USING btree (name, group_id) WHERE ((state = 'active'::pgboss.job_state) AND (group_id IS NOT NULL));

CREATE UNIQUE INDEX job_common_i8 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::pgboss.job_state, 'retry'::pgboss.job_state, 'failed'::pgboss.job_state])) AND (policy = 'key_strict_fifo'::text));

CREATE INDEX job_common_i9 ON pgboss.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::pgboss.job_state));

CREATE INDEX job_dep_parent_idx ON pgboss.job_dependency USING btree (parent_name, parent_id);

CREATE INDEX queue_stats_i1 ON ONLY pgboss.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);

CREATE INDEX queue_stats_20261128_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261128 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);

CREATE INDEX queue_stats_20261129_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261129 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);

CREATE INDEX warning_i1 ON pgboss.warning USING btree (created_on DESC);

CREATE INDEX account_user ON public.account USING btree (user_id);

CREATE INDEX audit_event_workspace ON public.audit_event USING btree (workspace_id, at);

CREATE UNIQUE INDEX bearer_token_hash ON public.bearer_token USING btree (kind, hash);

CREATE INDEX check_run_connection ON public.check_run USING btree (connection_id, started_at);

CREATE INDEX check_run_running ON public.check_run USING btree (ends_by) WHERE (state = 'running'::text);

CREATE INDEX check_run_setup ON public.check_run USING btree (setup_id, started_at);

CREATE INDEX check_run_unrecognized ON public.check_run USING btree (workspace_id, started_at) WHERE is_unrecognized;

CREATE INDEX connection_workspace_host ON public.connection USING btree (workspace_id, my_domain, id);

CREATE UNIQUE INDEX connection_workspace_name ON public.connection USING btree (workspace_id, name_key);

CREATE INDEX connection_workspace_org ON public.connection USING btree (workspace_id, org_name_key, id);

CREATE INDEX invitation_email ON public.invitation USING btree (email);

CREATE INDEX invitation_workspace ON public.invitation USING btree (workspace_id);

CREATE INDEX member_user ON public.member USING btree (user_id);

CREATE UNIQUE INDEX member_workspace_user ON public.member USING btree (workspace_id, user_id);

CREATE UNIQUE INDEX project_workspace_name ON public.project USING btree (workspace_id, name_key);

CREATE INDEX "session_user" ON public.session USING btree (user_id);

CREATE INDEX setup_connection ON public.setup USING btree (connection_id) WHERE (connection_id IS NOT NULL);

CREATE INDEX setup_next_try ON public.setup USING btree (next_try_at) WHERE (next_try_at IS NOT NULL);

CREATE INDEX setup_secret_kept_until ON public.setup USING btree (secret_kept_until);

CREATE INDEX setup_workspace_state ON public.setup USING btree (workspace_id, state, updated_at);

CREATE INDEX verification_identifier ON public.verification USING btree (identifier);

ALTER INDEX pgboss.job_pkey ATTACH PARTITION pgboss.job_common_pkey;

ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261128_name_captured_on_deferred_count_queued_idx;

ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261128_pkey;

ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261129_name_captured_on_deferred_count_queued_idx;

ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261129_pkey;

CREATE TRIGGER audit_event_append_only BEFORE DELETE OR UPDATE ON public.audit_event FOR EACH ROW EXECUTE FUNCTION public.refuse_audit_change();

ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name);

ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;

ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_user_id_user_id_fk FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.check_run
    ADD CONSTRAINT check_run_connection_id_connection_id_fk FOREIGN KEY (connection_id) REFERENCES public.connection(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.check_run
    ADD CONSTRAINT check_run_setup_id_setup_id_fk FOREIGN KEY (setup_id) REFERENCES public.setup(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.check_run
    ADD CONSTRAINT check_run_started_by_user_id_fk FOREIGN KEY (started_by) REFERENCES public."user"(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.check_run
    ADD CONSTRAINT check_run_workspace_id_workspace_id_fk FOREIGN KEY (workspace_id) REFERENCES public.workspace(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.connection
    ADD CONSTRAINT connection_created_by_user_id_fk FOREIGN KEY (created_by) REFERENCES public."user"(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.connection
    ADD CONSTRAINT connection_project_id_project_id_fk FOREIGN KEY (project_id) REFERENCES public.project(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.connection
    ADD CONSTRAINT connection_workspace_id_workspace_id_fk FOREIGN KEY (workspace_id) REFERENCES public.workspace(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_inviter_id_user_id_fk FOREIGN KEY (inviter_id) REFERENCES public."user"(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_workspace_id_workspace_id_fk FOREIGN KEY (workspace_id) REFERENCES public.workspace(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_user_id_user_id_fk FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_workspace_id_workspace_id_fk FOREIGN KEY (workspace_id) REFERENCES public.workspace(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project
    ADD CONSTRAINT project_workspace_id_workspace_id_fk FOREIGN KEY (workspace_id) REFERENCES public.workspace(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_user_id_user_id_fk FOREIGN KEY (user_id) REFERENCES public."user"(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.setup
    ADD CONSTRAINT setup_connection_id_connection_id_fk FOREIGN KEY (connection_id) REFERENCES public.connection(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.setup
    ADD CONSTRAINT setup_created_by_user_id_fk FOREIGN KEY (created_by) REFERENCES public."user"(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.setup
    ADD CONSTRAINT setup_project_id_project_id_fk FOREIGN KEY (project_id) REFERENCES public.project(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.setup_tick
    ADD CONSTRAINT setup_tick_setup_id_setup_id_fk FOREIGN KEY (setup_id) REFERENCES public.setup(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.setup_tick
    ADD CONSTRAINT setup_tick_ticked_by_user_id_fk FOREIGN KEY (ticked_by) REFERENCES public."user"(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.setup
    ADD CONSTRAINT setup_waiting_for_user_id_fk FOREIGN KEY (waiting_for) REFERENCES public."user"(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.setup
    ADD CONSTRAINT setup_workspace_id_workspace_id_fk FOREIGN KEY (workspace_id) REFERENCES public.workspace(id) ON DELETE CASCADE;

RESET ALL;
