ALTER TABLE "check_run" ADD COLUMN "is_automatic" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "check_run" ADD COLUMN "is_unrecognized" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "setup" ADD COLUMN "next_try_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "setup" ADD COLUMN "waiting_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "setup" ADD COLUMN "waiting_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "setup" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "setup" ADD COLUMN "waiting_for" text;--> statement-breakpoint
ALTER TABLE "setup" ADD COLUMN "waiting_end" text;--> statement-breakpoint
ALTER TABLE "setup" ADD CONSTRAINT "setup_waiting_for_user_id_fk" FOREIGN KEY ("waiting_for") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_run_unrecognized" ON "check_run" USING btree ("workspace_id","started_at") WHERE is_unrecognized;--> statement-breakpoint
CREATE INDEX "setup_next_try" ON "setup" USING btree ("next_try_at") WHERE next_try_at is not null;