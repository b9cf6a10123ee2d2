/** As `countRequests` of `../parts.ts`, for statements that are still texts. */
export const countRequest = `counted as (
  insert into rates (key, minute, shard, count)
  select counts.key, date_trunc('minute', :now::timestamptz), pg_backend_pid() % 64, 1
  from unnest(array[:rate_key::bytea] || :watched::bytea[]) as counts (key)
  on conflict (key, minute, shard) do update set count = rates.count + 1
  returning key, shard, count
), rate as (
  select counted.count + coalesce((select sum(count) from rates
    where key = :rate_key::bytea and minute = date_trunc('minute', :now::timestamptz)
      and shard <> counted.shard), 0)::int as count
  from counted where key = :rate_key::bytea
)`
