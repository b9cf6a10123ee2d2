-- P46: what a person says is right, field by field, until staff decide. R2: the code that a mailbox gets beside its link.
create table "corrections" (
	"id" uuid primary key not null,
	"request_id" uuid not null,
	"person_id" uuid not null,
	"field" text not null,
	"value" text,
	"asked_at" timestamp with time zone not null,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"ground" text
);--> statement-breakpoint
alter table "corrections" add constraint "corrections_request_id_requests_id_fk" foreign key ("request_id") references "public"."requests"("id") on delete no action on update no action;--> statement-breakpoint
alter table "corrections" add constraint "corrections_person_id_people_id_fk" foreign key ("person_id") references "public"."people"("id") on delete no action on update no action;--> statement-breakpoint
alter table "corrections" add constraint "corrections_decided_by_staff_id_fk" foreign key ("decided_by") references "public"."staff"("id") on delete set null on update no action;--> statement-breakpoint
create unique index "corrections_open" on "corrections" using btree ("request_id","field") where "corrections"."decided_at" is null;--> statement-breakpoint
create index "corrections_by_request" on "corrections" using btree ("request_id");--> statement-breakpoint
create index "corrections_by_person" on "corrections" using btree ("person_id");--> statement-breakpoint
create index "corrections_by_member" on "corrections" using btree ("decided_by") where "corrections"."decided_by" is not null;--> statement-breakpoint
create table "proof_codes" (
	"id" uuid primary key not null,
	"lead_id" uuid not null,
	"person_id" uuid not null,
	"hash" "bytea" not null,
	"tries" integer default 0 not null,
	"expires_at" timestamp with time zone not null,
	"used_at" timestamp with time zone,
	constraint "proof_codes_lead_id_unique" unique("lead_id")
);--> statement-breakpoint
alter table "proof_codes" add constraint "proof_codes_lead_id_leads_id_fk" foreign key ("lead_id") references "public"."leads"("id") on delete no action on update no action;--> statement-breakpoint
alter table "proof_codes" add constraint "proof_codes_person_id_people_id_fk" foreign key ("person_id") references "public"."people"("id") on delete no action on update no action;--> statement-breakpoint
create index "proof_codes_by_person" on "proof_codes" using btree ("person_id");
