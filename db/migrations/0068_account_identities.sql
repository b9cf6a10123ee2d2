-- By what a network knows a person who has an account.
create table "account_identities" (
	"id" uuid primary key not null,
	"person_id" uuid not null,
	"issuer" text not null,
	"known_as" text not null,
	"name" text,
	"created_at" timestamp with time zone not null,
	constraint "account_identities_subject" unique("issuer","known_as")
);--> statement-breakpoint
alter table "account_identities" add constraint "account_identities_person_id_people_id_fk" foreign key ("person_id") references "public"."people"("id") on delete no action on update no action;--> statement-breakpoint
create index "account_identities_by_person" on "account_identities" using btree ("person_id");
