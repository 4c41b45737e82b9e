CREATE TABLE "connection_word" (
	"workspace_id" text NOT NULL,
	"word" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"connection_id" uuid NOT NULL,
	CONSTRAINT "connection_word_workspace_id_word_name_key_pk" PRIMARY KEY("workspace_id","word","name_key")
);
--> statement-breakpoint
DROP INDEX "connection_workspace_host";--> statement-breakpoint
DROP INDEX "connection_workspace_org";--> statement-breakpoint
DROP INDEX "connection_workspace_waiting";--> statement-breakpoint
ALTER TABLE "connection" ADD COLUMN "searched_text" text collate "C" GENERATED ALWAYS AS ((' ' || btrim(regexp_replace(translate((name_key || ' ' || my_domain || ' ' || org_name_key || ' ' || lower(coalesce(card->>'runAsUsername', '') collate "C")) collate "C", ' !"#$%&''()*+,-./:;<=>?@[\]^_`{|}~ –—‘’“”„…·«»　、。・（）', '                                                   '), ' +', ' ', 'g')))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "connection_word" ADD CONSTRAINT "connection_word_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "connection_word_connection" ON "connection_word" USING btree ("connection_id","word");--> statement-breakpoint
CREATE INDEX "connection_workspace_project" ON "connection" USING btree ("workspace_id","project_id","name_key","id");--> statement-breakpoint
CREATE INDEX "connection_workspace_practice" ON "connection" USING btree ("workspace_id","name_key","id") WHERE is_practice;--> statement-breakpoint
CREATE INDEX "connection_workspace_key" ON "connection" USING btree ("workspace_id","consumer_key");--> statement-breakpoint
CREATE INDEX "connection_workspace_org_id" ON "connection" USING btree ("workspace_id","org_id");--> statement-breakpoint
CREATE INDEX "connection_workspace_away" ON "connection" USING btree ("workspace_id","name_key","id") WHERE health = 'waiting';--> statement-breakpoint
-- The words of a connection, kept by the store itself: in the same transaction as whatever changes it, on every way.
CREATE FUNCTION keep_words_of_new_connections() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO connection_word (workspace_id, word, name_key, connection_id)
  SELECT DISTINCT n.workspace_id, left(w.word, 60), n.name_key, n.id
  FROM new_rows n, regexp_split_to_table(ltrim(n.searched_text), ' ') AS w (word) WHERE w.word <> '';
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER connection_words_of_new AFTER INSERT ON "connection"
REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_words_of_new_connections();
--> statement-breakpoint
CREATE FUNCTION keep_words_of_changed_connection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM connection_word WHERE connection_id = OLD.id;
  INSERT INTO connection_word (workspace_id, word, name_key, connection_id)
  SELECT DISTINCT NEW.workspace_id, left(w.word, 60), NEW.name_key, NEW.id
  FROM regexp_split_to_table(ltrim(NEW.searched_text), ' ') AS w (word) WHERE w.word <> '';
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER connection_words_of_changed AFTER UPDATE ON "connection" FOR EACH ROW
WHEN (OLD.searched_text IS DISTINCT FROM NEW.searched_text OR OLD.name_key IS DISTINCT FROM NEW.name_key)
EXECUTE FUNCTION keep_words_of_changed_connection();
--> statement-breakpoint
INSERT INTO "connection_word" ("workspace_id", "word", "name_key", "connection_id")
SELECT DISTINCT n.workspace_id, left(w.word, 60), n.name_key, n.id
FROM "connection" n, regexp_split_to_table(ltrim(n.searched_text), ' ') AS w (word) WHERE w.word <> '';
