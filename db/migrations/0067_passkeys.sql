-- Passkeys of members of staff, by their public halves.
create table "staff_passkeys" (
	"id" uuid primary key not null,
	"staff_id" uuid not null,
	"credential" text not null,
	"public_key" "bytea" not null,
	"transports" text[] not null,
	"name" text not null,
	"counter" bigint not null,
	"created_at" timestamp with time zone not null,
	"used_at" timestamp with time zone,
	"asked_at" timestamp with time zone,
	"suspected_at" timestamp with time zone,
	constraint "staff_passkeys_credential_unique" unique("credential")
);--> statement-breakpoint
alter table "staff_passkeys" add constraint "staff_passkeys_staff_id_staff_id_fk" foreign key ("staff_id") references "public"."staff"("id") on delete no action on update no action;--> statement-breakpoint
create index "staff_passkeys_by_member" on "staff_passkeys" using btree ("staff_id");
