-- R8: a restricted person's data is stored and nothing else. Only lifting the restriction, or an erasure, may touch it.
create function refuse_restricted_person() returns trigger language plpgsql as $$
begin
  if old.restricted_at is not null and new.restricted_at is not null then
    raise exception 'This person asked that their data be left as it is. Lift the restriction first.'
      using errcode = 'CR001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger people_restricted before update on people
  for each row execute function refuse_restricted_person();
