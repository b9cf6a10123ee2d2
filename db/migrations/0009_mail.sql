CREATE TABLE "correspondence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lead_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"channel" text NOT NULL,
	"body" "bytea" NOT NULL,
	"staff_id" uuid,
	"message_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "correspondence_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "mail_preferences" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"declined" text[] DEFAULT '{}' NOT NULL,
	"rarely" boolean DEFAULT false NOT NULL,
	"paused_until" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	"wish" jsonb,
	"wish_id" uuid
);
--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "topic" text;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "audience" jsonb DEFAULT '{"forms":[],"languages":[],"tags":[]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "state" text DEFAULT 'sending' NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "published" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "scheduled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "correspondence_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "staff_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "batch" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "batched_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD CONSTRAINT "mail_preferences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correspondence_by_lead" ON "correspondence" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "correspondence_by_person" ON "correspondence" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_correspondence_id_correspondence_id_fk" FOREIGN KEY ("correspondence_id") REFERENCES "public"."correspondence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_scheduled" ON "announcements" USING btree ("scheduled_at") WHERE "announcements"."state" = 'scheduled';--> statement-breakpoint
CREATE INDEX "outbox_by_announcement" ON "outbox" USING btree ("announcement_id") WHERE "outbox"."announcement_id" is not null;