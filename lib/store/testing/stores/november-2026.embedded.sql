-- A whole store on the embedded store as Orglink 0.1.0 left it on 28 November 2026, when its power was cut: from pg_dump. Everybody and
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
    id uuid DEFAULT gen_random_uuid() CONSTRAINT job_id_not_null NOT NULL,
    name text CONSTRAINT job_name_not_null NOT NULL,
    priority integer DEFAULT 0 CONSTRAINT job_priority_not_null NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state CONSTRAINT job_state_not_null NOT NULL,
    retry_limit integer DEFAULT 2 CONSTRAINT job_retry_limit_not_null NOT NULL,
    retry_count integer DEFAULT 0 CONSTRAINT job_retry_count_not_null NOT NULL,
    retry_delay integer DEFAULT 0 CONSTRAINT job_retry_delay_not_null NOT NULL,
    retry_backoff boolean DEFAULT false CONSTRAINT job_retry_backoff_not_null NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 CONSTRAINT job_expire_seconds_not_null NOT NULL,
    deletion_seconds integer DEFAULT 604800 CONSTRAINT job_deletion_seconds_not_null NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() CONSTRAINT job_start_after_not_null NOT NULL,
    created_on timestamp with time zone DEFAULT now() CONSTRAINT job_created_on_not_null NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) CONSTRAINT job_keep_until_not_null NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false CONSTRAINT job_blocked_not_null NOT NULL,
    blocking boolean DEFAULT false CONSTRAINT job_blocking_not_null NOT NULL,
    pending_dependencies integer DEFAULT 0 CONSTRAINT job_pending_dependencies_not_null NOT NULL,
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
    id uuid DEFAULT gen_random_uuid() CONSTRAINT queue_stats_id_not_null NOT NULL,
    name text CONSTRAINT queue_stats_name_not_null NOT NULL,
    deferred_count integer DEFAULT 0 CONSTRAINT queue_stats_deferred_count_not_null NOT NULL,
    queued_count integer DEFAULT 0 CONSTRAINT queue_stats_queued_count_not_null NOT NULL,
    ready_count integer DEFAULT 0 CONSTRAINT queue_stats_ready_count_not_null NOT NULL,
    active_count integer DEFAULT 0 CONSTRAINT queue_stats_active_count_not_null NOT NULL,
    failed_count integer DEFAULT 0 CONSTRAINT queue_stats_failed_count_not_null NOT NULL,
    total_count integer DEFAULT 0 CONSTRAINT queue_stats_total_count_not_null NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() CONSTRAINT queue_stats_captured_on_not_null NOT NULL
);

