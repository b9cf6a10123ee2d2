-- P44: a hold names its ground and the kinds of record that it covers. What stood before covers everything, as it was placed.
alter table "legal_holds" add column "ground" text not null default 'not_said';--> statement-breakpoint
alter table "legal_holds" alter column "ground" drop default;--> statement-breakpoint
alter table "legal_holds" add column "covers" text[];--> statement-breakpoint
-- What holds kept back of somebody who was erased but for that: kinds of record alone.
alter table "erasures" add column "held" text[] not null default '{}';--> statement-breakpoint
create index "erasures_but_for_holds" on "erasures" using btree ("person_id","done_at") where "erasures"."held" <> '{}';--> statement-breakpoint
alter table "certificates" add column "held" jsonb not null default '[]';
