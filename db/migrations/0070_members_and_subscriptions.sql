-- The language and the zone in which a member reads the desk; null: as the browser asks, and as the agency keeps its hours.
alter table "staff" add column "language" text;--> statement-breakpoint
alter table "staff" add column "zone" text;--> statement-breakpoint
-- Subscriptions that were withdrawn go once their period has ended: this finds them.
create index "consents_withdrawn" on "consents" using btree ("changed_at") where "consents"."state" = 'withdrawn';
