CREATE TABLE "look" (
	"setup_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"state" text NOT NULL,
	"alarm_at" timestamp with time zone,
	"lease_until" timestamp with time zone,
	"since" timestamp with time zone NOT NULL,
	"watched_until" timestamp with time zone NOT NULL,
	"on_behalf_of" text,
	"looked_at_ms" jsonb NOT NULL,
	"rest_at_ms" jsonb NOT NULL,
	"quiet_until" timestamp with time zone,
	"answer" jsonb,
	"answered_at" timestamp with time zone,
	"rest_mark" text,
	"changes" integer NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_setup_id_setup_id_fk" FOREIGN KEY ("setup_id") REFERENCES "public"."setup"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_on_behalf_of_user_id_fk" FOREIGN KEY ("on_behalf_of") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;