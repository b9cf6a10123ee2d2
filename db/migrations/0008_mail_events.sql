CREATE TABLE "mail_events" (
	"id" text PRIMARY KEY NOT NULL,
	"outbox_id" uuid NOT NULL,
	"person_id" uuid,
	"kind" text NOT NULL,
	"said" text,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail_events" ADD CONSTRAINT "mail_events_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_events" ADD CONSTRAINT "mail_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_events_by_person" ON "mail_events" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mail_events_by_outbox" ON "mail_events" USING btree ("outbox_id");--> statement-breakpoint
CREATE INDEX "deliveries_by_provider" ON "deliveries" USING btree ("provider_id") WHERE "deliveries"."provider_id" is not null;