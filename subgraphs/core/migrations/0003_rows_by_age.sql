CREATE INDEX "idempotency_keys_by_age" ON "core"."idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "sessions_by_end" ON "core"."sessions" USING btree ("expires_at");