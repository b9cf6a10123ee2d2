-- R9, P60: that data got into wrong hands, its story line by line, whose data it was, and what they were told.
create table "incidents" (
	"id" uuid primary key not null,
	"title" text not null,
	"known_at" timestamp with time zone not null,
	"happened_at" timestamp with time zone,
	"found_by" text not null,
	"categories" text[] not null,
	"opened_by" uuid not null,
	"opened_at" timestamp with time zone not null,
	"reported_at" timestamp with time zone,
	"warned_at" timestamp with time zone,
	"late_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"outcome" text
);
--> statement-breakpoint
create index "incidents_by_time" on "incidents" using btree ("known_at" desc, "id" desc);--> statement-breakpoint
create index "incidents_unreported" on "incidents" using btree ("known_at") where "incidents"."reported_at" is null and "incidents"."closed_at" is null;--> statement-breakpoint
create table "incident_entries" (
	"id" uuid primary key not null,
	"incident_id" uuid not null references "incidents" ("id"),
	"about" text not null,
	"body" "bytea",
	"count" integer,
	"staff_id" uuid,
	"at" timestamp with time zone not null
);
--> statement-breakpoint
create index "incident_entries_by_incident" on "incident_entries" using btree ("incident_id", "at");--> statement-breakpoint
create table "incident_notices" (
	"id" uuid primary key not null,
	"incident_id" uuid not null references "incidents" ("id"),
	"texts" jsonb not null,
	"created_by" uuid,
	"created_at" timestamp with time zone not null,
	"released_at" timestamp with time zone,
	"queued_at" timestamp with time zone,
	"recipients" integer default 0 not null
);
--> statement-breakpoint
create index "incident_notices_by_incident" on "incident_notices" using btree ("incident_id", "created_at");--> statement-breakpoint
create index "incident_notices_queuing" on "incident_notices" using btree ("released_at") where "incident_notices"."released_at" is not null and "incident_notices"."queued_at" is null;--> statement-breakpoint
create table "incident_people" (
	"id" uuid primary key not null,
	"incident_id" uuid not null references "incidents" ("id"),
	"person_id" uuid not null references "people" ("id"),
	"found_by" text not null,
	"added_at" timestamp with time zone not null,
	"notice_id" uuid references "incident_notices" ("id")
);
--> statement-breakpoint
create index "incident_people_by_incident" on "incident_people" using btree ("incident_id", "person_id");--> statement-breakpoint
create index "incident_people_by_person" on "incident_people" using btree ("person_id");--> statement-breakpoint
create index "incident_people_by_notice" on "incident_people" using btree ("notice_id") where "incident_people"."notice_id" is not null;--> statement-breakpoint
create index "incident_people_untold" on "incident_people" using btree ("incident_id") where "incident_people"."notice_id" is null;--> statement-breakpoint
alter table "outbox" add column "incident_id" uuid references "incidents" ("id");--> statement-breakpoint
alter table "outbox" add column "incident_notice_id" uuid references "incident_notices" ("id");--> statement-breakpoint
create index "outbox_by_incident_notice" on "outbox" using btree ("incident_notice_id", "state") where "outbox"."incident_notice_id" is not null;
