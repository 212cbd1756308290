CREATE TABLE "core"."spent_blobs" (
	"blob_key" text PRIMARY KEY NOT NULL,
	"spent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."materials" ADD COLUMN "replaced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "core"."materials" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "materials_by_content" ON "core"."materials" USING btree ("classroom_id","sha256");--> statement-breakpoint
CREATE INDEX "materials_deleted" ON "core"."materials" USING btree ("deleted_at") WHERE "core"."materials"."deleted_at" is not null;