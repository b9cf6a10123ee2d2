DROP INDEX "outbox_due";--> statement-breakpoint
DROP INDEX "outbox_by_announcement";--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "queued_up_to" uuid;--> statement-breakpoint
CREATE INDEX "announcements_queuing" ON "announcements" USING btree ("queued_at") WHERE "announcements"."queued_up_to" is not null;--> statement-breakpoint
CREATE INDEX "announcements_by_time" ON "announcements" USING btree ("created_at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX "outbox_handed_over" ON "outbox" USING btree ("batch") WHERE "outbox"."state" = 'waiting' and "outbox"."batch" is not null;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("stream" desc,"next_at","id") WHERE "outbox"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_by_announcement" ON "outbox" USING btree ("announcement_id","state") WHERE "outbox"."announcement_id" is not null;