CREATE TABLE "mailboxes" (
	"name" text PRIMARY KEY NOT NULL,
	"uid_validity" bigint,
	"last_uid" bigint DEFAULT 0 NOT NULL,
	"looked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "correspondence_id" uuid;--> statement-breakpoint
ALTER TABLE "suppressions" ADD COLUMN "how" text;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_correspondence_id_correspondence_id_fk" FOREIGN KEY ("correspondence_id") REFERENCES "public"."correspondence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suppressions_by_time" ON "suppressions" USING btree ("created_at" desc,"key" desc);