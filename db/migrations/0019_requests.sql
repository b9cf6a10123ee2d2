CREATE TABLE "requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"lead_id" uuid,
	"person_id" uuid,
	"asked" text NOT NULL,
	"place" text,
	"received_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"proven_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"outcome" text,
	"answered_by" uuid,
	CONSTRAINT "requests_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_answered_by_staff_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "requests_open" ON "requests" USING btree ("due_at") WHERE "requests"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "requests_by_person" ON "requests" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "requests_by_lead" ON "requests" USING btree ("lead_id");