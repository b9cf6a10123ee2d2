-- P30: what the agency holds for clients, apart from its own people and leads; what each client told it to do, and what was done.
create table "clients" (
	"id" uuid primary key not null,
	"code" text not null unique,
	"name" text not null,
	"contact" text not null,
	"contract" text not null,
	"since" date not null,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
create table "client_leads" (
	"id" uuid primary key not null,
	"client_id" uuid not null references "clients" ("id"),
	"reference" text not null unique,
	"form" text not null,
	"way" text not null,
	"entered_by" text,
	"email" text,
	"email_key" "bytea",
	"phone_key" "bytea",
	"name" text,
	"company" text,
	"phone" text,
	"details" jsonb not null,
	"message" "bytea",
	"language" text not null,
	"notice_number" integer not null,
	"ip_prefix" text,
	"suspected" text,
	"received_at" timestamp with time zone not null,
	"stored_at" timestamp with time zone not null
);
--> statement-breakpoint
create index "client_leads_by_time" on "client_leads" using btree ("client_id", "received_at" desc, "id" desc);--> statement-breakpoint
create index "client_leads_by_email" on "client_leads" using btree ("email_key");--> statement-breakpoint
create index "client_leads_by_phone" on "client_leads" using btree ("phone_key");--> statement-breakpoint
create table "client_instructions" (
	"id" uuid primary key not null,
	"client_id" uuid not null references "clients" ("id"),
	"kind" text not null,
	"asked_by" text not null,
	"asked_on" date not null,
	"reference" text not null,
	"about" "bytea",
	"entered_by" uuid not null,
	"entered_at" timestamp with time zone not null,
	"disclosure_id" uuid references "disclosures" ("id"),
	"begun_at" timestamp with time zone,
	"erased" integer default 0 not null,
	"done_at" timestamp with time zone,
	"certificate" text
);
--> statement-breakpoint
create index "client_instructions_by_client" on "client_instructions" using btree ("client_id", "entered_at" desc);--> statement-breakpoint
create index "client_instructions_open" on "client_instructions" using btree ("entered_at") where "client_instructions"."done_at" is null;--> statement-breakpoint
create index "client_instructions_by_disclosure" on "client_instructions" using btree ("disclosure_id");--> statement-breakpoint
-- A key may send for one client alone.
alter table "api_keys" add column "client_id" uuid references "clients" ("id");
--> statement-breakpoint
-- Own leads are the agency's, all of them.
alter table "leads" drop column "controller";
