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
ALTER TABLE "ai"."classroom_corpora" ADD COLUMN "materials" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "ai"."classroom_corpora" ADD COLUMN "passages" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "ai"."tutor_turns" ADD CONSTRAINT "tutor_turns_session_id_tutor_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "ai"."tutor_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tutor_sessions_by_person" ON "ai"."tutor_sessions" USING btree ("user_id","classroom_id","id");--> statement-breakpoint
CREATE INDEX "tutor_turns_by_session" ON "ai"."tutor_turns" USING btree ("session_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "tutor_turns_by_key" ON "ai"."tutor_turns" USING btree ("user_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "tutor_turns_open" ON "ai"."tutor_turns" USING btree ("due_at") WHERE "ai"."tutor_turns"."outcome" is null;