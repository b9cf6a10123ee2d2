-- P51, R3: who asked for somebody else. R5: another company to which somebody has their copy handed over.
create table "request_agents" (
	"id" uuid primary key not null,
	"lead_id" uuid not null,
	"person_id" uuid not null,
	"name" text not null,
	"email" text not null,
	"email_key" "bytea" not null,
	"created_at" timestamp with time zone not null,
	"confirmed_at" timestamp with time zone,
	constraint "request_agents_lead_id_unique" unique("lead_id")
);--> statement-breakpoint
alter table "request_agents" add constraint "request_agents_lead_id_leads_id_fk" foreign key ("lead_id") references "public"."leads"("id") on delete no action on update no action;--> statement-breakpoint
alter table "request_agents" add constraint "request_agents_person_id_people_id_fk" foreign key ("person_id") references "public"."people"("id") on delete no action on update no action;--> statement-breakpoint
create index "request_agents_by_person" on "request_agents" using btree ("person_id");--> statement-breakpoint
create index "request_agents_by_key" on "request_agents" using btree ("email_key","created_at");--> statement-breakpoint
create table "transfers" (
	"id" uuid primary key not null,
	"lead_id" uuid not null,
	"person_id" uuid not null,
	"company" text not null,
	"company_key" "bytea" not null,
	"named_at" timestamp with time zone not null,
	"confirmed_at" timestamp with time zone,
	"hash" "bytea",
	"expires_at" timestamp with time zone not null,
	"fetched_at" timestamp with time zone,
	constraint "transfers_hash_unique" unique("hash")
);--> statement-breakpoint
alter table "transfers" add constraint "transfers_lead_id_leads_id_fk" foreign key ("lead_id") references "public"."leads"("id") on delete no action on update no action;--> statement-breakpoint
alter table "transfers" add constraint "transfers_person_id_people_id_fk" foreign key ("person_id") references "public"."people"("id") on delete no action on update no action;--> statement-breakpoint
create index "transfers_by_person" on "transfers" using btree ("person_id");--> statement-breakpoint
create index "transfers_by_lead" on "transfers" using btree ("lead_id");
