CREATE TABLE "change_feed" (
	"workspace_id" text PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "remark" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"setup_id" uuid NOT NULL,
	"step" text NOT NULL,
	"look" text NOT NULL,
	"text" text NOT NULL,
	"made_by" text,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wait" (
	"setup_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"state" text NOT NULL,
	"alarm_at" timestamp with time zone,
	"lease_until" timestamp with time zone,
	"end" text,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"tries" integer NOT NULL,
	"on_behalf_of" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "setup" DROP CONSTRAINT "setup_waiting_for_user_id_fk";
--> statement-breakpoint
DROP INDEX "setup_next_try";--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "actor_kind" text NOT NULL DEFAULT 'person';--> statement-breakpoint
ALTER TABLE "audit_event" ALTER COLUMN "actor_kind" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "on_behalf_of" text;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "changes" jsonb;--> statement-breakpoint
ALTER TABLE "change_feed" ADD CONSTRAINT "change_feed_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remark" ADD CONSTRAINT "remark_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remark" ADD CONSTRAINT "remark_setup_id_setup_id_fk" FOREIGN KEY ("setup_id") REFERENCES "public"."setup"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remark" ADD CONSTRAINT "remark_made_by_user_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wait" ADD CONSTRAINT "wait_setup_id_setup_id_fk" FOREIGN KEY ("setup_id") REFERENCES "public"."setup"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wait" ADD CONSTRAINT "wait_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wait" ADD CONSTRAINT "wait_on_behalf_of_user_id_fk" FOREIGN KEY ("on_behalf_of") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "remark_workspace" ON "remark" USING btree ("workspace_id","made_at");--> statement-breakpoint
CREATE INDEX "wait_alarm" ON "wait" USING btree ("alarm_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "wait_lease" ON "wait" USING btree ("lease_until") WHERE state = 'trying';--> statement-breakpoint
-- Waits move into a table of their own. A try under way has died with the process that made it: its lease is the next alarm.
INSERT INTO "wait" ("setup_id", "workspace_id", "state", "alarm_at", "end", "since", "until", "tries", "on_behalf_of", "version")
SELECT "id", "workspace_id",
	CASE WHEN "state" = 'open' AND "next_try_at" IS NOT NULL THEN 'waiting' ELSE 'ended' END,
	CASE WHEN "state" = 'open' THEN "next_try_at" END,
	CASE
		WHEN "state" = 'open' AND "next_try_at" IS NOT NULL THEN NULL
		WHEN "state" = 'done' THEN 'connected'
		ELSE coalesce("waiting_end", 'stopped')
	END,
	"waiting_since", coalesce("waiting_until", "waiting_since"), "tries", "waiting_for", 1
FROM "setup" WHERE "waiting_since" IS NOT NULL;
--> statement-breakpoint
-- What people wrote about a screen leaves the audit log; that it was written stays there.
INSERT INTO "remark" ("id", "workspace_id", "setup_id", "step", "look", "text", "made_by", "made_at")
SELECT e."id", e."workspace_id", s."id", coalesce(e."details"->>'step', '1-open-setup'), coalesce(e."details"->>'look', s."look"),
	coalesce(e."details"->>'remark', ''), u."id", e."at"
FROM "audit_event" e
JOIN "setup" s ON s."id"::text = e."subject_id"
LEFT JOIN "user" u ON u."id" = e."actor_id"
WHERE e."action" = 'guide.remarked';
--> statement-breakpoint
ALTER TABLE "audit_event" DISABLE TRIGGER "audit_event_append_only";
--> statement-breakpoint
UPDATE "audit_event" SET "actor_kind" = 'system', "on_behalf_of" = "details"->>'onBehalfOf' WHERE "actor_id" IS NULL;
--> statement-breakpoint
UPDATE "audit_event" SET "action" = 'setup.remarked', "details" = "details" - 'remark' - 'look' WHERE "action" = 'guide.remarked';
--> statement-breakpoint
-- One name for one deed, also for those of before.
UPDATE "audit_event" SET "action" = 'connection.changed',
	"changes" = jsonb_build_object('name', jsonb_build_object('before', "details"->'from', 'after', "details"->'to')),
	"details" = jsonb_build_object('name', "details"->'from')
WHERE "action" = 'connection.renamed';
--> statement-breakpoint
UPDATE "audit_event" SET "action" = 'wait.started' WHERE "action" = 'waiting.started';
--> statement-breakpoint
UPDATE "audit_event" SET "action" = 'wait.ended', "details" = "details" || '{"end":"stopped"}'::jsonb WHERE "action" = 'waiting.stopped';
--> statement-breakpoint
UPDATE "audit_event" SET "subject_kind" = 'workspace' WHERE "subject_kind" = 'instance';
--> statement-breakpoint
ALTER TABLE "audit_event" ENABLE TRIGGER "audit_event_append_only";
--> statement-breakpoint
INSERT INTO "change_feed" ("workspace_id", "count") SELECT "id", 0 FROM "workspace";
--> statement-breakpoint
-- A workspace is named in the addresses of its pages.
WITH named AS (
	SELECT "id", trim(both '-' from left(coalesce(nullif(trim(both '-' from regexp_replace(lower("name"), '[^a-z0-9]+', '-', 'g')), ''), 'workspace'), 40)) AS base, "created_at"
	FROM "workspace"
), ranked AS (
	SELECT "id", base, row_number() OVER (PARTITION BY base ORDER BY "created_at", "id") AS rank FROM named
)
UPDATE "workspace" SET "slug" = CASE WHEN rank = 1 THEN base ELSE base || '-' || left(md5(ranked."id"), 6) END
FROM ranked WHERE ranked."id" = "workspace"."id";
--> statement-breakpoint
ALTER TABLE "session" DROP COLUMN "active_organization_id";--> statement-breakpoint
ALTER TABLE "setup" DROP COLUMN "next_try_at";--> statement-breakpoint
ALTER TABLE "setup" DROP COLUMN "waiting_since";--> statement-breakpoint
ALTER TABLE "setup" DROP COLUMN "waiting_until";--> statement-breakpoint
ALTER TABLE "setup" DROP COLUMN "tries";--> statement-breakpoint
ALTER TABLE "setup" DROP COLUMN "waiting_for";--> statement-breakpoint
ALTER TABLE "setup" DROP COLUMN "waiting_end";--> statement-breakpoint
ALTER TABLE "workspace" DROP COLUMN "logo";--> statement-breakpoint
ALTER TABLE "workspace" DROP COLUMN "metadata";