CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"channel_id" uuid NOT NULL,
	"state" text NOT NULL,
	"alarm_at" timestamp with time zone,
	"lease_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_fault" text,
	"last_status" integer,
	"created_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_notice" (
	"channel_id" uuid NOT NULL,
	"notice_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	CONSTRAINT "delivery_notice_channel_id_notice_id_pk" PRIMARY KEY("channel_id","notice_id")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"project_id" uuid,
	"connection_id" uuid,
	"event" text NOT NULL,
	"cause" text NOT NULL,
	"facts" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_channel" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"project_id" uuid,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"events" jsonb NOT NULL,
	"sealed_secret" text,
	"sealed_previous_secret" text,
	"previous_until" timestamp with time zone,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "check_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"total" integer NOT NULL,
	"started_by" text,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"is_cancelled" boolean DEFAULT false NOT NULL,
	"result" jsonb
);
--> statement-breakpoint
CREATE TABLE "outage" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"noticed_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recheck" (
	"connection_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"state" text NOT NULL,
	"alarm_at" timestamp with time zone,
	"lease_until" timestamp with time zone,
	"interval_minutes" integer,
	"failures" integer DEFAULT 0 NOT NULL,
	"batch_id" uuid,
	"paused_at" timestamp with time zone,
	"paused_by" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "recheck_minutes" integer DEFAULT 1440 NOT NULL;--> statement-breakpoint
ALTER TABLE "check_run" ADD COLUMN "seen" jsonb;--> statement-breakpoint
ALTER TABLE "check_run" ADD COLUMN "changes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "connection" ADD COLUMN "waiting_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "connection" ADD COLUMN "worked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "connection" ADD COLUMN "recent" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "connection" ADD COLUMN "meant_run_as_user_id" text;--> statement-breakpoint
ALTER TABLE "connection" ADD COLUMN "previous_my_domain" text collate "C";--> statement-breakpoint
ALTER TABLE "connection" ADD COLUMN "previous_consumer_key" text;--> statement-breakpoint
ALTER TABLE "connection" ADD COLUMN "sealed_previous_secret" text;--> statement-breakpoint
ALTER TABLE "connection" ADD COLUMN "replaced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "setup" ADD COLUMN "repairs" uuid;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_channel_id_notice_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."notice_channel"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_notice" ADD CONSTRAINT "delivery_notice_channel_id_notice_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."notice_channel"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_notice" ADD CONSTRAINT "delivery_notice_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_notice" ADD CONSTRAINT "delivery_notice_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_channel" ADD CONSTRAINT "notice_channel_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_channel" ADD CONSTRAINT "notice_channel_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_channel" ADD CONSTRAINT "notice_channel_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_batch" ADD CONSTRAINT "check_batch_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_batch" ADD CONSTRAINT "check_batch_started_by_user_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage" ADD CONSTRAINT "outage_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_batch_id_check_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."check_batch"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_paused_by_user_id_fk" FOREIGN KEY ("paused_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_workspace" ON "delivery" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "delivery_channel" ON "delivery" USING btree ("channel_id","created_at");--> statement-breakpoint
CREATE INDEX "delivery_alarm" ON "delivery" USING btree ("alarm_at") WHERE state in ('gathering', 'waiting');--> statement-breakpoint
CREATE INDEX "delivery_lease" ON "delivery" USING btree ("lease_until") WHERE state = 'sending';--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_gathering" ON "delivery" USING btree ("channel_id") WHERE state = 'gathering';--> statement-breakpoint
CREATE INDEX "delivery_notice_delivery" ON "delivery_notice" USING btree ("delivery_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_cause" ON "notice" USING btree ("workspace_id","cause");--> statement-breakpoint
CREATE INDEX "notice_at" ON "notice" USING btree ("at");--> statement-breakpoint
CREATE INDEX "notice_connection" ON "notice" USING btree ("connection_id") WHERE connection_id is not null;--> statement-breakpoint
CREATE INDEX "notice_channel_workspace" ON "notice_channel" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "check_batch_open" ON "check_batch" USING btree ("workspace_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "check_batch_workspace" ON "check_batch" USING btree ("workspace_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outage_open" ON "outage" USING btree ("workspace_id","kind") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "recheck_alarm" ON "recheck" USING btree ("alarm_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "recheck_lease" ON "recheck" USING btree ("lease_until") WHERE state = 'checking';--> statement-breakpoint
CREATE INDEX "recheck_batch" ON "recheck" USING btree ("batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "recheck_workspace" ON "recheck" USING btree ("workspace_id");--> statement-breakpoint
ALTER TABLE "setup" ADD CONSTRAINT "setup_repairs_connection_id_fk" FOREIGN KEY ("repairs") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_run_started" ON "check_run" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "connection_workspace_failing" ON "connection" USING btree ("workspace_id","name_key","id") WHERE health = 'failing';--> statement-breakpoint
CREATE INDEX "connection_workspace_rest" ON "connection" USING btree ("workspace_id","name_key","id") WHERE health <> 'failing';--> statement-breakpoint
CREATE INDEX "connection_workspace_waiting" ON "connection" USING btree ("workspace_id","id") WHERE health = 'waiting';--> statement-breakpoint
CREATE INDEX "connection_replaced" ON "connection" USING btree ("replaced_at") WHERE replaced_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "setup_repairs" ON "setup" USING btree ("repairs") WHERE repairs is not null and state = 'open';--> statement-breakpoint
-- When a connection last worked, how its latest checks ended, and whom it runs as: all of that its runs and its card have told.
-- A run that was cancelled or cut off counted as a check; the last one that came to an answer is what counts now.
UPDATE "connection" SET
	"meant_run_as_user_id" = "card"->>'runAsUserId',
	"worked_at" = coalesce((SELECT max("started_at") FROM "check_run" r WHERE r."connection_id" = "connection"."id" AND r."state" = 'passed'), "created_at"),
	"recent" = coalesce((
		SELECT string_agg(CASE WHEN l."state" = 'passed' THEN 'p' ELSE 'f' END, '' ORDER BY l."started_at")
		FROM (
			SELECT r."state", r."started_at" FROM "check_run" r
			WHERE r."connection_id" = "connection"."id" AND r."state" IN ('passed', 'failed')
			ORDER BY r."started_at" DESC LIMIT 30
		) l
	), '');
--> statement-breakpoint
ALTER TABLE "connection" ALTER COLUMN "worked_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "connection" ALTER COLUMN "meant_run_as_user_id" SET NOT NULL;--> statement-breakpoint
-- Every connection is looked after from now on: the first check within a day, each at its own time.
INSERT INTO "recheck" ("connection_id", "workspace_id", "state", "alarm_at")
SELECT "id", "workspace_id", 'waiting', now() + (('x' || substr("id"::text, 1, 8))::bit(32)::bigint / 4294967296.0) * interval '1 day'
FROM "connection";
