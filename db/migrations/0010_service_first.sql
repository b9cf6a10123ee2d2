DROP INDEX "outbox_due";--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("stream" desc,"next_at","id") WHERE "outbox"."state" = 'waiting';