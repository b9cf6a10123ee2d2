CREATE INDEX "consent_events_withdrawn" ON "consent_events" USING btree ("id" desc) WHERE "consent_events"."state" = 'withdrawn';--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("state","created_at" desc,"id" desc) WHERE "outbox"."state" in ('refused', 'failed', 'unknown', 'paused', 'cancelled');--> statement-breakpoint
CREATE INDEX "people_by_time" ON "people" USING btree ("created_at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX "people_restricted" ON "people" USING btree ("created_at" desc,"id" desc) WHERE "people"."restricted_at" is not null;--> statement-breakpoint
CREATE INDEX "people_known_by" ON "people" USING gin ((regexp_replace(lower(normalize(coalesce(name, '') || ' ' || coalesce(company, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''), NFKD)), '[\u0300-\u036f\u064b-\u065f]', '', 'g')) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "requests_answered" ON "requests" USING btree ("answered_at" desc,"id" desc) WHERE "requests"."answered_at" is not null;--> statement-breakpoint
DROP INDEX "requests_open";--> statement-breakpoint
CREATE INDEX "requests_open" ON "requests" USING btree ("due_at","id") WHERE "requests"."answered_at" is null;--> statement-breakpoint
DROP INDEX "leads_by_owner";--> statement-breakpoint
CREATE INDEX "leads_by_owner" ON "leads" USING btree ("owner_id","received_at" desc,"id" desc);