-- P12, P60, P61: what anybody reports on the site: a child's data, data in wrong hands, an account that somebody else uses.
create table "reports" (
	"id" uuid primary key not null,
	"about" text not null,
	"body" "bytea",
	"named" "bytea",
	"language" text not null,
	"received_at" timestamp with time zone not null,
	"due_at" timestamp with time zone not null,
	"handled_at" timestamp with time zone,
	"handled_by" uuid,
	"outcome" text,
	"incident_id" uuid references "incidents" ("id")
);
--> statement-breakpoint
create index "reports_open" on "reports" using btree ("due_at", "id") where "reports"."handled_at" is null;--> statement-breakpoint
create index "reports_handled" on "reports" using btree ("handled_at") where "reports"."handled_at" is not null;--> statement-breakpoint
create index "reports_by_time" on "reports" using btree ("received_at");
