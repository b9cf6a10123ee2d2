-- P13: by which campaign or site somebody came who sent an enquiry, where the policy says so.
alter table "leads" add column "came_by" text;--> statement-breakpoint
create index "leads_by_source" on "leads" using btree ("came_by","received_at" desc,"id" desc) where "leads"."came_by" is not null;
