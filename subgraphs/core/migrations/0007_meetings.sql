CREATE TABLE "core"."meeting_devices" (
	"meeting_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"device_id" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "meeting_devices_meeting_id_account_id_device_id_pk" PRIMARY KEY("meeting_id","account_id","device_id")
);
--> statement-breakpoint
CREATE TABLE "core"."meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"classroom_id" uuid NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"call_url" text,
	"scheduled_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"transcript_id" uuid,
	"transcript_uploaded_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "core"."meeting_devices" ADD CONSTRAINT "meeting_devices_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "core"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."meeting_devices" ADD CONSTRAINT "meeting_devices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."meetings" ADD CONSTRAINT "meetings_classroom_id_classrooms_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "core"."classrooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."meetings" ADD CONSTRAINT "meetings_scheduled_by_accounts_id_fk" FOREIGN KEY ("scheduled_by") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_devices_by_silence" ON "core"."meeting_devices" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "meetings_of_classroom" ON "core"."meetings" USING btree ("classroom_id","starts_at","id");