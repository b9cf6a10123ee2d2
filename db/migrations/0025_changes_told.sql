CREATE TABLE "change_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"texts" jsonb NOT NULL,
	"banner_until" timestamp with time zone,
	"mailed" boolean NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"queued_up_to" uuid,
	"recipients" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_sources" (
	"number" integer PRIMARY KEY NOT NULL,
	"source" jsonb NOT NULL,
	"changed_purposes" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "change_notice_id" uuid;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "told_notice" integer;--> statement-breakpoint
ALTER TABLE "change_notices" ADD CONSTRAINT "change_notices_number_notices_number_fk" FOREIGN KEY ("number") REFERENCES "public"."notices"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_notices" ADD CONSTRAINT "change_notices_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_sources" ADD CONSTRAINT "notice_sources_number_notices_number_fk" FOREIGN KEY ("number") REFERENCES "public"."notices"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_notices_by_version" ON "change_notices" USING btree ("number");--> statement-breakpoint
CREATE INDEX "change_notices_shown" ON "change_notices" USING btree ("banner_until") WHERE "change_notices"."banner_until" is not null;--> statement-breakpoint
CREATE INDEX "change_notices_queuing" ON "change_notices" USING btree ("created_at") WHERE "change_notices"."queued_up_to" is not null;--> statement-breakpoint
CREATE INDEX "notice_sources_changed" ON "notice_sources" USING btree ("number") WHERE "notice_sources"."changed_purposes" <> '{}';--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_change_notice_id_change_notices_id_fk" FOREIGN KEY ("change_notice_id") REFERENCES "public"."change_notices"("id") ON DELETE no action ON UPDATE no action;