CREATE SCHEMA "ai";
--> statement-breakpoint
CREATE TABLE "ai"."classroom_corpora" (
	"classroom_id" uuid PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
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
ALTER TABLE "ai"."ingestion_jobs" ADD CONSTRAINT "ingestion_jobs_material_id_materials_id_fk" FOREIGN KEY ("material_id") REFERENCES "ai"."materials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai"."pages" ADD CONSTRAINT "pages_material_id_materials_id_fk" FOREIGN KEY ("material_id") REFERENCES "ai"."materials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai"."passage_vectors" ADD CONSTRAINT "passage_vectors_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "ai"."passages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai"."passages" ADD CONSTRAINT "passages_material_id_materials_id_fk" FOREIGN KEY ("material_id") REFERENCES "ai"."materials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ingestion_jobs_open" ON "ai"."ingestion_jobs" USING btree ("due_at") WHERE "ai"."ingestion_jobs"."state" <> 'DONE';--> statement-breakpoint
CREATE INDEX "materials_by_corpus" ON "ai"."materials" USING btree ("classroom_id","corpus_version");--> statement-breakpoint
CREATE INDEX "passages_by_material" ON "ai"."passages" USING btree ("material_id","ordinal");--> statement-breakpoint
CREATE INDEX "passages_by_classroom" ON "ai"."passages" USING btree ("classroom_id");