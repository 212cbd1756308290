CREATE TABLE "core"."guardian_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"student_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "guardian_codes_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "core"."noticed_alerts" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"class" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."sharing_choices" (
	"student_id" uuid PRIMARY KEY NOT NULL,
	"activity" boolean NOT NULL,
	"results" boolean NOT NULL,
	"classes" boolean NOT NULL,
	"alerts" boolean NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"action" text NOT NULL,
	"person_id" uuid,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."password_codes" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."notification_settings" (
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"is_on" boolean NOT NULL,
	CONSTRAINT "notification_settings_account_id_kind_pk" PRIMARY KEY("account_id","kind")
);
--> statement-breakpoint
CREATE TABLE "core"."notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"topic" text NOT NULL,
	"place" uuid NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"classroom_id" uuid,
	"material_id" uuid,
	"assessment_id" uuid,
	"attempt_id" uuid,
	"person_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_in_order" UNIQUE("account_id","place")
);
--> statement-breakpoint
CREATE TABLE "core"."told_events" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."accounts" ADD COLUMN "deactivated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "core"."accounts" ADD COLUMN "search_name" text GENERATED ALWAYS AS (lower(regexp_replace(normalize("name", NFKD), '[\u0300-\u036f]', '', 'g'))) STORED;--> statement-breakpoint
ALTER TABLE "core"."organisations" ADD COLUMN "policy" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."classrooms" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "core"."classrooms" ADD COLUMN "search_name" text GENERATED ALWAYS AS (lower(regexp_replace(normalize("name", NFKD), '[\u0300-\u036f]', '', 'g'))) STORED;--> statement-breakpoint
ALTER TABLE "core"."materials" ADD COLUMN "search_name" text GENERATED ALWAYS AS (lower(regexp_replace(normalize("name", NFKD), '[\u0300-\u036f]', '', 'g'))) STORED;--> statement-breakpoint
ALTER TABLE "core"."assessments" ADD COLUMN "search_name" text GENERATED ALWAYS AS (lower(regexp_replace(normalize("title", NFKD), '[\u0300-\u036f]', '', 'g'))) STORED;--> statement-breakpoint
ALTER TABLE "core"."guardian_codes" ADD CONSTRAINT "guardian_codes_student_id_accounts_id_fk" FOREIGN KEY ("student_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."guardian_codes" ADD CONSTRAINT "guardian_codes_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."sharing_choices" ADD CONSTRAINT "sharing_choices_student_id_accounts_id_fk" FOREIGN KEY ("student_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."audit_entries" ADD CONSTRAINT "audit_entries_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "core"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."audit_entries" ADD CONSTRAINT "audit_entries_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."audit_entries" ADD CONSTRAINT "audit_entries_person_id_accounts_id_fk" FOREIGN KEY ("person_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."password_codes" ADD CONSTRAINT "password_codes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."notification_settings" ADD CONSTRAINT "notification_settings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."notifications" ADD CONSTRAINT "notifications_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guardian_codes_of_student" ON "core"."guardian_codes" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "guardian_codes_by_end" ON "core"."guardian_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "noticed_alerts_of_student" ON "core"."noticed_alerts" USING btree ("student_id","started_at");--> statement-breakpoint
CREATE INDEX "audit_entries_of_organisation" ON "core"."audit_entries" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "password_codes_by_end" ON "core"."password_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "notifications_by_age" ON "core"."notifications" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_unread" ON "core"."notifications" USING btree ("account_id","topic") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "told_events_by_age" ON "core"."told_events" USING btree ("told_at");--> statement-breakpoint
CREATE INDEX "accounts_by_name" ON "core"."accounts" USING btree ("organisation_id",lower("name"),"id");--> statement-breakpoint
CREATE INDEX "guardian_links_of_student" ON "core"."guardian_links" USING btree ("student_id","guardian_id");