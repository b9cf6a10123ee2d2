-- The language and the zone in which a member reads the desk; null: as the browser asks, and as the agency keeps its hours.
alter table "staff" add column "language" text;--> statement-breakpoint
alter table "staff" add column "zone" text;
