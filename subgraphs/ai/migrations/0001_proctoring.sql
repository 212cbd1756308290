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
	"monitor" jsonb NOT NULL,
	"heard_at" timestamp (3) with time zone,
	"next_check_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "ai"."observation_batches" ADD CONSTRAINT "observation_batches_attempt_id_proctoring_sessions_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "ai"."proctoring_sessions"("attempt_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai"."proctoring_alerts" ADD CONSTRAINT "proctoring_alerts_attempt_id_proctoring_sessions_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "ai"."proctoring_sessions"("attempt_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "proctoring_alerts_by_window" ON "ai"."proctoring_alerts" USING btree ("attempt_id","kind","start_ms");--> statement-breakpoint
CREATE INDEX "proctoring_alerts_listed" ON "ai"."proctoring_alerts" USING btree ("assessment_id","started_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE not "ai"."proctoring_alerts"."withdrawn";--> statement-breakpoint
CREATE INDEX "proctoring_sessions_due" ON "ai"."proctoring_sessions" USING btree ("next_check_at") WHERE "ai"."proctoring_sessions"."next_check_at" is not null;