/**
 * Counts one more request of this caller in this minute, and of whatever else is watched, such as the same words; gives
 * the caller's count, also when the request is then refused. Each
 * connection has a row of its own, so that requests at once do not wait for each other; one that is not committed yet
 * is not seen, so that a limit may be passed by as many as are under way.
 */
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

function claimWhere(also: string): string {
  return `claim as (
  insert into submissions (key, body, reference, expires_at)
  select :submission_key::bytea, :body_digest::bytea, :reference::text, :submission_expires::timestamptz
  from rate where (:rate_limit::int = 0 or rate.count <= :rate_limit::int)${also}
  on conflict (key) do update
    set body = excluded.body, reference = excluded.reference, expires_at = excluded.expires_at
    where submissions.expires_at <= :now::timestamptz
  returning reference
)`
}

/**
 * Claims a submission for this post alone. The loser of identical posts gets no row and reads the winner's reference
 * with `findSubmission`; so does a repeat, until the claim expires.
 */
export const claimSubmission = claimWhere('')

/** The same for one that brings files, all of which must still be there. */
export const claimSubmissionWithFiles = claimWhere(
  ' and (select count(*) from held_files) = cardinality(:file_tokens::bytea[])',
)
