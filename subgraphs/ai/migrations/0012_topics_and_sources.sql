CREATE TABLE "ai"."curated_links" (
	"material_id" uuid PRIMARY KEY NOT NULL,
	"classroom_id" uuid NOT NULL,
	"url" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ai"."tutor_settings" (
	"classroom_id" uuid PRIMARY KEY NOT NULL,
	"tone" text NOT NULL,
	"sources" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ai"."tutor_topics" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"label" text,
	"material_id" uuid,
	"since" timestamp with time zone,
	"headings" text[] NOT NULL,
	"turns" integer NOT NULL,
	"turn_id" uuid NOT NULL,
	"released_turn_id" uuid
);
--> statement-breakpoint
ALTER TABLE "ai"."tutor_topics" ADD CONSTRAINT "tutor_topics_session_id_tutor_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "ai"."tutor_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "curated_links_by_classroom" ON "ai"."curated_links" USING btree ("classroom_id");