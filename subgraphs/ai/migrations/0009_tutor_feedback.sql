CREATE TABLE "ai"."tutor_ratings" (
	"turn_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"classroom_id" uuid NOT NULL,
	"vote" text NOT NULL,
	"reason" text,
	"comment" text,
	"wrong_number" integer,
	"wrong_material_id" uuid,
	"wrong_page" integer,
	"wrong_start" integer,
	"wrong_end" integer,
	"rated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ai"."tutor_turns" ADD COLUMN "nearest" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "ai"."tutor_ratings" ADD CONSTRAINT "tutor_ratings_turn_id_tutor_turns_id_fk" FOREIGN KEY ("turn_id") REFERENCES "ai"."tutor_turns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tutor_ratings_by_class" ON "ai"."tutor_ratings" USING btree ("classroom_id","rated_at");--> statement-breakpoint
CREATE INDEX "tutor_ratings_by_source" ON "ai"."tutor_ratings" USING btree ("classroom_id","wrong_material_id") WHERE "ai"."tutor_ratings"."wrong_material_id" is not null;