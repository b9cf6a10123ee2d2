-- An index of words notes what a new row holds; what was noted is folded in by a job (db/folded-later.ts). Only the owner of an
-- index may fold in, so that the job does it by a function of the owner's, which takes nothing and gives how many pages it moved.
alter index "leads_search" set (gin_pending_list_limit = 65536);
--> statement-breakpoint
alter index "leads_words" set (gin_pending_list_limit = 65536);
--> statement-breakpoint
alter index "people_known_by" set (gin_pending_list_limit = 65536);
--> statement-breakpoint
create function fold_in_search() returns bigint
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select gin_clean_pending_list('public.leads_search') + gin_clean_pending_list('public.leads_words')
    + gin_clean_pending_list('public.people_known_by')
$$;
