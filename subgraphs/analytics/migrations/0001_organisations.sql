CREATE TABLE "analytics"."organisation_deeds" (
	"organisation_id" uuid NOT NULL,
	"day" date NOT NULL,
	"event_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"deed" text NOT NULL,
	CONSTRAINT "organisation_deeds_organisation_id_day_event_id_pk" PRIMARY KEY("organisation_id","day","event_id")
);
