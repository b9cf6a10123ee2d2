CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lead_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"body" "bytea" NOT NULL,
	"staff_id" uuid,
	"unseen" uuid[] DEFAULT '{}' NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lead_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"body" "bytea" NOT NULL,
	"due_on" date NOT NULL,
	"assignee_id" uuid,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "other_addresses" ADD CONSTRAINT "other_addresses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_id_staff_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notes_by_lead" ON "notes" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "notes_by_person" ON "notes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "notes_unseen" ON "notes" USING gin ("unseen") WHERE "notes"."unseen" <> '{}';--> statement-breakpoint
CREATE INDEX "other_addresses_by_person" ON "other_addresses" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "other_addresses_by_key" ON "other_addresses" USING btree ("key");--> statement-breakpoint
CREATE INDEX "other_addresses_by_address" ON "other_addresses" USING btree ("address");--> statement-breakpoint
CREATE INDEX "other_addresses_by_origin" ON "other_addresses" USING btree ("merged_from");--> statement-breakpoint
CREATE INDEX "tasks_by_lead" ON "tasks" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "tasks_by_person" ON "tasks" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("assignee_id","due_on") WHERE "tasks"."done_at" is null;--> statement-breakpoint
CREATE INDEX "people_by_number" ON "people" USING btree (right(regexp_replace("phone", '[^0-9]', '', 'g'), 8)) WHERE "people"."phone" is not null;--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree (lower("name"),lower("company")) WHERE "people"."name" is not null and "people"."company" is not null;--> statement-breakpoint
CREATE INDEX "people_by_mailbox" ON "people" USING btree (split_part("email", '@', 1));