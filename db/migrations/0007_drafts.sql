CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token" "bytea" NOT NULL,
	"person_id" uuid NOT NULL,
	"form" text NOT NULL,
	"answers" "bytea" NOT NULL,
	"notice_number" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "drafts_token_unique" UNIQUE("token")
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_by_person" ON "drafts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "drafts_by_time" ON "drafts" USING btree ("changed_at");