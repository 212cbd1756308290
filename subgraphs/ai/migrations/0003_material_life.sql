ALTER TABLE "ai"."materials" ADD COLUMN "is_deleted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ai"."materials" ADD COLUMN "life_event_id" uuid;--> statement-breakpoint
ALTER TABLE "ai"."passages" ADD COLUMN "is_hidden" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ai"."passages" ADD COLUMN "is_corrected" boolean DEFAULT false NOT NULL;