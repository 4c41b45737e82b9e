CREATE TABLE "draft" (
	"workspace_id" text NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"subject" text NOT NULL,
	"texts" jsonb NOT NULL,
	"sealed_secret" text,
	"secret_for" text,
	"version" integer NOT NULL,
	"typed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_workspace_id_person_id_name_subject_pk" PRIMARY KEY("workspace_id","person_id","name","subject")
);
--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_user_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_typed_at" ON "draft" USING btree ("typed_at");