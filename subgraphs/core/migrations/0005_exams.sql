CREATE TABLE "core"."accommodations" (
	"classroom_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	"time_factor" double precision NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accommodations_classroom_id_student_id_pk" PRIMARY KEY("classroom_id","student_id")
);
--> statement-breakpoint
CREATE TABLE "core"."attempt_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"attempt_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."mark_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"attempt_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"cause" text NOT NULL,
	"points_before" double precision,
	"points" double precision,
	"feedback_before" text,
	"feedback" text
);
--> statement-breakpoint
ALTER TABLE "core"."questions" DROP CONSTRAINT "questions_kind";--> statement-breakpoint
ALTER TABLE "core"."answer_keys" DROP CONSTRAINT "answer_keys_correct_choice_id_choices_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."answer_keys" ADD COLUMN "key" jsonb;--> statement-breakpoint
UPDATE "core"."answer_keys" SET "key" = CASE
	WHEN "correct_choice_id" IS NULL THEN jsonb_build_object('kind', 'SHORT_ANSWER', 'acceptedAnswers', to_jsonb("accepted_answers"))
	ELSE jsonb_build_object('kind', 'MULTIPLE_CHOICE', 'correctChoiceId', "correct_choice_id")
END;--> statement-breakpoint
ALTER TABLE "core"."answer_keys" ALTER COLUMN "key" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "instructions" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "opens_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "closes_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "time_limit_ms" integer;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "show_questions" text DEFAULT 'ALL' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "is_shuffled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "release_policy" text DEFAULT 'IMMEDIATE' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "is_proctored" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "consent_text" text;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "published_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."attempts" ADD COLUMN "ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "core"."attempts" ADD COLUMN "extension_ms" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."attempts" ADD COLUMN "consented_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "core"."attempts" ADD COLUMN "submitted_by" text;--> statement-breakpoint
ALTER TABLE "core"."attempts" ADD COLUMN "released_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "core"."assessments" SET "published_at" = "created_at";--> statement-breakpoint
UPDATE "core"."attempts" SET "submitted_by" = 'STUDENT' WHERE "submitted_at" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."marks" ADD COLUMN "feedback" text;--> statement-breakpoint
ALTER TABLE "core"."marks" ADD COLUMN "graded_by" uuid;--> statement-breakpoint
ALTER TABLE "core"."marks" ADD COLUMN "graded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "core"."questions" ADD COLUMN "unit" text;--> statement-breakpoint
ALTER TABLE "core"."accommodations" ADD CONSTRAINT "accommodations_classroom_id_classrooms_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "core"."classrooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."accommodations" ADD CONSTRAINT "accommodations_student_id_accounts_id_fk" FOREIGN KEY ("student_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."accommodations" ADD CONSTRAINT "accommodations_set_by_accounts_id_fk" FOREIGN KEY ("set_by") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."attempt_messages" ADD CONSTRAINT "attempt_messages_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "core"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."attempt_messages" ADD CONSTRAINT "attempt_messages_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."mark_changes" ADD CONSTRAINT "mark_changes_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "core"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."mark_changes" ADD CONSTRAINT "mark_changes_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "core"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."mark_changes" ADD CONSTRAINT "mark_changes_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempt_messages_of_attempt" ON "core"."attempt_messages" USING btree ("attempt_id","id");--> statement-breakpoint
CREATE INDEX "mark_changes_of_mark" ON "core"."mark_changes" USING btree ("attempt_id","question_id","id");--> statement-breakpoint
ALTER TABLE "core"."marks" ADD CONSTRAINT "marks_graded_by_accounts_id_fk" FOREIGN KEY ("graded_by") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempts_by_end" ON "core"."attempts" USING btree ("ends_at") WHERE submitted_at is null;--> statement-breakpoint
CREATE INDEX "marks_to_grade" ON "core"."marks" USING btree ("question_id","attempt_id") WHERE points is null;--> statement-breakpoint
ALTER TABLE "core"."answer_keys" DROP COLUMN "correct_choice_id";--> statement-breakpoint
ALTER TABLE "core"."answer_keys" DROP COLUMN "accepted_answers";--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD CONSTRAINT "assessments_show_questions" CHECK ("core"."assessments"."show_questions" in ('ALL', 'ONE_AT_A_TIME'));--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD CONSTRAINT "assessments_release_policy" CHECK ("core"."assessments"."release_policy" in ('IMMEDIATE', 'MANUAL'));--> statement-breakpoint
ALTER TABLE "core"."questions" ADD CONSTRAINT "questions_kind" CHECK ("core"."questions"."kind" in ('MULTIPLE_CHOICE', 'MULTIPLE_ANSWER', 'SHORT_ANSWER', 'NUMERIC', 'ESSAY'));