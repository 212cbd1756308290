CREATE SCHEMA "ai";
--> statement-breakpoint
CREATE TABLE "ai"."classroom_corpora" (
	"classroom_id" uuid PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"materials" integer NOT NULL,
	"passages" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ai"."ingestion_jobs" (
	"material_id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"blob_key" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"percent" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_token" uuid,
	"lease_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "ai"."materials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"classroom_id" uuid NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"pages" integer,
	"passages" integer,
	"problem" text,
	"corpus_version" bigint,
	"vector_model" text,
	"stream_from" text
);
--> statement-breakpoint
CREATE TABLE "ai"."pages" (
	"material_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "pages_material_id_number_pk" PRIMARY KEY("material_id","number")
);
--> statement-breakpoint
CREATE TABLE "ai"."passage_vectors" (
	"passage_id" uuid PRIMARY KEY NOT NULL,
	"model" text NOT NULL,
	"windows" integer NOT NULL,
	"vectors" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ai"."passages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"material_id" uuid NOT NULL,
	"classroom_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"page" integer,
	"starts_at" integer NOT NULL,
	"ends_at" integer NOT NULL,
	"headings" text[] NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ai"."observation_batches" (
	"attempt_id" uuid NOT NULL,
	"batch" integer NOT NULL,
	"observations" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "observation_batches_attempt_id_batch_pk" PRIMARY KEY("attempt_id","batch")
);
--> statement-breakpoint
CREATE TABLE "ai"."proctoring_alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"attempt_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"class" text NOT NULL,
	"start_ms" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"duration_ms" integer NOT NULL,
	"ended" boolean NOT NULL,
	"withdrawn" boolean NOT NULL,
	"cursor" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ai"."proctoring_sessions" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid NOT NULL,
	"classroom_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"accepted_batch" integer DEFAULT 0 NOT NULL,
	"taken_batch" integer DEFAULT 0 NOT NULL,
	"monitor" jsonb NOT NULL,
	"heard_at" timestamp (3) with time zone,
	"next_check_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ai"."tutor_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"classroom_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ai"."tutor_turns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"classroom_id" uuid NOT NULL,
	"question" text NOT NULL,
	"mode" text NOT NULL,
	"idempotency_key" text,
	"traceparent" text,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"outcome" text,
	"generator" text,
	"retrieval" text,
	"searched_materials" integer,
	"searched_passages" integer,
	"ended_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_token" uuid,
	"lease_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "ai"."ingestion_jobs" ADD CONSTRAINT "ingestion_jobs_material_id_materials_id_fk" FOREIGN KEY ("material_id") REFERENCES "ai"."materials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai"."pages" ADD CONSTRAINT "pages_material_id_materials_id_fk" FOREIGN KEY ("material_id") REFERENCES "ai"."materials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai"."passage_vectors" ADD CONSTRAINT "passage_vectors_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "ai"."passages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai"."passages" ADD CONSTRAINT "passages_material_id_materials_id_fk" FOREIGN KEY ("material_id") REFERENCES "ai"."materials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai"."observation_batches" ADD CONSTRAINT "observation_batches_attempt_id_proctoring_sessions_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "ai"."proctoring_sessions"("attempt_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai"."proctoring_alerts" ADD CONSTRAINT "proctoring_alerts_attempt_id_proctoring_sessions_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "ai"."proctoring_sessions"("attempt_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai"."tutor_turns" ADD CONSTRAINT "tutor_turns_session_id_tutor_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "ai"."tutor_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ingestion_jobs_open" ON "ai"."ingestion_jobs" USING btree ("due_at") WHERE "ai"."ingestion_jobs"."state" <> 'DONE';--> statement-breakpoint
CREATE INDEX "materials_by_corpus" ON "ai"."materials" USING btree ("classroom_id","corpus_version");--> statement-breakpoint
CREATE INDEX "passages_by_material" ON "ai"."passages" USING btree ("material_id","ordinal");--> statement-breakpoint
CREATE INDEX "passages_by_classroom" ON "ai"."passages" USING btree ("classroom_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proctoring_alerts_by_window" ON "ai"."proctoring_alerts" USING btree ("attempt_id","kind","start_ms");--> statement-breakpoint
CREATE INDEX "proctoring_alerts_listed" ON "ai"."proctoring_alerts" USING btree ("assessment_id","started_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE not "ai"."proctoring_alerts"."withdrawn";--> statement-breakpoint
CREATE INDEX "proctoring_sessions_due" ON "ai"."proctoring_sessions" USING btree ("next_check_at") WHERE "ai"."proctoring_sessions"."next_check_at" is not null;--> statement-breakpoint
CREATE INDEX "tutor_sessions_by_person" ON "ai"."tutor_sessions" USING btree ("user_id","classroom_id","id");--> statement-breakpoint
CREATE INDEX "tutor_turns_by_session" ON "ai"."tutor_turns" USING btree ("session_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "tutor_turns_by_key" ON "ai"."tutor_turns" USING btree ("user_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "tutor_turns_open" ON "ai"."tutor_turns" USING btree ("due_at") WHERE "ai"."tutor_turns"."outcome" is null;