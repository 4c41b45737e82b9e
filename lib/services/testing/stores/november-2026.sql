-- A whole store as Orglink 0.1.0 left it on 28 November 2026, from pg_dump. Everybody and everything in it is invented.
-- Its keyring is beside it in `store-of-november-2026.ts`.
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

INSERT INTO pgboss.job_common VALUES ('ef843a03-4fda-468c-a708-f65670c610a9', 'try-waiting-setup', 0, '{"setupId": "6fe493a0-3388-4254-bed6-d9b764f7cc9c"}', 'created', 0, 0, 0, false, NULL, 120, 3600, NULL, NULL, NULL, NULL, '2026-11-28 04:49:49.92362+00', '2026-11-28 04:49:29.92362+00', NULL, NULL, '2026-12-12 04:49:49.92362+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO pgboss.queue VALUES ('__pgboss__send-it', 'standard', 2, 0, false, NULL, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-28 04:49:25.721865+00', '2026-11-28 04:49:25.721865+00');
INSERT INTO pgboss.queue VALUES ('try-waiting-setup', 'standard', 0, 0, false, NULL, 120, 1209600, 3600, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-28 04:49:25.77869+00', '2026-11-28 04:49:25.77869+00');
INSERT INTO pgboss.queue VALUES ('sweep', 'standard', 0, 0, false, NULL, 60, 1209600, 3600, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-28 04:49:25.794734+00', '2026-11-28 04:49:25.794734+00');

INSERT INTO pgboss.schedule VALUES ('sweep', '', 'cron', '* * * * *', 'UTC', NULL, '{}', '2026-11-28 04:49:25.844146+00', '2026-11-28 04:49:25.844146+00', NULL);

INSERT INTO pgboss.version VALUES (46, '2026-11-28 04:49:25.738513+00', '2026-11-28 04:49:25.792812+00', '2026-11-28 04:49:25.726682+00', NULL, NULL);

INSERT INTO public.account VALUES ('f14a9032-9c68-44e5-9748-27c3181d3a83', '311ac44d-79e6-48d6-9485-23d28b0dea55', 'credential', '311ac44d-79e6-48d6-9485-23d28b0dea55', NULL, NULL, NULL, NULL, NULL, NULL, '3c719bb43cd6dcc2ed73c5c20445d4ca:c55dc2209fe228c4bbbda36494c7cfea316698da8eb2611449efdd4a33e686b1e27da9069ea988264b5643bbf0db7f4d071419884377a441be766af9ac31274b', '2026-11-28 04:49:26.773+00', '2026-11-28 04:49:26.773+00');

INSERT INTO public.attempt VALUES ('claim:address:direct', '2026-11-28 04:49:26.59+00', 1);
INSERT INTO public.attempt VALUES ('claim:altogether', '2026-11-28 04:49:26.59+00', 1);
INSERT INTO public.attempt VALUES ('sign-in:address:direct', '2026-11-28 04:49:26.79+00', 1);
INSERT INTO public.attempt VALUES ('check:host:acme-old.my.salesforce.test', '2026-11-28 04:49:28.627+00', 2);
INSERT INTO public.attempt VALUES ('check:host:fresh.my.salesforce.test', '2026-11-28 04:49:29.863+00', 1);
INSERT INTO public.attempt VALUES ('check:user:311ac44d-79e6-48d6-9485-23d28b0dea55', '2026-11-28 04:49:28.628+00', 3);

INSERT INTO public.audit_event VALUES ('0949a600-3afe-476b-a84b-5ea8eb2d1a45', 'b7719f61-f489-4d45-b478-db2c5431a27a', '2026-11-28 04:49:26.773+00', '311ac44d-79e6-48d6-9485-23d28b0dea55', 'instance.claimed', 'instance', 'b7719f61-f489-4d45-b478-db2c5431a27a', '{"workspaceName": "Northwind"}');
INSERT INTO public.audit_event VALUES ('5456ed1e-a0da-4300-b1d1-2f9c3ac91b90', 'b7719f61-f489-4d45-b478-db2c5431a27a', '2026-11-28 04:49:27.479+00', '311ac44d-79e6-48d6-9485-23d28b0dea55', 'setup.started', 'setup', 'cab7d1f0-ddf9-43b3-929f-ac4e31bc5ded', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('51cfe625-697c-4a2a-9087-c4b2adc120b1', 'b7719f61-f489-4d45-b478-db2c5431a27a', '2026-11-28 04:49:28.832+00', '311ac44d-79e6-48d6-9485-23d28b0dea55', 'connection.created', 'connection', 'c24904de-5dcb-4703-8670-6b4fb6e11df2', '{"name": "Acme", "myDomain": "acme-old.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('a332f009-48a4-43e9-a526-6bdf67649c05', 'b7719f61-f489-4d45-b478-db2c5431a27a', '2026-11-28 04:49:29.19+00', '311ac44d-79e6-48d6-9485-23d28b0dea55', 'setup.started', 'setup', 'fb9941d9-4413-474c-8107-7b4c2b1386b8', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('ae19b04c-1d62-44f2-bc59-7c57fd0f37fd', 'b7719f61-f489-4d45-b478-db2c5431a27a', '2026-11-28 04:49:29.441+00', '311ac44d-79e6-48d6-9485-23d28b0dea55', 'connection.refused', 'setup', 'fb9941d9-4413-474c-8107-7b4c2b1386b8', '{"problem": "consumer-secret-wrong", "myDomain": "acme-old.my.salesforce.test"}');
INSERT INTO public.audit_event VALUES ('56ca0760-3698-498e-a757-e03c977f85a8', 'b7719f61-f489-4d45-b478-db2c5431a27a', '2026-11-28 04:49:29.735+00', '311ac44d-79e6-48d6-9485-23d28b0dea55', 'setup.started', 'setup', '6fe493a0-3388-4254-bed6-d9b764f7cc9c', '{"path": "new-app", "myDomain": null}');
INSERT INTO public.audit_event VALUES ('5a71293b-9184-4cdc-aaae-035059cb48b1', 'b7719f61-f489-4d45-b478-db2c5431a27a', '2026-11-28 04:49:29.909+00', '311ac44d-79e6-48d6-9485-23d28b0dea55', 'connection.refused', 'setup', '6fe493a0-3388-4254-bed6-d9b764f7cc9c', '{"problem": "consumer-key-unknown", "myDomain": "fresh.my.salesforce.test"}');

INSERT INTO public.bearer_token VALUES ('3fd7f432-6efe-40d5-a4ed-6477ee6ee088', 'claim', 'DLvg5XvAt86esqZOr-XhKHapQRinjxwMROvw1Le3KFU', '2026-11-28 04:49:25.844+00', '2026-11-28 05:49:25.844+00', '2026-11-28 04:49:26.59+00', NULL);

INSERT INTO public.check_run VALUES ('0a7ca6af-5dc8-439f-9a5a-aff89435a81b', 'b7719f61-f489-4d45-b478-db2c5431a27a', 'cab7d1f0-ddf9-43b3-929f-ac4e31bc5ded', 'c24904de-5dcb-4703-8670-6b4fb6e11df2', 'daisy-75-orbit', 'acme-old.my.salesforce.test', 'passed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 3.5, "tlsMs": 14.1, "totalMs": 59.1, "connectMs": 3.6, "firstByteMs": 35.3}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 81, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 31.8, "firstByteMs": 9}, "httpStatus": 200}], "stage": "token", "state": "passed", "durationMs": 47, "startedAfterMs": 81}, {"calls": [{"path": "/services/data/v68.0/", "method": "GET", "timings": {"totalMs": 23.7, "firstByteMs": 23}, "httpStatus": 200}], "stage": "api", "state": "passed", "durationMs": 30, "startedAfterMs": 128}, {"calls": [{"path": "/services/data/v68.0/query?q=SELECT+Id%2C+Name%2C+OrganizationType%2C+IsSandbox%2C+InstanceName%2C+TrialExpirationDate+FROM+Organization", "method": "GET", "timings": {"totalMs": 38.2, "firstByteMs": 37.7}, "httpStatus": 200}, {"path": "/services/oauth2/userinfo", "method": "GET", "timings": {"totalMs": 46.4, "firstByteMs": 45.8}, "httpStatus": 403}, {"path": "/services/data/v68.0/query?q=SELECT+Username%2C+Name%2C+UserType%2C+IsActive%2C+Profile.Name%2C+Profile.UserLicense.Name+FROM+User+WHERE+Id+%3D+%27005PracticeAz2DIAS%27", "method": "GET", "timings": {"totalMs": 60, "firstByteMs": 57}, "httpStatus": 200}], "stage": "identity", "state": "passed", "durationMs": 69, "startedAfterMs": 128}, {"calls": [{"path": "/services/oauth2/introspect", "method": "POST", "timings": {"totalMs": 65.6, "firstByteMs": 64.9}, "httpStatus": 200}], "stage": "session", "state": "passed", "durationMs": 68, "startedAfterMs": 128}]', NULL, NULL, '[]', '{"orgId": "00DPracticeBnyqMAC", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "Practice Org", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005PracticeAz2DIAS", "tokenFormat": "opaque", "instanceHost": "acme-old.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@acme-old.example", "tokenLifetimeSeconds": 7200}', '311ac44d-79e6-48d6-9485-23d28b0dea55', '2026-11-28 04:49:28.622+00', '2026-11-28 04:50:28.622+00', '2026-11-28 04:49:28.832+00', false, false);
INSERT INTO public.check_run VALUES ('013a95cd-9f1a-4776-ae03-a4f0776d4a4b', 'b7719f61-f489-4d45-b478-db2c5431a27a', 'fb9941d9-4413-474c-8107-7b4c2b1386b8', NULL, 'branch-45-salmon', 'acme-old.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"totalMs": 6.8, "firstByteMs": 6.4}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 8, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2.9, "firstByteMs": 2.4}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-secret-wrong", "evidence": {"errorText": "invalid client credentials", "errorWord": "invalid_client", "httpStatus": 400}}, "durationMs": 5, "startedAfterMs": 8}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-secret-wrong", "evidence": {"errorText": "invalid client credentials", "errorWord": "invalid_client", "httpStatus": 400}}', '[]', NULL, '311ac44d-79e6-48d6-9485-23d28b0dea55', '2026-11-28 04:49:29.42+00', '2026-11-28 04:50:29.42+00', '2026-11-28 04:49:29.441+00', false, false);
INSERT INTO public.check_run VALUES ('7669d4ea-e08b-4cf6-b674-bcba1f13a67a', 'b7719f61-f489-4d45-b478-db2c5431a27a', '6fe493a0-3388-4254-bed6-d9b764f7cc9c', NULL, 'leopard-23-apple', 'fresh.my.salesforce.test', 'failed', '[{"calls": [], "stage": "address", "state": "passed", "durationMs": 0, "startedAfterMs": 0}, {"calls": [{"path": "/services/data/", "method": "GET", "timings": {"dnsMs": 2.7, "tlsMs": 17.2, "totalMs": 37.4, "connectMs": 3.3, "firstByteMs": 13.1}, "httpStatus": 200}], "stage": "reach", "state": "passed", "durationMs": 39, "startedAfterMs": 0}, {"calls": [{"path": "/services/oauth2/token", "method": "POST", "timings": {"totalMs": 2.6, "firstByteMs": 2.3}, "httpStatus": 400}], "stage": "token", "state": "failed", "problem": {"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}, "durationMs": 3, "startedAfterMs": 39}, {"calls": [], "stage": "api", "state": "skipped"}, {"calls": [], "stage": "identity", "state": "skipped"}, {"calls": [], "stage": "session", "state": "skipped"}]', 'token', '{"code": "consumer-key-unknown", "evidence": {"errorText": "client identifier invalid", "errorWord": "invalid_client_id", "httpStatus": 400}}', '[]', NULL, '311ac44d-79e6-48d6-9485-23d28b0dea55', '2026-11-28 04:49:29.858+00', '2026-11-28 04:50:29.858+00', '2026-11-28 04:49:29.909+00', false, false);

INSERT INTO public.connection VALUES ('c24904de-5dcb-4703-8670-6b4fb6e11df2', 'b7719f61-f489-4d45-b478-db2c5431a27a', NULL, 'Acme', 'acme', '', 'acme-old.my.salesforce.test', true, '3MVG9PracticeOrgInventedKey.19IXph0wO2G9gCQ4gEa57NsHXAEFtxDzDDPd4h0FRgQ5FbbbzlKGPtJ6u', 'v1.k084850f8.3croH81xUdO-xVPS.yIXdk5LbXtJWIi4FDtwSR9E9mNicqKiBGPvkfROHoeCp5pYoYO4R4FlRSm42nuSI.ZZgw5cGQiwFzMXJM.wOaoKnq9T6RVi3l0Hwgp_VeJ3jitXTCyTkzox7h4DwXCgDVQfxfdbd66cLJEJA7P-rZN-u3EQmwZqCMoLD5Vue2enB9_hh27viAy56lxdwE', '00DPracticeBnyqMAC', 'practice org', '{"orgId": "00DPracticeBnyqMAC", "scopes": ["api"], "edition": "Enterprise Edition", "orgName": "Practice Org", "isSandbox": false, "runAsName": "Integration User", "apiVersion": "68.0", "runAsUserId": "005PracticeAz2DIAS", "tokenFormat": "opaque", "instanceHost": "acme-old.my.salesforce.test", "instanceName": "PRA1", "runAsLicense": "Salesforce Integration", "runAsProfile": "Minimum Access - API Only Integrations", "runAsUsername": "integration@acme-old.example", "tokenLifetimeSeconds": 7200}', '[]', 'healthy', NULL, '0a7ca6af-5dc8-439f-9a5a-aff89435a81b', '2026-11-28 04:49:28.832+00', '311ac44d-79e6-48d6-9485-23d28b0dea55', '2026-11-28 04:49:28.832+00', '2026-11-28 04:49:28.832+00', false);

INSERT INTO public.instance_setting VALUES ('vault-check', '"v1.k084850f8.AgJDuJ3u_Z6lhWAZ.L5TD_M4olC1qJaoZzXN82hN1PeSAQb1DEabSrCyCfLN0OJLibtibmdHNQx8Bgrzu.1TfPnB7on-Xnze_K.5Z-m4mAigh1CRc47EbExoQv47ndf3Hppfyce2A9TE5ulRIQnESPSzTB5qf65v1Sjpn4J"');
INSERT INTO public.instance_setting VALUES ('session-secret', '"v1.k084850f8.kt3XEJZbc34gqiAP.Bcsjv6aHX-psFX4wIo4Di-p_NG0lKIpmaywah-OP3uI_ilVpjxNkttdABDpNXe6G.w9V53H5sQtFqt38M.7M9sOn_Oc0F6JYZ7ccbzlu5EGgg6vvg6AARvy_ByR9xqJszmAfBlwEQmnC4Ck_uUdLbBXx026MMFG9s"');
INSERT INTO public.instance_setting VALUES ('claimed-by', '"311ac44d-79e6-48d6-9485-23d28b0dea55"');

INSERT INTO public.member VALUES ('921922db-b2f8-4199-8e00-61419f6d6bea', 'b7719f61-f489-4d45-b478-db2c5431a27a', '311ac44d-79e6-48d6-9485-23d28b0dea55', 'admin', '2026-11-28 04:49:26.773+00');

INSERT INTO public.session VALUES ('4c6d3825-b212-4cbe-bb7c-cc85f40d9737', 'yQG04EKoilc94dNAPquqorUCIaCWNvWR', '311ac44d-79e6-48d6-9485-23d28b0dea55', NULL, '', 'node', '2026-12-05 04:49:26.941+00', '2026-11-28 04:49:26.942+00', '2026-11-28 04:49:26.942+00');

INSERT INTO public.setup VALUES ('cab7d1f0-ddf9-43b3-929f-ac4e31bc5ded', 'b7719f61-f489-4d45-b478-db2c5431a27a', NULL, 'done', 'new-app', 'new', 'Acme', '', 'Orglink Acme', 'olivia@northwind.example', 'https://localhost', '', 'acme-old.my.salesforce.test', NULL, NULL, NULL, NULL, 'c24904de-5dcb-4703-8670-6b4fb6e11df2', '311ac44d-79e6-48d6-9485-23d28b0dea55', '2026-11-28 04:49:27.479+00', '2026-11-28 04:49:28.832+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('fb9941d9-4413-474c-8107-7b4c2b1386b8', 'b7719f61-f489-4d45-b478-db2c5431a27a', NULL, 'open', 'new-app', 'new', 'Wrong', '', 'Orglink Wrong', 'olivia@northwind.example', 'https://localhost', '', 'acme-old.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.19IXph0wO2G9gCQ4gEa57NsHXAEFtxDzDDPd4h0FRgQ5FbbbzlKGPtJ6u', 'v1.k084850f8.nbPx695K_NoXIebr.AChJP9L0ECQH8NopMdMmLvvmJaL5A2EhuQDeoiepuu4aEuVHVR173gW5B3yf7S7s.Ge0LzQkQ7fjQxhC4.mnHuwHvobvpMYug9wIKPuUaYhN5M64ynTzCqx2EanMnZVPpxYyoKT-om4i1Gbzsn1UBKm8vlo525iAr3CziPuMjZruVtgHl2HdnzJYcTN4M', '2026-11-29 04:49:29.414+00', NULL, '311ac44d-79e6-48d6-9485-23d28b0dea55', '2026-11-28 04:49:29.19+00', '2026-11-28 04:49:29.414+00', NULL, NULL, NULL, 0, NULL, NULL, false);
INSERT INTO public.setup VALUES ('6fe493a0-3388-4254-bed6-d9b764f7cc9c', 'b7719f61-f489-4d45-b478-db2c5431a27a', NULL, 'open', 'new-app', 'new', 'Fresh', '', 'Orglink Fresh', 'olivia@northwind.example', 'https://localhost', '', 'fresh.my.salesforce.test', NULL, '3MVG9PracticeOrgInventedKey.knEIvOLY7F8ciree7otK8u4BM3UyavS99DQDQrO99G57U32yuaiqI3pnd', 'v1.k084850f8.9Q0x2kbPkPLD901L.I_h-w-AsBlgvsAEc_BqL4k8RHazbo_OPxUv9gONb9YU8DdeHo4POr7EfNCtYPtuZ.YTrMd_z1LLAr4zIm.lcB6_8ansIJZbIorQ5S_tPp-SZE5QALWrQVLgXPQ6hAA9pVs7WE7XpdJmhgxwn5fRzbFWhH1pZeP9gQHVPs3ZeNnsDgPenNXaNRSttR4YOE', '2026-11-29 04:49:29.857+00', NULL, '311ac44d-79e6-48d6-9485-23d28b0dea55', '2026-11-28 04:49:29.735+00', '2026-11-28 04:49:29.909+00', '2026-11-28 04:49:49.909+00', '2026-11-28 04:49:29.909+00', '2026-11-28 05:19:29.909+00', 0, '311ac44d-79e6-48d6-9485-23d28b0dea55', NULL, false);

INSERT INTO public."user" VALUES ('311ac44d-79e6-48d6-9485-23d28b0dea55', 'Olivia Owner', 'olivia@northwind.example', true, NULL, true, '2026-11-28 04:49:26.773+00', '2026-11-28 04:49:26.773+00');

INSERT INTO public.workspace VALUES ('b7719f61-f489-4d45-b478-db2c5431a27a', 'Northwind', 'b7719f61-f489-4d45-b478-db2c5431a27a', NULL, NULL, '2026-11-28 04:49:26.773+00');

SELECT pg_catalog.setval('drizzle.__drizzle_migrations_id_seq', 4, true);

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
RESET search_path;
