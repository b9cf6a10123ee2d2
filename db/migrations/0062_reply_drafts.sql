-- A reply that a member has begun and not sent, sealed: one of each member for a lead.
create table "reply_drafts" (
	"id" uuid primary key not null,
	"lead_id" uuid not null references "leads" ("id"),
	"person_id" uuid not null references "people" ("id"),
	"staff_id" uuid references "staff" ("id"),
	"body" "bytea" not null,
	"at" timestamp with time zone not null
);
--> statement-breakpoint
create unique index "reply_drafts_of_member" on "reply_drafts" using btree ("lead_id", "staff_id");--> statement-breakpoint
create index "reply_drafts_by_person" on "reply_drafts" using btree ("person_id");--> statement-breakpoint
create index "reply_drafts_by_member" on "reply_drafts" using btree ("staff_id") where "reply_drafts"."staff_id" is not null;
