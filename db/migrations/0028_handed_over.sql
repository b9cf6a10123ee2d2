DROP INDEX "leads_unanswered";--> statement-breakpoint
DROP INDEX "outbox_unsent";--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "proven_how" text;--> statement-breakpoint
ALTER TABLE "suppressions" ADD COLUMN "lifted_how" text;--> statement-breakpoint
CREATE INDEX "outbox_quarantine_notices" ON "outbox" USING btree ("created_at") WHERE "outbox"."kind" = 'quarantine_notice';--> statement-breakpoint
CREATE INDEX "outbox_undelivered_replies" ON "outbox" USING btree ("created_at") WHERE "outbox"."kind" = 'reply' and "outbox"."state" in ('returned', 'refused', 'failed', 'unknown');--> statement-breakpoint
CREATE INDEX "leads_unanswered" ON "leads" USING btree ("answer_due_at") WHERE "leads"."answered_at" is null and "leads"."answer_due_at" is not null
          and coalesce("leads"."held", '') not in ('mailbox', 'referral');--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("state","created_at" desc,"id" desc) WHERE "outbox"."state" in ('returned', 'kept', 'refused', 'failed', 'unknown', 'paused', 'cancelled');--> statement-breakpoint
UPDATE "outbox" SET "state" = 'kept' WHERE "state" = 'sent'
  AND EXISTS (SELECT FROM "deliveries" WHERE "outbox_id" = "outbox"."id" AND "transport" = 'outbox')
  AND NOT EXISTS (SELECT FROM "deliveries" WHERE "outbox_id" = "outbox"."id" AND "transport" <> 'outbox');--> statement-breakpoint
UPDATE "outbox" SET "state" = 'returned' WHERE "state" IN ('sent', 'unknown')
  AND EXISTS (SELECT FROM "mail_events" WHERE "outbox_id" = "outbox"."id" AND "kind" IN ('bounced_soft', 'bounced_hard', 'failed'));--> statement-breakpoint
UPDATE "leads" SET "answered_at" = NULL, "stage" = CASE "stage" WHEN 'answered' THEN 'new' ELSE "stage" END
WHERE "answered_at" IS NOT NULL AND "record_class" <> 'request'
  AND EXISTS (SELECT FROM "outbox" WHERE "lead_id" = "leads"."id" AND "kind" = 'reply')
  AND NOT EXISTS (SELECT FROM "outbox" WHERE "lead_id" = "leads"."id" AND "kind" = 'reply' AND "state" = 'sent')
  AND NOT EXISTS (SELECT FROM "correspondence" c WHERE c."lead_id" = "leads"."id" AND c."direction" = 'out'
    AND NOT EXISTS (SELECT FROM "outbox" WHERE "correspondence_id" = c."id"));
