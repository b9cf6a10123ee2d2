CREATE TABLE "legal_holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"placed_by" uuid NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	"lifted_why" text
);
--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "legal_holds_by_person" ON "legal_holds" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "legal_holds_standing" ON "legal_holds" USING btree ("person_id") WHERE "legal_holds"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "erasures_by_time" ON "erasures" USING btree ("done_at" desc);--> statement-breakpoint
CREATE INDEX "people_by_activity" ON "people" USING btree ("last_activity_at","id");