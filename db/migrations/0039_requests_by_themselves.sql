alter table "requests" add column "deed" text;--> statement-breakpoint
alter table "requests" add column "ground" text;--> statement-breakpoint
alter table "requests" add column "erases_at" timestamp with time zone;--> statement-breakpoint
alter table "requests" add column "extended_at" timestamp with time zone;--> statement-breakpoint
alter table "requests" add column "extended_why" text;--> statement-breakpoint
alter table "requests" add column "warned_at" timestamp with time zone;--> statement-breakpoint
alter table "requests" add column "appealed_at" timestamp with time zone;--> statement-breakpoint
alter table "requests" add column "refused_by" uuid;--> statement-breakpoint
alter table "requests" add constraint "requests_refused_by_staff_id_fk" foreign key ("refused_by") references "public"."staff"("id") on delete set null on update no action;--> statement-breakpoint
-- What was closed as done before the deed was looked at, staff said so.
update "requests" set "deed" = case when "person_id" is null then 'erased' else 'stated' end where "outcome" = 'done';--> statement-breakpoint
alter table "requests" add constraint "requests_done_by_a_deed" check ("requests"."outcome" is distinct from 'done' or "requests"."deed" is not null);--> statement-breakpoint
create index "requests_refused_by" on "requests" using btree ("refused_by") where "requests"."refused_by" is not null;--> statement-breakpoint
create index "requests_to_erase" on "requests" using btree ("erases_at") where "requests"."erases_at" is not null and "requests"."answered_at" is null;--> statement-breakpoint
create table "packages" (
	"id" uuid primary key not null,
	"person_id" uuid not null,
	"lead_id" uuid not null,
	"kind" text not null,
	"state" text not null,
	"parts" integer default 0 not null,
	"key" "bytea" not null,
	"created_at" timestamp with time zone not null,
	"began_at" timestamp with time zone,
	"expires_at" timestamp with time zone not null
);--> statement-breakpoint
alter table "packages" add constraint "packages_id_disclosures_id_fk" foreign key ("id") references "public"."disclosures"("id") on delete no action on update no action;--> statement-breakpoint
alter table "packages" add constraint "packages_person_id_people_id_fk" foreign key ("person_id") references "public"."people"("id") on delete no action on update no action;--> statement-breakpoint
alter table "packages" add constraint "packages_lead_id_leads_id_fk" foreign key ("lead_id") references "public"."leads"("id") on delete no action on update no action;--> statement-breakpoint
create index "packages_to_make" on "packages" using btree ("created_at");--> statement-breakpoint
create index "packages_by_person" on "packages" using btree ("person_id");--> statement-breakpoint
create index "packages_by_lead" on "packages" using btree ("lead_id");--> statement-breakpoint
create index "packages_ending" on "packages" using btree ("expires_at");--> statement-breakpoint
create trigger "enter_removal" after delete on "packages" for each row execute function "enter_file_removal"();