CREATE TABLE pgboss.queue_stats_20261129 (
    id uuid DEFAULT gen_random_uuid() CONSTRAINT queue_stats_id_not_null NOT NULL,
    name text CONSTRAINT queue_stats_name_not_null NOT NULL,
    deferred_count integer DEFAULT 0 CONSTRAINT queue_stats_deferred_count_not_null NOT NULL,
    queued_count integer DEFAULT 0 CONSTRAINT queue_stats_queued_count_not_null NOT NULL,
    ready_count integer DEFAULT 0 CONSTRAINT queue_stats_ready_count_not_null NOT NULL,
    active_count integer DEFAULT 0 CONSTRAINT queue_stats_active_count_not_null NOT NULL,
    failed_count integer DEFAULT 0 CONSTRAINT queue_stats_failed_count_not_null NOT NULL,
    total_count integer DEFAULT 0 CONSTRAINT queue_stats_total_count_not_null NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() CONSTRAINT queue_stats_captured_on_not_null NOT NULL
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

INSERT INTO pgboss.job_common VALUES ('8f775544-265c-427f-a2c9-a5dec70e5afd', '__pgboss__send-it', 0, '{"key": "", "data": null, "name": "sweep", "slot": "2026-11-28 08:00:00", "options": {}}', 'completed', 2, 0, 0, false, NULL, 900, 604800, 'sweep__', '2026-11-28 08:00:00', NULL, NULL, '2026-11-28 08:00:50.118+00', '2026-11-28 08:00:50.118+00', '2026-11-28 08:00:55.054+00', '2026-11-28 08:00:55.06+00', '2026-12-12 08:00:50.118+00', NULL, NULL, 'standard', '2026-11-28 08:00:55.054+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('8f90ffd9-1f7c-433f-9bf7-b141ac160453', 'sweep', 0, NULL, 'completed', 0, 0, 0, false, NULL, 60, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:00:55.057+00', '2026-11-28 08:00:55.057+00', '2026-11-28 08:01:00.072+00', '2026-11-28 08:01:00.08+00', '2026-12-12 08:00:55.057+00', NULL, NULL, 'standard', '2026-11-28 08:01:00.072+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('76552495-816b-4424-97e5-4a3ba244ed8a', 'try-waiting-setup', 0, '{"setupId": "21107170-0854-48c7-96f6-81e2aaf31ee2"}', 'completed', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:01:17.004+00', '2026-11-28 08:00:57.004+00', '2026-11-28 08:01:17.172+00', '2026-11-28 08:01:17.253+00', '2026-12-12 08:01:17.004+00', NULL, NULL, 'standard', '2026-11-28 08:01:17.172+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('a9b2583a-e950-4a96-87ec-6c292990b7f4', 'try-waiting-setup', 0, '{"setupId": "02b54a3e-d613-4c59-ae9a-dfeccac90bff"}', 'completed', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:01:16.923+00', '2026-11-28 08:00:56.923+00', '2026-11-28 08:01:17.157+00', '2026-11-28 08:01:17.318+00', '2026-12-12 08:01:16.923+00', NULL, NULL, 'standard', '2026-11-28 08:01:17.157+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('e1f1928a-387d-4180-8e65-3bc4c250f591', 'try-waiting-setup', 0, '{"setupId": "d7b88d84-e94b-4a02-9a2d-02c7dc713bde"}', 'completed', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:01:17.084+00', '2026-11-28 08:00:57.084+00', '2026-11-28 08:01:18.157+00', '2026-11-28 08:01:18.161+00', '2026-12-12 08:01:17.084+00', NULL, NULL, 'standard', '2026-11-28 08:01:18.157+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('ab6b1de6-23d9-484d-b165-0d59bf98f11e', 'try-waiting-setup', 0, '{"setupId": "b0e4e7b3-e2e5-442e-9fe7-594be23024ad"}', 'active', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:01:17.178+00', '2026-11-28 08:00:57.178+00', '2026-11-28 08:01:18.172+00', NULL, '2026-12-12 08:01:17.178+00', NULL, NULL, 'standard', '2026-11-28 08:01:18.172+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('564ba1a6-b948-40c5-a2f5-92632b4d9d65', 'try-waiting-setup', 0, '{"setupId": "442901ef-4730-49c8-8413-323d693a7e60"}', 'created', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:01:59.193+00', '2026-11-28 08:01:19.193+00', NULL, NULL, '2026-12-12 08:01:59.193+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('79fe23cd-839d-405d-a087-fd15f122c38b', 'try-waiting-setup', 0, '{"setupId": "442901ef-4730-49c8-8413-323d693a7e60"}', 'completed', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 08:01:17.261+00', '2026-11-28 08:00:57.261+00', '2026-11-28 08:01:19.158+00', '2026-11-28 08:01:19.195+00', '2026-12-12 08:01:17.261+00', NULL, NULL, 'standard', '2026-11-28 08:01:19.158+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.job_common VALUES ('253a58d9-6853-4c7b-9d89-35f62a40462c', '__pgboss__send-it', 0, '{"key": "", "data": null, "name": "sweep", "slot": "2026-11-28 08:01:00", "options": {}}', 'created', 2, 0, 0, false, NULL, 900, 604800, 'sweep__', '2026-11-28 08:01:00', NULL, NULL, '2026-11-28 08:01:20.121+00', '2026-11-28 08:01:20.121+00', NULL, NULL, '2026-12-12 08:01:20.121+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO pgboss.queue VALUES ('__pgboss__send-it', 'standard', 2, 0, false, NULL, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-28 08:00:50.043+00', '2026-11-28 08:00:50.043+00');
INSERT INTO pgboss.queue VALUES ('try-waiting-setup', 'standard', 0, 0, false, NULL, 120, 1209600, 3600, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-28 08:00:50.053+00', '2026-11-28 08:00:50.053+00');
INSERT INTO pgboss.queue VALUES ('sweep', 'standard', 0, 0, false, NULL, 60, 1209600, 3600, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-28 08:00:50.056+00', '2026-11-28 08:00:50.056+00');

INSERT INTO pgboss.schedule VALUES ('sweep', '', 'cron', '* * * * *', 'UTC', NULL, '{}', '2026-11-28 08:00:50.086+00', '2026-11-28 08:00:50.086+00', '8f90ffd9-1f7c-433f-9bf7-b141ac160453');

INSERT INTO pgboss.version VALUES (46, '2026-11-28 08:01:20.116+00', '2026-11-28 08:00:50.122+00', '2026-11-28 08:01:20.153+00', NULL, NULL);

INSERT INTO public.account VALUES ('469af810-9997-40e8-a063-915c578e29b0', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'credential', 'bade7604-e3c3-4e69-af53-7967e8d49601', NULL, NULL, NULL, NULL, NULL, NULL, '5ad196c00945464276a529c6e2771e5e:a032557daa8abb41d767c337590f95dfbd1ba7f55541fe897b411cb9b660a25a818e0ab1fd875b065abe52846ba745ba1393bf998eda5590c8078b0d60593dbf', '2026-11-28 08:00:50.535+00', '2026-11-28 08:00:51.509+00');

INSERT INTO public.attempt VALUES ('check:host:acme-eu.my.salesforce.test', '2026-11-28 08:00:54.072+00', 4);
INSERT INTO public.attempt VALUES ('check:host:initech.my.salesforce.test', '2026-11-28 08:00:55.026+00', 1);
INSERT INTO public.attempt VALUES ('sign-in:browser:k7JOVk2WUKQkeXUdAVwXWQ', '2026-11-28 08:00:52.05+00', 1);
INSERT INTO public.attempt VALUES ('check:host:slow.my.salesforce.test', '2026-11-28 08:00:56.261+00', 1);
INSERT INTO public.attempt VALUES ('check:host:stopped.my.salesforce.test', '2026-11-28 08:00:57.065+00', 1);
INSERT INTO public.attempt VALUES ('check:host:came-true.my.salesforce.test', '2026-11-28 08:00:56.901+00', 2);
INSERT INTO public.attempt VALUES ('check:host:other-problem.my.salesforce.test', '2026-11-28 08:00:56.985+00', 2);
INSERT INTO public.attempt VALUES ('check:host:trying.my.salesforce.test', '2026-11-28 08:00:57.147+00', 2);
INSERT INTO public.attempt VALUES ('check:host:fresh.my.salesforce.test', '2026-11-28 08:00:57.241+00', 2);
INSERT INTO public.attempt VALUES ('check:host:cut-off.my.salesforce.test', '2026-11-28 08:01:19.457+00', 1);
INSERT INTO public.attempt VALUES ('check:user:bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:54.071+00', 22);
INSERT INTO public.attempt VALUES ('check:host:globex--uat.sandbox.my.salesforce.test', '2026-11-28 08:00:54.655+00', 6);
INSERT INTO public.attempt VALUES ('sign-in:email:237eb0f85a93d02283be75cf22239d79b7a799b1:everywhere', '2026-11-28 08:00:51.593+00', 10);
INSERT INTO public.attempt VALUES ('sign-in:address:12ca17b49af2289436f303e0166030a21e525d26', '2026-11-28 08:00:50.545+00', 10);
INSERT INTO public.attempt VALUES ('sign-in:email:237eb0f85a93d02283be75cf22239d79b7a799b1:address:12ca17b49af2289436f303e0166030a21e525d26', '2026-11-28 08:00:52.264+00', 11);

INSERT INTO public.audit_event VALUES ('f019a126-0eb3-4705-84ea-b240f07515b8', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:50.535+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'instance.claimed', 'instance', '86dbc670-faa1-4907-a505-7d5417e64be9', '{"workspaceName": "Northwind"}');
INSERT INTO public.audit_event VALUES ('4f7297a3-1263-4c7a-bf48-8952882fcb5b', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:51.509+00', NULL, 'password.reset', 'person', 'bade7604-e3c3-4e69-af53-7967e8d49601', '{"by": "operator"}');
INSERT INTO public.audit_event VALUES ('b41f71fa-188e-4e25-94d5-17b4170d2e5a', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:53.414+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'project.created', 'project', '11179b52-9fa0-4e1c-a9dd-c4f5af49cd62', '{"name": "Billing"}');
INSERT INTO public.audit_event VALUES ('bba127b9-ce52-4a0b-8594-dfea3255fad4', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:53.457+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'project.created', 'project', 'fffa9c43-a845-4b3f-bbd8-44e66d86f45a', '{"name": "Data “Warehouse” 倉庫"}');
INSERT INTO public.audit_event VALUES ('efe0ffc1-50d6-49aa-9d69-99bf40d1ba5a', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:53.643+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', 'd88f79cf-5dd4-49ef-a590-9f8ad53edda4', '{"path": "existing-app", "myDomain": "acme-eu.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('54c9e030-4b88-4e70-a58b-b313a22cd84d', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:53.935+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'guide.remarked', 'setup', 'd88f79cf-5dd4-49ef-a590-9f8ad53edda4', '{"look": "new", "step": "2-create", "remark": "The button is called “New App”, not “New External Client App”."}');
INSERT INTO public.audit_event VALUES ('572f589c-7ccf-428a-a07e-3b046a9472b9', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:54.128+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.created', 'connection', '4e765940-f6ba-4a8d-8e27-c10a0ec3f04a', '{"name": "Acme production", "myDomain": "acme-eu.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('e7076e1a-e26e-4ba8-8317-e5521257920b', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:54.25+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.tested', 'connection', '4e765940-f6ba-4a8d-8e27-c10a0ec3f04a', '{"result": "passed"}');
INSERT INTO public.audit_event VALUES ('7bca3854-9edc-4621-a3f2-3b4e8dd71ee3', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:54.37+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.renamed', 'connection', '4e765940-f6ba-4a8d-8e27-c10a0ec3f04a', '{"to": "Acme (invoices)", "from": "Acme production"}');
INSERT INTO public.audit_event VALUES ('0350862f-78d0-4253-96f0-c87d810edab8', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:54.454+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.tested', 'connection', '4e765940-f6ba-4a8d-8e27-c10a0ec3f04a', '{"result": "passed"}');
INSERT INTO public.audit_event VALUES ('c2830aff-e5d2-41fb-89c1-34de964cde03', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:54.529+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.tested', 'connection', '4e765940-f6ba-4a8d-8e27-c10a0ec3f04a', '{"result": "failed", "problem": "run-as-user-missing"}');
INSERT INTO public.audit_event VALUES ('67bfb83f-81b0-4126-9078-483218ad8577', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:54.594+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', 'dc3003f1-78fe-4636-9499-06f24ee346b3', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('4b3bbf2a-2481-4b80-966f-e4d8986743e0', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:54.683+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.created', 'connection', '15a8eb5a-2212-41a8-88ca-a19ceb47a7d0', '{"name": "Globex UAT", "myDomain": "globex--uat.sandbox.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('1252848a-0e19-48d4-821f-5c05c5fa45bc', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:54.757+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.tested', 'connection', '15a8eb5a-2212-41a8-88ca-a19ceb47a7d0', '{"result": "failed", "problem": "salesforce-maintenance"}');
INSERT INTO public.audit_event VALUES ('60cb7533-f936-472b-9419-4fdab03ab205', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:54.838+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.tested', 'connection', '15a8eb5a-2212-41a8-88ca-a19ceb47a7d0', '{"result": "passed"}');
INSERT INTO public.audit_event VALUES ('c6ad843a-05b4-45fa-87c5-eee04281ee9a', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:54.957+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', '66a43462-146c-49a0-a7a1-047c3b713196', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('f7a0a867-bba3-4345-86f7-9a293f8b4126', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:55.064+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.created', 'connection', '1c2fa8e9-cadf-4d2f-81a2-97b61ea9a1b7', '{"name": "Initech", "myDomain": "initech.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('01d4fc10-f20e-4f26-b0b2-b683e0649dd9', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:55.132+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.deleted', 'connection', '1c2fa8e9-cadf-4d2f-81a2-97b61ea9a1b7', '{"name": "Initech", "myDomain": "initech.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('e77d1ef9-53e0-4618-aa1a-4f7951cc0457', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:55.18+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', 'a6314d19-2d7e-45e7-a3df-6a4a01562e34', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('4e7b6e8f-9f8f-4fa7-b463-4ae699c054f4', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:55.51+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'guide.remarked', 'setup', 'a6314d19-2d7e-45e7-a3df-6a4a01562e34', '{"look": "blue", "step": "2-create", "remark": "Ours says „Externe Client-App“: ''Neu'', 50 % larger; \\n is no line break."}');
INSERT INTO public.audit_event VALUES ('c9751c3b-0ca5-481d-a9d1-b5fb319c2bcd', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:55.588+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'guide.remarked', 'setup', 'a6314d19-2d7e-45e7-a3df-6a4a01562e34', '{"look": "blue", "step": "4-policies", "remark": "Line one line two"}');
INSERT INTO public.audit_event VALUES ('b611c08d-1363-4174-a987-b717188a2956', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:55.654+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', '8e23e9f1-f1a4-4c02-a87b-467219e2ee02', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('bf652e4b-be0d-4226-9a87-01a5d3fd4894', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:55.728+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.refused', 'setup', '8e23e9f1-f1a4-4c02-a87b-467219e2ee02', '{"problem": "consumer-secret-wrong", "myDomain": "globex--uat.sandbox.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('1d8f8d29-e9d6-4a1f-a024-cf81ffac153e', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:55.78+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', '14789faa-58df-4b15-9723-e0684b10616d', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('f9cdb2bd-6501-4093-9df9-402522c49494', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:55.974+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.refused', 'setup', '14789faa-58df-4b15-9723-e0684b10616d', '{"problem": "consumer-secret-wrong", "myDomain": "globex--uat.sandbox.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('4d076184-c5de-40b2-8e7b-b8dcc6a3478b', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:56.065+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'guide.remarked', 'setup', '14789faa-58df-4b15-9723-e0684b10616d', '{"look": "blue", "step": "2-create", "remark": "We gave up here."}');
INSERT INTO public.audit_event VALUES ('254b1d85-f059-4c1e-b428-58496422c93b', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:56.15+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.cancelled', 'setup', '14789faa-58df-4b15-9723-e0684b10616d', '{}');
INSERT INTO public.audit_event VALUES ('3a0c8b76-29dd-42c3-a202-c1f9b351d02a', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:56.204+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', '7417805d-7b72-4092-82b8-2e88b1971e82', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('e2f23d2f-d6c3-4ca7-9baf-6e541bebd1c4', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:56.43+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'check.cancelled', 'check-run', 'f61f381d-52fd-47af-b107-e23d688141ea', '{"supportCode": "hedgehog-56-bagel-igloo"}');
INSERT INTO public.audit_event VALUES ('9892f967-5be0-4479-91ec-5e42eebfcb0f', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:56.582+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', '02b54a3e-d613-4c59-ae9a-dfeccac90bff', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('6ce4acd3-c112-4acd-af32-06a4506f1d5f', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:56.627+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', '21107170-0854-48c7-96f6-81e2aaf31ee2', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('00957c75-721d-42e9-a8a1-8efcd27c2382', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:56.677+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', 'd7b88d84-e94b-4a02-9a2d-02c7dc713bde', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('1119657c-a955-4601-a125-f06618027f4c', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:56.725+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', 'b0e4e7b3-e2e5-442e-9fe7-594be23024ad', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('2e069252-1af2-447d-9cea-b4139aabf2fe', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:56.771+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', '442901ef-4730-49c8-8413-323d693a7e60', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('a90ec897-06e1-45f1-ae19-84734aef916c', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:56.918+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.refused', 'setup', '02b54a3e-d613-4c59-ae9a-dfeccac90bff', '{"problem": "consumer-key-unknown", "myDomain": "came-true.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('0bbb5eef-f88f-4d0d-babf-54ca0cd67c33', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:57+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.refused', 'setup', '21107170-0854-48c7-96f6-81e2aaf31ee2', '{"problem": "consumer-key-unknown", "myDomain": "other-problem.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('6e2efb09-be37-4bbb-8a8c-be0478ba676d', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:57.08+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.refused', 'setup', 'd7b88d84-e94b-4a02-9a2d-02c7dc713bde', '{"problem": "consumer-key-unknown", "myDomain": "stopped.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('4c4feb7d-705c-4959-980d-7b8ac005da53', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:57.173+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.refused', 'setup', 'b0e4e7b3-e2e5-442e-9fe7-594be23024ad', '{"problem": "consumer-key-unknown", "myDomain": "trying.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('90db1c8d-d17b-49b8-89e3-fe48b387d88a', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:57.257+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'connection.refused', 'setup', '442901ef-4730-49c8-8413-323d693a7e60', '{"problem": "consumer-key-unknown", "myDomain": "fresh.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('478da446-54a8-412f-bd56-c7af6813cc1e', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:00:57.318+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'waiting.stopped', 'setup', 'd7b88d84-e94b-4a02-9a2d-02c7dc713bde', '{"tries": 0, "myDomain": "stopped.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('c968c345-d5f3-4455-a1b5-31a7496fd8be', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:01:17.244+00', NULL, 'connection.refused', 'setup', '21107170-0854-48c7-96f6-81e2aaf31ee2', '{"problem": "org-inactive", "myDomain": "other-problem.my.salesforce.test", "onBehalfOf": "bade7604-e3c3-4e69-af53-7967e8d49601", "waitingEnd": "other-problem"}');
INSERT INTO public.audit_event VALUES ('d2dd16ff-be78-40cf-a8ba-db5741e056a7', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:01:17.311+00', NULL, 'connection.created', 'connection', 'e117ea53-3108-4031-8a44-262f0c21ebcb', '{"name": "Came true", "myDomain": "came-true.my.salesforce.test", "onBehalfOf": "bade7604-e3c3-4e69-af53-7967e8d49601"}');
INSERT INTO public.audit_event VALUES ('ba289bb5-e6f2-4b89-b8e7-5e16ea819de9', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:01:19.189+00', NULL, 'connection.refused', 'setup', '442901ef-4730-49c8-8413-323d693a7e60', '{"problem": "consumer-key-unknown", "myDomain": "fresh.my.salesforce.test", "onBehalfOf": "bade7604-e3c3-4e69-af53-7967e8d49601"}');
INSERT INTO public.audit_event VALUES ('d8bbd009-99d6-4b0e-818b-08ccd8678e55', '86dbc670-faa1-4907-a505-7d5417e64be9', '2026-11-28 08:01:19.373+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'setup.started', 'setup', 'a6cd9620-d553-4164-9189-83c7e9321749', '{"path": "new-app", "myDomain": null}');

INSERT INTO public.bearer_token VALUES ('4637188b-a511-4f43-b723-6b903ca1655e', 'claim', 'AOkSgVxmTO4kNsdD2fdzEiNqFVGxPwKhZ-kdC8nporg', '2026-11-28 08:00:50.092+00', '2026-11-28 09:00:50.092+00', '2026-11-28 08:00:50.462+00', NULL);

INSERT INTO public.check_run VALUES ('3de9c900-7901-42d8-967e-169b5add3e48', '86dbc670-faa1-4907-a505-7d5417e64be9', 'd88f79cf-5dd4-49ef-a590-9f8ad53edda4', '4e765940-f6ba-4a8d-8e27-c10a0ec3f04a', 'canyon-10-oyster-planet', 'acme-eu.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 1.1, "tlsMs": 3.7, "totalMs": 18.5, "connectMs": 4, "firstByteMs": 7.5}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 21, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 4.1, "firstByteMs": 3.7}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 7, "startedAfterMs": 21}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 7, "firstByteMs": 6.3}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 8, "startedAfterMs": 28}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 10.7, "firstByteMs": 10.1}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 12.9, "firstByteMs": 12.3}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005Practicerc0LIAQ%27", "method": "GET", "timings": {"totalMs": 15.9, "firstByteMs": 15.3}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 20, "startedAfterMs": 28}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 18.5, "firstByteMs": 17.8}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 20, "startedAfterMs": 28}]', NULL, NULL, '[]', '{"orgId": "00DPractice4IywMAE", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "acme-eu", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005Practicerc0LIAQ", "tokenFormat": "opaque", "instanceHost": "acme-eu.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@acme-eu.example", "tokenLifetimeSeconds": 7200}', 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:54.074+00', '2026-11-28 08:01:54.074+00', '2026-11-28 08:00:54.128+00', false, false);
INSERT INTO public.check_run VALUES ('ae8fd716-c9e5-4f51-82b7-77334dfcde5d', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, '15a8eb5a-2212-41a8-88ca-a19ceb47a7d0', 'valley-69-ribbon-jasmine', 'globex--uat.sandbox.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 2.4, "firstByteMs": 2.1}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 3, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2.5, "firstByteMs": 2.2}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 3, "startedAfterMs": 3}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 4.3, "firstByteMs": 3.9}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 4, "startedAfterMs": 6}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 7.7, "firstByteMs": 7.3}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 9.2, "firstByteMs": 8.8}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005PracticeseK7IAI%27", "method": "GET", "timings": {"totalMs": 10.6, "firstByteMs": 10.2}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 11, "startedAfterMs": 6}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 2.3, "firstByteMs": 2}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 2, "startedAfterMs": 6}]', NULL, NULL, '[{"kind": "is-production"}]', '{"orgId": "00DPracticeyUlOMAU", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "globex--uat", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005PracticeseK7IAI", "tokenFormat": "opaque", "instanceHost": "globex--uat.sandbox.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@globex.example.uat", "tokenLifetimeSeconds": 7200}', 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:54.818+00', '2026-11-28 08:01:54.818+00', '2026-11-28 08:00:54.838+00', false, false);
INSERT INTO public.check_run VALUES ('df0fcc1e-36b4-4d44-a2e2-52fb3286c9bd', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, '4e765940-f6ba-4a8d-8e27-c10a0ec3f04a', 'hammock-78-branch-falcon', 'acme-eu.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 4.4, "firstByteMs": 4}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 5, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 3, "firstByteMs": 2.7}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 4, "startedAfterMs": 5}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 5, "firstByteMs": 4.6}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 5, "startedAfterMs": 9}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 6.8, "firstByteMs": 6.4}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 8, "firstByteMs": 7.5}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005Practicerc0LIAQ%27", "method": "GET", "timings": {"totalMs": 9.7, "firstByteMs": 9.2}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 10, "startedAfterMs": 9}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 3, "firstByteMs": 2.5}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 3, "startedAfterMs": 9}]', NULL, NULL, '[]', '{"orgId": "00DPractice4IywMAE", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "acme-eu", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005Practicerc0LIAQ", "tokenFormat": "opaque", "instanceHost": "acme-eu.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@acme-eu.example", "tokenLifetimeSeconds": 7200}', 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:54.226+00', '2026-11-28 08:01:54.226+00', '2026-11-28 08:00:54.25+00', false, false);
INSERT INTO public.check_run VALUES ('522e8917-3e1d-474a-bba3-53403c4cd7ea', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, '4e765940-f6ba-4a8d-8e27-c10a0ec3f04a', 'heron-84-flamingo-ivory', 'acme-eu.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 3.1, "firstByteMs": 2.5}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 4, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2.9, "firstByteMs": 2.7}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 3, "startedAfterMs": 4}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 2.7, "firstByteMs": 2.2}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 3, "startedAfterMs": 7}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 6.4, "firstByteMs": 5.8}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 7.5, "firstByteMs": 6.9}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005Practicerc0LIAQ%27", "method": "GET", "timings": {"totalMs": 8.9, "firstByteMs": 8.3}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 9, "startedAfterMs": 7}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 4.5, "firstByteMs": 4}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 5, "startedAfterMs": 7}, {"calls": [{"path": "/services/data/v68.0/apps/oauth/usage?page=0&pageSize=100", "method": "GET", "timings": {"totalMs": 10.9, "firstByteMs": 10.5}, "httpStatus": 403}], "stage": "rotation-readiness", "state": "advice", "problem": {"code": "rotation-switch-off", "evidence": {"errorText": "This feature is not currently enabled for this user.", "errorWord": "FUNCTIONALITY_NOT_ENABLED", "httpStatus": 403}}, "durationMs": 12, "startedAfterMs": 7}]', NULL, NULL, '[{"kind": "not-ready-to-rotate", "detail": "rotation-switch-off"}]', '{"orgId": "00DPractice4IywMAE", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "acme-eu", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005Practicerc0LIAQ", "tokenFormat": "opaque", "instanceHost": "acme-eu.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@acme-eu.example", "tokenLifetimeSeconds": 7200}', 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:54.431+00', '2026-11-28 08:01:54.431+00', '2026-11-28 08:00:54.454+00', false, false);
INSERT INTO public.check_run VALUES ('a4336949-a5ab-4888-9a2d-854339b69ddb', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, '4e765940-f6ba-4a8d-8e27-c10a0ec3f04a', 'maple-96-cabin-cello', 'acme-eu.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 2.1, "firstByteMs": 1.8}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 2, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2.4, "firstByteMs": 2.2}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "run-as-user-missing", "evidence": {"errorText": "no client credentials user enabled", "errorWord": "invalid_grant", "httpStatus": 400}}, "durationMs": 2, "startedAfterMs": 3}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}, {"calls": [], "stage": "rotation-readiness", "state": "skipped"}]', 'token', '{"code": "run-as-user-missing", "evidence": {"errorText": "no client credentials user enabled", "errorWord": "invalid_grant", "httpStatus": 400}}', '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:54.519+00', '2026-11-28 08:01:54.519+00', '2026-11-28 08:00:54.529+00', false, false);
INSERT INTO public.check_run VALUES ('89f709d2-07a8-4b2a-8dca-39f6dc60487b', '86dbc670-faa1-4907-a505-7d5417e64be9', '14789faa-58df-4b15-9723-e0684b10616d', NULL, 'pebble-85-guitar-beacon', 'globex--uat.sandbox.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 5.5, "firstByteMs": 4.3}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 7, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2.9, "firstByteMs": 2.6}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-secret-wrong", "evidence": {"errorText": "invalid client credentials", "errorWord": "invalid_client", "httpStatus": 400}}, "durationMs": 3, "startedAfterMs": 7}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-secret-wrong", "evidence": {"errorText": "invalid client credentials", "errorWord": "invalid_client", "httpStatus": 400}}', '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:55.96+00', '2026-11-28 08:01:55.96+00', '2026-11-28 08:00:55.974+00', false, false);
INSERT INTO public.check_run VALUES ('f61f381d-52fd-47af-b107-e23d688141ea', '86dbc670-faa1-4907-a505-7d5417e64be9', '7417805d-7b72-4092-82b8-2e88b1971e82', NULL, 'hedgehog-56-bagel-igloo', 'slow.my.salesforce.test', 'cancelled', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 2.4, "totalMs": 8.4, "connectMs": 2.8, "firstByteMs": 2.7}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 9, "startedAfterMs": 0}, {"calls": [], "stage": "token", "state": "skipped", "startedAfterMs": 9}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', NULL, NULL, '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:56.263+00', '2026-11-28 08:01:56.263+00', '2026-11-28 08:00:56.43+00', false, false);
INSERT INTO public.check_run VALUES ('12ba4bdd-28cf-4b80-884d-e2a15f8c6c34', '86dbc670-faa1-4907-a505-7d5417e64be9', '02b54a3e-d613-4c59-ae9a-dfeccac90bff', NULL, 'teapot-10-mustard-anchor', 'came-true.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 2.1, "totalMs": 6.9, "connectMs": 1.2, "firstByteMs": 3}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 8, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2.5, "firstByteMs": 2.2}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 3, "startedAfterMs": 8}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:56.903+00', '2026-11-28 08:01:56.903+00', '2026-11-28 08:00:56.918+00', false, false);
INSERT INTO public.check_run VALUES ('caede926-168b-4f8c-b926-b2ec7c4b1848', '86dbc670-faa1-4907-a505-7d5417e64be9', 'dc3003f1-78fe-4636-9499-06f24ee346b3', '15a8eb5a-2212-41a8-88ca-a19ceb47a7d0', 'fennel-22-jasmine-salmon', 'globex--uat.sandbox.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.6, "tlsMs": 2.7, "totalMs": 9.8, "connectMs": 3.5, "firstByteMs": 2.9}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 10, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2.7, "firstByteMs": 2.4}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 3, "startedAfterMs": 10}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 2.8, "firstByteMs": 2.5}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 3, "startedAfterMs": 14}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 4.7, "firstByteMs": 4.3}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 6.1, "firstByteMs": 5.7}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005PracticeseK7IAI%27", "method": "GET", "timings": {"totalMs": 7.2, "firstByteMs": 6.8}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 8, "startedAfterMs": 14}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 8.5, "firstByteMs": 8.2}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 8, "startedAfterMs": 14}]', NULL, NULL, '[{"kind": "is-production"}]', '{"orgId": "00DPracticeyUlOMAU", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "globex--uat", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005PracticeseK7IAI", "tokenFormat": "opaque", "instanceHost": "globex--uat.sandbox.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@globex.example.uat", "tokenLifetimeSeconds": 7200}', 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:54.656+00', '2026-11-28 08:01:54.656+00', '2026-11-28 08:00:54.683+00', false, false);
INSERT INTO public.check_run VALUES ('f521d23a-8be6-4a4e-97c9-9ca6c1dd061c', '86dbc670-faa1-4907-a505-7d5417e64be9', '442901ef-4730-49c8-8413-323d693a7e60', NULL, 'carrot-26-apron-pencil', 'fresh.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 6.6, "totalMs": 17.1, "connectMs": 1.1, "firstByteMs": 8.8}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 18, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 3, "firstByteMs": 2.7}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 3, "startedAfterMs": 18}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:01:19.165+00', '2026-11-28 08:02:19.165+00', '2026-11-28 08:01:19.189+00', true, false);
INSERT INTO public.check_run VALUES ('299647ef-be19-4426-995c-1dc0c33ba28d', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, '15a8eb5a-2212-41a8-88ca-a19ceb47a7d0', 'lobster-20-lobster-zebra', 'globex--uat.sandbox.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 3.5, "firstByteMs": 3.1}, "httpStatus": 503}], "stage": "reach", "state": "failed", "problem": {"code": "salesforce-maintenance", "evidence": {"excerpt": "We are down for maintenance. Sorry for the inconvenience. We''ll be back shortly.", "httpStatus": 503}}, "durationMs": 4, "startedAfterMs": 0}, {"calls": [], "stage": "token", "state": "skipped"}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'reach', '{"code": "salesforce-maintenance", "evidence": {"excerpt": "We are down for maintenance. Sorry for the inconvenience. We''ll be back shortly.", "httpStatus": 503}}', '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:54.749+00', '2026-11-28 08:01:54.749+00', '2026-11-28 08:00:54.757+00', false, false);
INSERT INTO public.check_run VALUES ('8e2cc73c-8c23-4157-91fd-4449387c3f7d', '86dbc670-faa1-4907-a505-7d5417e64be9', '21107170-0854-48c7-96f6-81e2aaf31ee2', NULL, 'camera-52-breeze-hammock', 'other-problem.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 9.7, "totalMs": 23.9, "connectMs": 6.5, "firstByteMs": 7.2}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 25, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 19.1, "firstByteMs": 18.7}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "org-inactive", "evidence": {"errorText": "inactive organization", "errorWord": "invalid_grant", "httpStatus": 400}}, "durationMs": 21, "startedAfterMs": 25}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "org-inactive", "evidence": {"errorText": "inactive organization", "errorWord": "invalid_grant", "httpStatus": 400}}', '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:01:17.181+00', '2026-11-28 08:02:17.181+00', '2026-11-28 08:01:17.244+00', true, false);
INSERT INTO public.check_run VALUES ('cc34cb2d-08bf-4849-ac04-1eee8d23e69b', '86dbc670-faa1-4907-a505-7d5417e64be9', 'a6cd9620-d553-4164-9189-83c7e9321749', NULL, 'beetle-30-valley-guitar', 'cut-off.my.salesforce.test', 'running', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 2.4, "totalMs": 18, "connectMs": 13.1, "firstByteMs": 2}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 19, "startedAfterMs": 0}, {"calls": [], "stage": "token", "state": "running", "startedAfterMs": 19}, {"calls": [], "stage": "api", "state": "pending"}, {"calls": [], "stage": "identity", "state": "pending"}, {"calls": [], "stage": "session", "state": "pending"}]', NULL, NULL, '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:01:19.459+00', '2026-11-28 08:02:19.459+00', NULL, false, false);
INSERT INTO public.check_run VALUES ('a4f8f105-3090-4594-802e-63957c8f099d', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, '15a8eb5a-2212-41a8-88ca-a19ceb47a7d0', 'compass-69-mitten-helmet', 'globex--uat.sandbox.my.salesforce.test', 'running', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 4.3, "totalMs": 13.7, "connectMs": 5.9, "firstByteMs": 2.6}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 14, "startedAfterMs": 0}, {"calls": [], "stage": "token", "state": "running", "startedAfterMs": 14}, {"calls": [], "stage": "api", "state": "pending"}, {"calls": [], "stage": "identity", "state": "pending"}, {"calls": [], "stage": "session", "state": "pending"}]', NULL, NULL, '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:01:19.47+00', '2026-11-28 08:02:19.47+00', NULL, false, false);
INSERT INTO public.check_run VALUES ('616cc2f9-c971-42cb-9380-9e4aa07af4f6', '86dbc670-faa1-4907-a505-7d5417e64be9', '8e23e9f1-f1a4-4c02-a87b-467219e2ee02', NULL, 'papaya-51-crystal-cedar', 'globex--uat.sandbox.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 4.3, "firstByteMs": 3.9}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 5, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2.5, "firstByteMs": 2.2}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-secret-wrong", "evidence": {"errorText": "invalid client credentials", "errorWord": "invalid_client", "httpStatus": 400}}, "durationMs": 3, "startedAfterMs": 5}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-secret-wrong", "evidence": {"errorText": "invalid client credentials", "errorWord": "invalid_client", "httpStatus": 400}}', '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:55.716+00', '2026-11-28 08:01:55.716+00', '2026-11-28 08:00:55.728+00', false, false);
INSERT INTO public.check_run VALUES ('1662192b-fb26-4f0f-b273-8e346eaf0a96', '86dbc670-faa1-4907-a505-7d5417e64be9', '21107170-0854-48c7-96f6-81e2aaf31ee2', NULL, 'mitten-70-camel-opal', 'other-problem.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 2, "totalMs": 6.3, "connectMs": 1.1, "firstByteMs": 2.7}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 7, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2.4, "firstByteMs": 2.1}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 3, "startedAfterMs": 7}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:56.987+00', '2026-11-28 08:01:56.987+00', '2026-11-28 08:00:57+00', false, false);
INSERT INTO public.check_run VALUES ('5ede14b2-014b-4aeb-a303-6e13135c58e6', '86dbc670-faa1-4907-a505-7d5417e64be9', 'd7b88d84-e94b-4a02-9a2d-02c7dc713bde', NULL, 'zebra-43-ferry-raven', 'stopped.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.4, "tlsMs": 2.1, "totalMs": 4.8, "connectMs": 1.2, "firstByteMs": 1}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 5, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 4.1, "firstByteMs": 3.8}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 5, "startedAfterMs": 5}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:57.067+00', '2026-11-28 08:01:57.067+00', '2026-11-28 08:00:57.08+00', false, false);
INSERT INTO public.check_run VALUES ('d9666362-f8fc-4958-afff-d1ef2dd9d1b9', '86dbc670-faa1-4907-a505-7d5417e64be9', 'b0e4e7b3-e2e5-442e-9fe7-594be23024ad', NULL, 'cabin-21-waffle-fountain', 'trying.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 1.9, "totalMs": 13, "connectMs": 8, "firstByteMs": 2.5}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 13, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 6.4, "firstByteMs": 6.2}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 7, "startedAfterMs": 13}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:57.149+00', '2026-11-28 08:01:57.149+00', '2026-11-28 08:00:57.173+00', false, false);
INSERT INTO public.check_run VALUES ('bd6acef6-39a9-446e-9e62-d10153c51dab', '86dbc670-faa1-4907-a505-7d5417e64be9', '442901ef-4730-49c8-8413-323d693a7e60', NULL, 'ember-92-puzzle-nectar', 'fresh.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 2.3, "totalMs": 7.5, "connectMs": 1, "firstByteMs": 3.7}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 8, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2.3, "firstByteMs": 2}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 2, "startedAfterMs": 8}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:57.243+00', '2026-11-28 08:01:57.243+00', '2026-11-28 08:00:57.257+00', false, false);
INSERT INTO public.check_run VALUES ('5a37d8e3-439d-411e-aec1-769c4174eb1e', '86dbc670-faa1-4907-a505-7d5417e64be9', 'b0e4e7b3-e2e5-442e-9fe7-594be23024ad', NULL, 'acorn-12-jungle-pelican', 'trying.my.salesforce.test', 'running', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.3, "tlsMs": 4.6, "totalMs": 9.3, "connectMs": 1.6, "firstByteMs": 2.6}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 10, "startedAfterMs": 0}, {"calls": [], "stage": "token", "state": "running", "startedAfterMs": 10}, {"calls": [], "stage": "api", "state": "pending"}, {"calls": [], "stage": "identity", "state": "pending"}, {"calls": [], "stage": "session", "state": "pending"}]', NULL, NULL, '[]', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:01:18.178+00', '2026-11-28 08:02:18.178+00', NULL, true, false);
INSERT INTO public.check_run VALUES ('73b6931b-752d-41da-a310-d95d2d4721bd', '86dbc670-faa1-4907-a505-7d5417e64be9', '02b54a3e-d613-4c59-ae9a-dfeccac90bff', 'e117ea53-3108-4031-8a44-262f0c21ebcb', 'trumpet-93-topaz-jaguar', 'came-true.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 0.4, "tlsMs": 14.7, "totalMs": 24.8, "connectMs": 1.6, "firstByteMs": 7.8}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 28, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 92.3, "firstByteMs": 92}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 95, "startedAfterMs": 28}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 5.1, "firstByteMs": 4.4}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 6, "startedAfterMs": 123}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 7.2, "firstByteMs": 6.8}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 9.9, "firstByteMs": 9.5}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005Practice9TkqIAE%27", "method": "GET", "timings": {"totalMs": 13, "firstByteMs": 12.7}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 17, "startedAfterMs": 123}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 15.8, "firstByteMs": 15.1}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 17, "startedAfterMs": 123}]', NULL, NULL, '[]', '{"orgId": "00DPracticeADSAMA4", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "came-true", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005Practice9TkqIAE", "tokenFormat": "opaque", "instanceHost": "came-true.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@came-true.example", "tokenLifetimeSeconds": 7200}', 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:01:17.167+00', '2026-11-28 08:02:17.167+00', '2026-11-28 08:01:17.311+00', true, false);

INSERT INTO public.connection VALUES ('4e765940-f6ba-4a8d-8e27-c10a0ec3f04a', '86dbc670-faa1-4907-a505-7d5417e64be9', 'fffa9c43-a845-4b3f-bbd8-44e66d86f45a', 'Acme (invoices)', 'acme (invoices)', 'Invoices & credit notes — nightly', 'acme-eu.my.salesforce.test', true, '3MVG9PracticeOrgInventedKey.r2wEvglTqm4G6xxO4gJgBRONtZBuYeRWihughZ5kTlWgIgdBWZZwDNaig', 'v1.k5a6f65bb.hdobKZpucL_P9_zL.HbvLgFf6R9r7IuG9oSdl9XBTl_fyHP4iixIP-0yQXgIJsNkVE8UJ4QbwhjVcmYct.7VuGYBL6ahtT-2zE.a2AWQ3yYOxgO1YWZlqYHnpQGv_sCig05rluni1cNCvsuA07EVMEQTDpn5zIbH2yG6dF4kud77izxFiBfVC4K5wnlN-6fxHER19mLxi24xX0', '00DPractice4IywMAE', 'acme-eu', '{"orgId": "00DPractice4IywMAE", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "acme-eu", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005Practicerc0LIAQ", "tokenFormat": "opaque", "instanceHost": "acme-eu.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@acme-eu.example", "tokenLifetimeSeconds": 7200}', '[{"kind": "not-ready-to-rotate", "detail": "rotation-switch-off"}]', 'failing', '2026-11-28 08:00:54.529+00', 'a4336949-a5ab-4888-9a2d-854339b69ddb', '2026-11-28 08:00:54.529+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:54.128+00', '2026-11-28 08:00:54.529+00', true);
INSERT INTO public.connection VALUES ('15a8eb5a-2212-41a8-88ca-a19ceb47a7d0', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'Globex UAT', 'globex uat', '', 'globex--uat.sandbox.my.salesforce.test', true, '3MVG9PracticeOrgInventedKey.YIMbElzjQpYSgQKPrOs2zFr0KCnPxgP6bMj4r8VKb2dCjkuU0D3hpsE5j', 'v1.k5a6f65bb.Ql2zojVWB5aXJtiT.NlIbXBE3ulA4k5ZwTutggFXIdffnAJDMaHT6WKwAg56Jhwy-paTwbYKh0UYJuHMZ.9VEY0YQJy9Sy0e08.aNWTaBVdng-6ZiVEPJQf8wcmtILr3kQb_03ol3IGYI-eDltk2ZjpffW_pQQ-E0VRC6WXfU-5xa3z1tCHYMR_4_1JAJe6a_kU2NDSLd3LfO8', '00DPracticeyUlOMAU', 'globex--uat', '{"orgId": "00DPracticeyUlOMAU", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "globex--uat", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005PracticeseK7IAI", "tokenFormat": "opaque", "instanceHost": "globex--uat.sandbox.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@globex.example.uat", "tokenLifetimeSeconds": 7200}', '[{"kind": "is-production"}]', 'healthy', NULL, 'ae8fd716-c9e5-4f51-82b7-77334dfcde5d', '2026-11-28 08:00:54.838+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:54.683+00', '2026-11-28 08:00:54.838+00', false);
INSERT INTO public.connection VALUES ('e117ea53-3108-4031-8a44-262f0c21ebcb', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'Came true', 'came true', '', 'came-true.my.salesforce.test', true, '3MVG9PracticeOrgInventedKey.1nvmdPSCK52MBNaRocQJkyLXrr0T5qFJhO0Hz2YFcEYVtNt0SpILDOvNz', 'v1.k5a6f65bb.-uWH-3OYJDxtGLSC.ADHSGfyxbRYqPgQ9py-ei-_V2ssiK7lzmWOZp02x0H47fKHaKGnYTUhfVpe8UJ0S._n-h5QBq4tcAq_ay.DWZ3f8RtN1YIl_wCzqDBaibqE9cCHwzu8M-iSMrkQTbwB_jCetpZ5alnwX2PSCkjlH8ebIZ2thS_221av6x4LLcZhzSoNHyLmT-6koo1_AY', '00DPracticeADSAMA4', 'came-true', '{"orgId": "00DPracticeADSAMA4", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "came-true", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005Practice9TkqIAE", "tokenFormat": "opaque", "instanceHost": "came-true.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@came-true.example", "tokenLifetimeSeconds": 7200}', '[]', 'healthy', NULL, '73b6931b-752d-41da-a310-d95d2d4721bd', '2026-11-28 08:01:17.311+00', 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:01:17.311+00', '2026-11-28 08:01:17.311+00', false);

INSERT INTO public.instance_setting VALUES ('vault-check', '"v1.k5a6f65bb.BTi8CmOTmaWF-EN-.7x2zD7x1shJ3yvCXAn_1PT6vFVZsJ7DxGgLQFfbdkR4IdJMyLdqlqI7jBY5k5gpm.y6a8eubUkFNV3ucs.Ugxl62gZ4xc67qkIJrJrrVYfFq5UIJfDP4hFJJBHdz1fbXWJgpUKp33u6a__V7tI5juj"');
INSERT INTO public.instance_setting VALUES ('session-secret', '"v1.k5a6f65bb.kH0w28Rml5MSCucP.sEkZkcwc6E6zoIxKPk2c8_nqxHN3NxvGjKJ8oGj1EkE2faOoKJpbq0CCzSm-eqOI.j0WcZk3ps-ZEtFp3.U3U1LPQtSr8QvRZ8WSotgikRqSAXjElPTYlZChpprZtdm5jRfOIiHAHPhkGt5B51FFccXtT78-u5hQE"');
INSERT INTO public.instance_setting VALUES ('claimed-by', '"bade7604-e3c3-4e69-af53-7967e8d49601"');

INSERT INTO public.member VALUES ('4fec9652-66cd-4c6f-b12f-6dc7dba67005', '86dbc670-faa1-4907-a505-7d5417e64be9', 'bade7604-e3c3-4e69-af53-7967e8d49601', 'admin', '2026-11-28 08:00:50.535+00');

INSERT INTO public.project VALUES ('11179b52-9fa0-4e1c-a9dd-c4f5af49cd62', '86dbc670-faa1-4907-a505-7d5417e64be9', 'Billing', 'billing', '2026-11-28 08:00:53.414+00');
INSERT INTO public.project VALUES ('fffa9c43-a845-4b3f-bbd8-44e66d86f45a', '86dbc670-faa1-4907-a505-7d5417e64be9', 'Data “Warehouse” 倉庫', 'data “warehouse” 倉庫', '2026-11-28 08:00:53.457+00');

INSERT INTO public.session VALUES ('1ce79535-30a5-400c-b991-c4af9b20fd27', 'hAOKSRbCojbTA7PvhpHSl2ftaeH3QMHp', 'bade7604-e3c3-4e69-af53-7967e8d49601', NULL, '', 'node', '2026-12-05 08:00:51.663+00', '2026-11-28 08:00:51.663+00', '2026-11-28 08:00:51.663+00');
INSERT INTO public.session VALUES ('0eed5ee7-275f-47b5-a32b-700f480dbd09', 'TSvBfkH2iKRmCZYSF2pFFd8Tzm65KLMv', 'bade7604-e3c3-4e69-af53-7967e8d49601', NULL, '', 'node', '2026-12-05 08:00:52.22+00', '2026-11-28 08:00:52.22+00', '2026-11-28 08:00:52.22+00');

INSERT INTO public.setup VALUES ('d88f79cf-5dd4-49ef-a590-9f8ad53edda4', '86dbc670-faa1-4907-a505-7d5417e64be9', '11179b52-9fa0-4e1c-a9dd-c4f5af49cd62', 'done', 'existing-app', 'new', 'Acme production', 'Invoices, nightly', 'Orglink Acme production', 'olivia@northwind.example', 'https://localhost', '', 'acme-eu.my.salesforce.test', NULL, NULL, NULL, NULL, '4e765940-f6ba-4a8d-8e27-c10a0ec3f04a', 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:53.643+00', '2026-11-28 08:00:54.128+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('dc3003f1-78fe-4636-9499-06f24ee346b3', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'done', 'new-app', 'new', 'Globex UAT', '', 'Orglink Globex UAT', 'olivia@northwind.example', 'https://localhost', '', 'globex--uat.sandbox.my.salesforce.test', NULL, NULL, NULL, NULL, '15a8eb5a-2212-41a8-88ca-a19ceb47a7d0', 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:54.594+00', '2026-11-28 08:00:54.683+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('66a43462-146c-49a0-a7a1-047c3b713196', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'done', 'new-app', 'new', 'Initech', '', 'Orglink Initech', 'olivia@northwind.example', 'https://localhost', '', 'initech.my.salesforce.test', NULL, NULL, NULL, NULL, NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:54.957+00', '2026-11-28 08:00:55.064+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', '86dbc670-faa1-4907-a505-7d5417e64be9', 'fffa9c43-a845-4b3f-bbd8-44e66d86f45a', 'open', 'new-app', 'blue', 'Half way', '', 'Orglink for Northwind', 'ops@northwind.example', 'https://localhost/callback', 'integration@northwind.example', 'globex--uat.sandbox.my.salesforce.test', NULL, NULL, NULL, NULL, NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:55.18+00', '2026-11-28 08:00:55.451+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('8e23e9f1-f1a4-4c02-a87b-467219e2ee02', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'open', 'new-app', 'blue', 'Wrong secret', '', 'Orglink Wrong secret', 'olivia@northwind.example', 'https://localhost', '', 'globex--uat.sandbox.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.YIMbElzjQpYSgQKPrOs2zFr0KCnPxgP6bMj4r8VKb2dCjkuU0D3hpsE5j', 'v1.k5a6f65bb.wc6m5D_FufN0P-x8.EHI6tFIx5Zx770MDhDaDeSy2wWe6DZVM-wvW0ERbnJGZqHgr7rmubzaKlnV2uQTV.giwnaa68-YceKo6t.GJOaoiMaGGdyVnAjuBwyKOm4uMn5UftiVd_GHshmugTKGks2tw', '2026-11-29 08:00:55.713+00', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:55.654+00', '2026-11-28 08:00:55.713+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('14789faa-58df-4b15-9723-e0684b10616d', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'cancelled', 'new-app', 'blue', 'Given up', '', 'Orglink Given up', 'olivia@northwind.example', 'https://localhost', '', 'globex--uat.sandbox.my.salesforce.test', NULL, NULL, NULL, NULL, NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:55.78+00', '2026-11-28 08:00:56.15+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('7417805d-7b72-4092-82b8-2e88b1971e82', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'open', 'new-app', 'blue', 'Cancelled check', '', 'Orglink Cancelled check', 'olivia@northwind.example', 'https://localhost', '', 'slow.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.AZOKBvBGN2jTW7MdXmbJ1O9EsuTBUF4I1n4wJuNHrS78UGgU3pVLagrr8', 'v1.k5a6f65bb.0N4Fp0a9wmxhF7GN.o6CFgCLvUpvFSnQOIkPdhWZcta8KCxHRd5pfZvdgmklvmu2Bm51SqhtWfJEFAELT.OPExIfdtmkCF6KIz._9u-gtzJIR2oY7NWBpUQy6SG-MNWt61Io8b4bmcTyMHbUsABVp7N__2TmCmsuJE8Vvk_Ettoqxo7tmRqgzqR7k0qZSshmmsVj-TuLiMabz4', '2026-11-29 08:00:56.262+00', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:56.204+00', '2026-11-28 08:00:56.262+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('d7b88d84-e94b-4a02-9a2d-02c7dc713bde', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'open', 'new-app', 'blue', 'Stopped trying', '', 'Orglink Stopped trying', 'olivia@northwind.example', 'https://localhost', '', 'stopped.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.1RpxPyifWryVVRN3Fvq7xtRKphB2KMBMv3kTRYIEnNSGq1FdUtpplEDVN', 'v1.k5a6f65bb.opxKAUN_WvdJSBxA.splDW7pDf5osPK_Iuhqkap_D3HpEg7Vp6Xj0NbdnvNfB4z7idtyp_bMbYlliBY-t.za8yC8LzG6bUo1CY.lKBjQugfzHa_ZsI906yOKV0Jh_6vA7nPDiIdVK_FU7at2Bd_0ys7XLbmkFQZVypZv2Sj7NKB1tkUDrCfLkAKP1ZIrZ9BHPUDl6eoHqxZu-w', '2026-11-29 08:00:57.066+00', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:56.677+00', '2026-11-28 08:00:57.318+00', NULL, '2026-11-28 08:00:57.08+00', '2026-11-28 08:30:57.08+00', 0, 'bade7604-e3c3-4e69-af53-7967e8d49601', 'stopped', false);
INSERT INTO public.setup VALUES ('21107170-0854-48c7-96f6-81e2aaf31ee2', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'open', 'new-app', 'blue', 'Another problem', '', 'Orglink Another problem', 'olivia@northwind.example', 'https://localhost', '', 'other-problem.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.ulm2n9qGeqvUmMj5p9Pke237rjDI8n722zr8myEEY4srqFDDMq3uMTsrY', 'v1.k5a6f65bb.A5Zk3Uf1HNLIoD--.3ofDFUvui2LP3yFy2uQsSZAebEwEyJO5djpBvvxd_BLrEwTs-2Zlt31osKyQNp6s.yGuRtwx1BGb4jRf-.1RvJEhGMmRzBnIMYXruP2jmlJ9gpLQjPFdclXTSe_5HIKiKNU1zQAS2MtNCJu1_My4jZ0gVScesV5ZvdoaiZhPWM9Fh-BypmuI0XlLZ5VDw', '2026-11-29 08:00:56.986+00', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:56.627+00', '2026-11-28 08:01:17.244+00', NULL, '2026-11-28 08:00:57+00', '2026-11-28 08:30:57+00', 1, 'bade7604-e3c3-4e69-af53-7967e8d49601', 'other-problem', false);
INSERT INTO public.setup VALUES ('02b54a3e-d613-4c59-ae9a-dfeccac90bff', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'done', 'new-app', 'blue', 'Came true', '', 'Orglink Came true', 'olivia@northwind.example', 'https://localhost', '', 'came-true.my.salesforce.test', NULL, NULL, NULL, NULL, 'e117ea53-3108-4031-8a44-262f0c21ebcb', 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:56.582+00', '2026-11-28 08:01:17.311+00', NULL, '2026-11-28 08:00:56.918+00', '2026-11-28 08:30:56.918+00', 1, 'bade7604-e3c3-4e69-af53-7967e8d49601', NULL, false);
INSERT INTO public.setup VALUES ('b0e4e7b3-e2e5-442e-9fe7-594be23024ad', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'open', 'new-app', 'blue', 'Trying just now', '', 'Orglink Trying just now', 'olivia@northwind.example', 'https://localhost', '', 'trying.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.OSKjZZFgcDE8qmeAf4vKl0NU4bhvPaIkigh42TLFgONm6kRlHmUMxEPfG', 'v1.k5a6f65bb.i4bT9zqcB0P9JSGE.vBza-eCFVyJW4fScgjO4zrmZFyLJ9StAB2Fk-dCseLsIaGnBZ0ac53g7gmrCjZGd.Swzq0IRao6OXfd9d.AzKcAqHurtP4S4FFBsWBfP03JHt4CSuUM09eG4gmmpzR55qnSiv4RA-ff6xrZP4DjYjCT2fMUM1bwaoDjM7gITmZ-Ejj3siBEq91KZaiPmA', '2026-11-29 08:00:57.148+00', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:56.725+00', '2026-11-28 08:00:57.173+00', '2026-11-28 08:02:18.173+00', '2026-11-28 08:00:57.173+00', '2026-11-28 08:30:57.173+00', 1, 'bade7604-e3c3-4e69-af53-7967e8d49601', NULL, false);
INSERT INTO public.setup VALUES ('442901ef-4730-49c8-8413-323d693a7e60', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'open', 'new-app', 'blue', 'Fresh app', '', 'Orglink Fresh app', 'olivia@northwind.example', 'https://localhost', '', 'fresh.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.FiZnM6WTshCSCW3LMjojlRq9taX2sCav7IoLs3D5uj43BeYNg8jDm49tE', 'v1.k5a6f65bb.rRoAMh9NQznYm6It.F5kTSlKeBHXox368oJkjEryWtbgHewbdjjEFxxTve3-LUzEPd9kxJG0CedqQ3E2j.lYxfzIWKQL-ysReA.Bv01xKW7Mj6E_y1jbRZPrgCMqwMVlF_Tl8LR2BtCFbaL7XajYBdqQXFIn2-fe2QmNkVbsNxQ6iLotCFRCuP6r4jWvfwboTTmmFaMwXw-gvA', '2026-11-29 08:00:57.242+00', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:00:56.771+00', '2026-11-28 08:01:19.189+00', '2026-11-28 08:01:59.189+00', '2026-11-28 08:00:57.257+00', '2026-11-28 08:30:57.257+00', 1, 'bade7604-e3c3-4e69-af53-7967e8d49601', NULL, false);
INSERT INTO public.setup VALUES ('a6cd9620-d553-4164-9189-83c7e9321749', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, 'open', 'new-app', 'blue', 'Cut off', '', 'Orglink Cut off', 'olivia@northwind.example', 'https://localhost', '', 'cut-off.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.JNv1W6vUbYIPGk2ah6uTEUASIkEkWSd2UDLlGk6COdQ2a9nuqvYlVU9c3', 'v1.k5a6f65bb.j_W9lDfzmdnGRj72.tKd11-9NJENLFSUL-orTS6h8pdASjZ3Awf0RULhAENoieNCu2XaTQdYXMDHUbAKO.vd7P_rxbNTLjfTpU.k4zPpmCEcOISJq6fDP-XeirSXJwJ_TvjjGMmHaOYcFrNdf4gpWpmwxHoHk6BVy5CXdas2_E0UPyFi1xroG1blUeILewV0uG6EsVuFsCP5Xs', '2026-11-29 08:01:19.458+00', NULL, 'bade7604-e3c3-4e69-af53-7967e8d49601', '2026-11-28 08:01:19.373+00', '2026-11-28 08:01:19.458+00', NULL, NULL, NULL, 0, NULL, NULL, false);

INSERT INTO public.setup_tick VALUES ('d88f79cf-5dd4-49ef-a590-9f8ad53edda4', 'quick-find', '2026-11-28 08:00:53.791+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('d88f79cf-5dd4-49ef-a590-9f8ad53edda4', 'app-manager-item', '2026-11-28 08:00:53.791+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('d88f79cf-5dd4-49ef-a590-9f8ad53edda4', 'new-external-client-app', '2026-11-28 08:00:53.791+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('d88f79cf-5dd4-49ef-a590-9f8ad53edda4', 'app-name', '2026-11-28 08:00:53.791+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('d88f79cf-5dd4-49ef-a590-9f8ad53edda4', 'api-name', '2026-11-28 08:00:53.791+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('d88f79cf-5dd4-49ef-a590-9f8ad53edda4', 'contact-email', '2026-11-28 08:00:53.791+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('d88f79cf-5dd4-49ef-a590-9f8ad53edda4', 'distribution-state', '2026-11-28 08:00:53.791+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'quick-find', '2026-11-28 08:00:55.243+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'app-manager-item', '2026-11-28 08:00:55.243+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'new-external-client-app', '2026-11-28 08:00:55.243+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'app-name', '2026-11-28 08:00:55.243+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'api-name', '2026-11-28 08:00:55.243+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'contact-email', '2026-11-28 08:00:55.243+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'distribution-state', '2026-11-28 08:00:55.243+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'enable-oauth', '2026-11-28 08:00:55.351+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'callback-url', '2026-11-28 08:00:55.351+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'oauth-scopes', '2026-11-28 08:00:55.351+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'settings-client-credentials', '2026-11-28 08:00:55.351+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'web-server-secret', '2026-11-28 08:00:55.351+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'refresh-token-secret', '2026-11-28 08:00:55.351+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('a6314d19-2d7e-45e7-a3df-6a4a01562e34', 'create-button', '2026-11-28 08:00:55.351+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('14789faa-58df-4b15-9723-e0684b10616d', 'quick-find', '2026-11-28 08:00:55.867+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('14789faa-58df-4b15-9723-e0684b10616d', 'app-manager-item', '2026-11-28 08:00:55.867+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('14789faa-58df-4b15-9723-e0684b10616d', 'new-external-client-app', '2026-11-28 08:00:55.867+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('14789faa-58df-4b15-9723-e0684b10616d', 'app-name', '2026-11-28 08:00:55.867+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('14789faa-58df-4b15-9723-e0684b10616d', 'api-name', '2026-11-28 08:00:55.867+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('14789faa-58df-4b15-9723-e0684b10616d', 'contact-email', '2026-11-28 08:00:55.867+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('14789faa-58df-4b15-9723-e0684b10616d', 'distribution-state', '2026-11-28 08:00:55.867+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('442901ef-4730-49c8-8413-323d693a7e60', 'quick-find', '2026-11-28 08:00:56.832+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('442901ef-4730-49c8-8413-323d693a7e60', 'app-manager-item', '2026-11-28 08:00:56.832+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('442901ef-4730-49c8-8413-323d693a7e60', 'new-external-client-app', '2026-11-28 08:00:56.832+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('442901ef-4730-49c8-8413-323d693a7e60', 'app-name', '2026-11-28 08:00:56.832+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('442901ef-4730-49c8-8413-323d693a7e60', 'api-name', '2026-11-28 08:00:56.832+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('442901ef-4730-49c8-8413-323d693a7e60', 'contact-email', '2026-11-28 08:00:56.832+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');
INSERT INTO public.setup_tick VALUES ('442901ef-4730-49c8-8413-323d693a7e60', 'distribution-state', '2026-11-28 08:00:56.832+00', 'bade7604-e3c3-4e69-af53-7967e8d49601');

INSERT INTO public."user" VALUES ('bade7604-e3c3-4e69-af53-7967e8d49601', 'Olivia Owner', 'olivia@northwind.example', true, NULL, true, '2026-11-28 08:00:50.535+00', '2026-11-28 08:00:50.535+00');

INSERT INTO public.workspace VALUES ('86dbc670-faa1-4907-a505-7d5417e64be9', 'Northwind', '86dbc670-faa1-4907-a505-7d5417e64be9', NULL, NULL, '2026-11-28 08:00:50.535+00');

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
