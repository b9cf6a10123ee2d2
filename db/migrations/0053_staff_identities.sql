-- By what a provider knows a member of staff, and whose domains get in by one with which role.
create table "staff_identities" (
	"issuer" text not null,
	"subject" text not null,
	"staff_id" uuid not null,
	"created_at" timestamp with time zone not null,
	constraint "staff_identities_pk" primary key("issuer","subject")
);--> statement-breakpoint
alter table "staff_identities" add constraint "staff_identities_staff_id_staff_id_fk" foreign key ("staff_id") references "public"."staff"("id") on delete no action on update no action;--> statement-breakpoint
create unique index "staff_identities_by_member" on "staff_identities" using btree ("staff_id","issuer");--> statement-breakpoint
create table "staff_domains" (
	"domain" text primary key not null,
	"role" text not null,
	"created_at" timestamp with time zone not null,
	"created_by" uuid
);--> statement-breakpoint
alter table "staff_domains" add constraint "staff_domains_created_by_staff_id_fk" foreign key ("created_by") references "public"."staff"("id") on delete set null on update no action;--> statement-breakpoint
create index "staff_domains_by_author" on "staff_domains" using btree ("created_by");
