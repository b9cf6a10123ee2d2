-- Companies that people belong to, by the domain of their address or by hand.
create table "companies" (
	"id" uuid primary key not null,
	"person_id" uuid references "people" ("id"),
	"name" text not null,
	"domains" text[] default '{}' not null,
	"notes" text default '' not null,
	"search" text not null,
	"created_at" timestamp with time zone not null
);
--> statement-breakpoint
create index "companies_by_name" on "companies" using btree ((left("companies"."search", 60) collate "C"), "id");--> statement-breakpoint
create index "companies_search" on "companies" using gin ("search" gin_trgm_ops);--> statement-breakpoint
create index "companies_by_domain" on "companies" using gin ("domains");--> statement-breakpoint
create index "companies_by_person" on "companies" using btree ("person_id") where "companies"."person_id" is not null;--> statement-breakpoint
-- Without a key in the database: a company goes with its last person, in the same statement.
alter table "people" add column "company_id" uuid;--> statement-breakpoint
alter table "people" add column "company_matched_at" timestamp with time zone;--> statement-breakpoint
create index "people_by_company" on "people" using btree ("company_id", "id") where "people"."company_id" is not null;--> statement-breakpoint
create index "people_unmatched" on "people" using btree ("id") where "people"."company_id" is null and "people"."restricted_at" is null and "people"."email" is not null and ("people"."company_matched_at" is null or "people"."company_matched_at" < "people"."last_activity_at");
