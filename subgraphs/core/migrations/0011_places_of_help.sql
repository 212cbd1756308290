CREATE TABLE "core"."places_of_help" (
	"organisation_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"reach" text,
	"phone" text,
	CONSTRAINT "places_of_help_organisation_id_position_pk" PRIMARY KEY("organisation_id","position")
);
--> statement-breakpoint
ALTER TABLE "core"."places_of_help" ADD CONSTRAINT "places_of_help_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "core"."organisations"("id") ON DELETE no action ON UPDATE no action;