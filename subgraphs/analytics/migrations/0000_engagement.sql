CREATE SCHEMA "analytics";
--> statement-breakpoint
CREATE TABLE "analytics"."class_deeds" (
	"classroom_id" uuid NOT NULL,
	"day" date NOT NULL,
	"event_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"deed" text NOT NULL,
	CONSTRAINT "class_deeds_classroom_id_day_event_id_pk" PRIMARY KEY("classroom_id","day","event_id")
);
--> statement-breakpoint
CREATE TABLE "analytics"."person_deeds" (
	"user_id" uuid NOT NULL,
	"day" date NOT NULL,
	"event_id" uuid NOT NULL,
	"deed" text NOT NULL,
	CONSTRAINT "person_deeds_user_id_day_event_id_pk" PRIMARY KEY("user_id","day","event_id")
);
