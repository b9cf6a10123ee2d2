-- How each member looks at the leads: sorted by name, columns of their own choice, views that the team shares.
alter table "staff" add column "lead_columns" text[];--> statement-breakpoint
alter table "saved_views" add column "shared" boolean default false not null;--> statement-breakpoint
create index "saved_views_shared" on "saved_views" using btree ("name", "id") where "saved_views"."shared";--> statement-breakpoint
create index "leads_by_name" on "leads" using btree ((left(replace(replace(replace(replace(translate(regexp_replace(lower(normalize(coalesce(nullif(details->>'name', ''), split_part(search, E'\n', 1)), NFKD)), '[\u0300-\u036f\u064b-\u065f]', '', 'g'), 'łøđðħŧıς', 'loddhtiσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 60) collate "C"), "id");
