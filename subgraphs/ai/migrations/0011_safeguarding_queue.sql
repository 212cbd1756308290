CREATE TABLE "ai"."safeguarding_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"action" text NOT NULL,
	"person_id" uuid,
	"note" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ai"."safeguarding_reports" ADD COLUMN "further" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "ai"."safeguarding_reports" ADD COLUMN "handled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ai"."safeguarding_reports" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ai"."safeguarding_reports" ADD COLUMN "guardians_decided_at" timestamp with time zone;--> statement-breakpoint
-- Guardians are not told now of what was written before there was a policy.
UPDATE "ai"."safeguarding_reports" SET "guardians_decided_at" = "occurred_at";--> statement-breakpoint
ALTER TABLE "ai"."safeguarding_log" ADD CONSTRAINT "safeguarding_log_report_id_safeguarding_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "ai"."safeguarding_reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "safeguarding_log_of_report" ON "ai"."safeguarding_log" USING btree ("report_id","id");--> statement-breakpoint
CREATE INDEX "safeguarding_reports_by_person" ON "ai"."safeguarding_reports" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "safeguarding_reports_unseen" ON "ai"."safeguarding_reports" USING btree ("occurred_at") WHERE state = 'OPEN' and reminded_at is null;--> statement-breakpoint
CREATE INDEX "safeguarding_reports_undecided" ON "ai"."safeguarding_reports" USING btree ("id") WHERE guardians_decided_at is null;--> statement-breakpoint
CREATE INDEX "safeguarding_reports_handled" ON "ai"."safeguarding_reports" USING btree ("handled_at");