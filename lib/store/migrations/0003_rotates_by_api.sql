ALTER TABLE "connection" ADD COLUMN "rotates_by_api" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "setup" ADD COLUMN "rotates_by_api" boolean DEFAULT false NOT NULL;