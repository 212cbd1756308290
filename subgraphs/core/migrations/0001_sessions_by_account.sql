DROP INDEX "core"."sessions_standing";--> statement-breakpoint
CREATE INDEX "sessions_by_account" ON "core"."sessions" USING btree ("account_id");