-- Since when nobody belongs to a company, by which it ends.
alter table "companies" add column "emptied_at" timestamp with time zone;--> statement-breakpoint
create index "companies_emptied" on "companies" using btree ("emptied_at") where "companies"."emptied_at" is not null;--> statement-breakpoint
update "companies" set "emptied_at" = now() where not exists (select from "people" where "people"."company_id" = "companies"."id");
