CREATE TABLE "file_removals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token" "bytea" NOT NULL,
	"form" text NOT NULL,
	"field" text NOT NULL,
	"lead_id" uuid,
	"person_id" uuid,
	"name" text NOT NULL,
	"type" text DEFAULT '' NOT NULL,
	"bytes" integer NOT NULL,
	"content" "bytea",
	"key" "bytea" NOT NULL,
	"ready" boolean DEFAULT false NOT NULL,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "files_token_unique" UNIQUE("token")
);
--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_by_lead" ON "files" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "files_by_person" ON "files" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "files_staged" ON "files" USING btree ("expires_at") WHERE "files"."expires_at" is not null;--> statement-breakpoint
CREATE FUNCTION "enter_file_removal"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  insert into public.file_removals (id, at) values (old.id, now()) on conflict do nothing;
  return null;
end $$;--> statement-breakpoint
CREATE TRIGGER "enter_removal" AFTER DELETE ON "files" FOR EACH ROW EXECUTE FUNCTION "enter_file_removal"();
