CREATE SCHEMA "core";
--> statement-breakpoint
CREATE TABLE "core"."accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accounts_email_unique" UNIQUE("email"),
	CONSTRAINT "accounts_role" CHECK ("core"."accounts"."role" in ('STUDENT', 'TEACHER', 'PARENT', 'ADMIN', 'INTEGRATOR'))
);
--> statement-breakpoint
CREATE TABLE "core"."guardian_links" (
	"guardian_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guardian_links_guardian_id_student_id_pk" PRIMARY KEY("guardian_id","student_id")
);
--> statement-breakpoint
CREATE TABLE "core"."idempotency_keys" (
	"account_id" uuid NOT NULL,
	"mutation" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"result_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_account_id_mutation_key_pk" PRIMARY KEY("account_id","mutation","key")
);
--> statement-breakpoint
CREATE TABLE "core"."organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sign_up_code" text NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"founder_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisations_sign_up_code_unique" UNIQUE("sign_up_code")
);
--> statement-breakpoint
CREATE TABLE "core"."refresh_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "core"."sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "core"."classrooms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"subject" text NOT NULL,
	"join_code" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "classrooms_join_code_unique" UNIQUE("join_code")
);
--> statement-breakpoint
CREATE TABLE "core"."materials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"classroom_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"blob_key" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "materials_blob_key_unique" UNIQUE("blob_key")
);
--> statement-breakpoint
CREATE TABLE "core"."memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"classroom_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "memberships_once" UNIQUE("classroom_id","account_id"),
	CONSTRAINT "memberships_role" CHECK ("core"."memberships"."role" in ('TEACHER', 'STUDENT'))
);
--> statement-breakpoint
CREATE TABLE "core"."answer_keys" (
	"question_id" uuid PRIMARY KEY NOT NULL,
	"correct_choice_id" uuid,
	"accepted_answers" text[]
);
--> statement-breakpoint
CREATE TABLE "core"."answers" (
	"attempt_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"choice_ids" uuid[],
	"response" text,
	"sequence" integer NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answers_attempt_id_question_id_pk" PRIMARY KEY("attempt_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "core"."assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"classroom_id" uuid NOT NULL,
	"title" text NOT NULL,
	"attempts_max" integer,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "core"."choices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "choices_in_order" UNIQUE("question_id","position")
);
--> statement-breakpoint
CREATE TABLE "core"."marks" (
	"attempt_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"correct" boolean,
	"points" double precision,
	CONSTRAINT "marks_attempt_id_question_id_pk" PRIMARY KEY("attempt_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "core"."questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"prompt" text NOT NULL,
	"points" double precision NOT NULL,
	CONSTRAINT "questions_in_order" UNIQUE("assessment_id","position"),
	CONSTRAINT "questions_kind" CHECK ("core"."questions"."kind" in ('MULTIPLE_CHOICE', 'SHORT_ANSWER'))
);
--> statement-breakpoint
ALTER TABLE "core"."accounts" ADD CONSTRAINT "accounts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "core"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."guardian_links" ADD CONSTRAINT "guardian_links_guardian_id_accounts_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."guardian_links" ADD CONSTRAINT "guardian_links_student_id_accounts_id_fk" FOREIGN KEY ("student_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."idempotency_keys" ADD CONSTRAINT "idempotency_keys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "core"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."classrooms" ADD CONSTRAINT "classrooms_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "core"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."materials" ADD CONSTRAINT "materials_classroom_id_classrooms_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "core"."classrooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."materials" ADD CONSTRAINT "materials_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."memberships" ADD CONSTRAINT "memberships_classroom_id_classrooms_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "core"."classrooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."answer_keys" ADD CONSTRAINT "answer_keys_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "core"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."answer_keys" ADD CONSTRAINT "answer_keys_correct_choice_id_choices_id_fk" FOREIGN KEY ("correct_choice_id") REFERENCES "core"."choices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."answers" ADD CONSTRAINT "answers_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "core"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."answers" ADD CONSTRAINT "answers_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "core"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD CONSTRAINT "assessments_classroom_id_classrooms_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "core"."classrooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD CONSTRAINT "assessments_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."attempts" ADD CONSTRAINT "attempts_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "core"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."attempts" ADD CONSTRAINT "attempts_student_id_accounts_id_fk" FOREIGN KEY ("student_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."choices" ADD CONSTRAINT "choices_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "core"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."marks" ADD CONSTRAINT "marks_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "core"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."marks" ADD CONSTRAINT "marks_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "core"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."questions" ADD CONSTRAINT "questions_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "core"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_by_organisation" ON "core"."accounts" USING btree ("organisation_id","role");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_one_default" ON "core"."organisations" USING btree ("is_default") WHERE is_default;--> statement-breakpoint
CREATE INDEX "refresh_tokens_by_session" ON "core"."refresh_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sessions_revoked" ON "core"."sessions" USING btree ("revoked_at");--> statement-breakpoint
CREATE INDEX "sessions_standing" ON "core"."sessions" USING btree ("account_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "materials_of_classroom" ON "core"."materials" USING btree ("classroom_id","id");--> statement-breakpoint
CREATE INDEX "memberships_of_account" ON "core"."memberships" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "assessments_of_classroom" ON "core"."assessments" USING btree ("classroom_id","id");--> statement-breakpoint
CREATE INDEX "attempts_at_assessment" ON "core"."attempts" USING btree ("assessment_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_in_progress" ON "core"."attempts" USING btree ("assessment_id","student_id") WHERE submitted_at is null;