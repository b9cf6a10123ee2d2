-- P30: what people asked about data that is a client's, as it was told to that client, who decides.
create table "client_requests" (
	"id" uuid primary key not null,
	"client_id" uuid not null references "clients" ("id"),
	"reference" text not null,
	"asked" text not null,
	"about" "bytea" not null,
	"told_at" timestamp with time zone not null
);
--> statement-breakpoint
create index "client_requests_by_client" on "client_requests" using btree ("client_id", "told_at" desc);--> statement-breakpoint
create index "client_requests_by_reference" on "client_requests" using btree ("reference");--> statement-breakpoint
alter table "outbox" add column "client_request_id" uuid references "client_requests" ("id");
