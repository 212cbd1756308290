CREATE TABLE "ai"."tutor_examples" (
	"id" uuid PRIMARY KEY NOT NULL,
	"classroom_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"answer_key" text NOT NULL,
	"votes" integer NOT NULL,
	"decision" text
);
--> statement-breakpoint
ALTER TABLE "ai"."tutor_ratings" ADD COLUMN "wrong_passage_id" uuid;--> statement-breakpoint
ALTER TABLE "ai"."tutor_ratings" ADD COLUMN "wrong_passage_key" text;--> statement-breakpoint
ALTER TABLE "ai"."tutor_turns" ADD COLUMN "question_key" text;--> statement-breakpoint
ALTER TABLE "ai"."tutor_turns" ADD COLUMN "first_words_at" timestamp with time zone;--> statement-breakpoint
-- The canonical form is made by the service; of what was asked before, capitals and the marks around it are dropped alone.
UPDATE "ai"."tutor_turns" SET "question_key" = md5(lower(btrim("question", ' ?!.')));--> statement-breakpoint
CREATE UNIQUE INDEX "tutor_examples_by_answer" ON "ai"."tutor_examples" USING btree ("classroom_id","question_key","answer_key");--> statement-breakpoint
CREATE INDEX "tutor_turns_by_class" ON "ai"."tutor_turns" USING btree ("classroom_id","asked_at");--> statement-breakpoint
CREATE INDEX "tutor_turns_by_question" ON "ai"."tutor_turns" USING btree ("classroom_id","question_key","id");