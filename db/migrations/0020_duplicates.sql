CREATE TABLE "other_addresses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"key" "bytea" NOT NULL,
	"merged_from" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "other_addresses" ADD CONSTRAINT "other_addresses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "other_addresses_by_person" ON "other_addresses" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "other_addresses_by_key" ON "other_addresses" USING btree ("key");--> statement-breakpoint
CREATE INDEX "other_addresses_by_address" ON "other_addresses" USING btree ("address");--> statement-breakpoint
CREATE INDEX "other_addresses_by_origin" ON "other_addresses" USING btree ("merged_from");--> statement-breakpoint
CREATE INDEX "people_by_number" ON "people" USING btree (right(regexp_replace("phone", '[^0-9]', '', 'g'), 8)) WHERE "people"."phone" is not null;--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree (lower("name"),lower("company")) WHERE "people"."name" is not null and "people"."company" is not null;--> statement-breakpoint
CREATE INDEX "people_by_mailbox" ON "people" USING btree (split_part("email", '@', 1));