-- P26, P27, P54: what left to authorities, courts, auditors, buyers and partners: who asked, on what ground, who approved, whose data.
alter table "disclosures" add column "partner" text;
--> statement-breakpoint
create table "hand_outs" (
	"id" uuid primary key not null,
	"recipient_kind" text not null,
	"recipient" text not null,
	"asked" text not null,
	"ground" text not null,
	"purpose" text not null,
	"what" text not null,
	"exactly" text default '' not null,
	"person_id" uuid,
	"copy_id" uuid references "disclosures" ("id"),
	"entered_by" uuid not null,
	"entered_at" timestamp with time zone not null,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"refused_at" timestamp with time zone,
	"handed_by" uuid,
	"handed_at" timestamp with time zone,
	"disclosure_id" uuid references "disclosures" ("id")
);
--> statement-breakpoint
create index "hand_outs_by_time" on "hand_outs" using btree ("entered_at" desc);--> statement-breakpoint
create index "hand_outs_by_person" on "hand_outs" using btree ("person_id") where "hand_outs"."person_id" is not null;--> statement-breakpoint
create index "hand_outs_by_disclosure" on "hand_outs" using btree ("disclosure_id");--> statement-breakpoint
create table "disclosure_people" (
	"id" uuid primary key not null,
	"disclosure_id" uuid not null references "disclosures" ("id"),
	"person_id" uuid not null references "people" ("id"),
	"recipient_kind" text not null,
	"recipient" text not null,
	"purpose" text not null,
	"categories" text[] not null,
	"at" timestamp with time zone not null
);
--> statement-breakpoint
create index "disclosure_people_by_person" on "disclosure_people" using btree ("person_id", "at");--> statement-breakpoint
create index "disclosure_people_by_disclosure" on "disclosure_people" using btree ("disclosure_id");--> statement-breakpoint
create table "shared_people" (
	"id" uuid primary key not null,
	"partner" text not null,
	"person_id" uuid references "people" ("id"),
	"shared_in" uuid not null references "disclosures" ("id"),
	"shared_at" timestamp with time zone not null,
	"taken_back_in" uuid references "disclosures" ("id"),
	"taken_back_at" timestamp with time zone
);
--> statement-breakpoint
create index "shared_people_by_partner" on "shared_people" using btree ("partner", "taken_back_in");--> statement-breakpoint
create index "shared_people_by_person" on "shared_people" using btree ("person_id");
