CREATE TABLE "ai"."safeguarding_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"classroom_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"turn_id" uuid NOT NULL,
	"class" text NOT NULL,
	"excerpt" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'OPEN' NOT NULL,
	CONSTRAINT "safeguarding_reports_turn_id_unique" UNIQUE("turn_id")
);
--> statement-breakpoint
CREATE INDEX "safeguarding_reports_by_organisation" ON "ai"."safeguarding_reports" USING btree ("organisation_id","state","id");