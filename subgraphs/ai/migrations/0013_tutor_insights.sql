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
-- The canonical form is made by the service, in more steps than SQL could repeat (articles, polite words, contractions). Of what was
-- asked before, capitals and the marks around it are dropped alone, so that other wordings of one question stay apart, and apart
-- from what is asked later. Nothing that goes by it looks back further than 180 days: what is older is neither written anew nor locked.
UPDATE "ai"."tutor_turns" SET "question_key" = md5(lower(btrim("question", ' ?!.')))
  WHERE "asked_at" >= now() - interval '180 days';--> statement-breakpoint
CREATE UNIQUE INDEX "tutor_examples_by_answer" ON "ai"."tutor_examples" USING btree ("classroom_id","question_key","answer_key");--> statement-breakpoint
CREATE INDEX "tutor_turns_by_class" ON "ai"."tutor_turns" USING btree ("classroom_id","asked_at");--> statement-breakpoint
CREATE INDEX "tutor_turns_by_question" ON "ai"."tutor_turns" USING btree ("classroom_id","question_key","id");