-- P57: accounts of people, their signed-in browsers, and what a mailbox gets to sign in by.
create table "accounts" (
	"id" uuid primary key not null,
	"person_id" uuid not null,
	"opened_at" timestamp with time zone not null,
	"ended_at" timestamp with time zone,
	"locked_at" timestamp with time zone
);--> statement-breakpoint
alter table "accounts" add constraint "accounts_person_id_people_id_fk" foreign key ("person_id") references "public"."people"("id") on delete no action on update no action;--> statement-breakpoint
create index "accounts_by_person" on "accounts" using btree ("person_id");--> statement-breakpoint
create index "accounts_ended" on "accounts" using btree ("ended_at");--> statement-breakpoint
create table "account_sessions" (
	"id" uuid primary key not null,
	"person_id" uuid not null,
	"created_at" timestamp with time zone not null,
	"expires_at" timestamp with time zone not null,
	"ended_at" timestamp with time zone,
	"device" text
);--> statement-breakpoint
alter table "account_sessions" add constraint "account_sessions_person_id_people_id_fk" foreign key ("person_id") references "public"."people"("id") on delete no action on update no action;--> statement-breakpoint
create index "account_sessions_by_person" on "account_sessions" using btree ("person_id");--> statement-breakpoint
create index "account_sessions_by_time" on "account_sessions" using btree ("expires_at");--> statement-breakpoint
create table "account_codes" (
	"id" uuid primary key not null,
	"person_id" uuid not null,
	"browser" "bytea" not null,
	"code" "bytea" not null,
	"link" "bytea" not null,
	"tries" integer default 0 not null,
	"expires_at" timestamp with time zone not null,
	"used_at" timestamp with time zone,
	constraint "account_codes_link_unique" unique("link")
);--> statement-breakpoint
alter table "account_codes" add constraint "account_codes_person_id_people_id_fk" foreign key ("person_id") references "public"."people"("id") on delete no action on update no action;--> statement-breakpoint
create index "account_codes_by_person" on "account_codes" using btree ("person_id");--> statement-breakpoint
create index "account_codes_by_browser" on "account_codes" using btree ("browser");--> statement-breakpoint
create index "account_codes_by_time" on "account_codes" using btree ("expires_at");
