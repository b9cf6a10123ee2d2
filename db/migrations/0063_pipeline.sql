-- What a lead is worth, when it is expected to be decided, and why it was lost.
alter table "leads" add column "value_minor" bigint;--> statement-breakpoint
alter table "leads" add column "expected_on" date;--> statement-breakpoint
alter table "leads" add column "loss_reason" text;--> statement-breakpoint
alter table "leads" add column "loss_note" text;--> statement-breakpoint
create index "leads_in_pipeline" on "leads" using btree ("stage", "owner_id", "form", "record_class", "value_minor", "loss_reason") where "leads"."held" is null;--> statement-breakpoint
create index "leads_by_value" on "leads" using btree ("value_minor" desc, "id" desc) where "leads"."value_minor" is not null;--> statement-breakpoint
create index "leads_by_expected" on "leads" using btree ("expected_on", "id") where "leads"."expected_on" is not null;--> statement-breakpoint
create index "leads_by_loss" on "leads" using btree ("loss_reason", "received_at" desc, "id" desc) where "leads"."loss_reason" is not null;
