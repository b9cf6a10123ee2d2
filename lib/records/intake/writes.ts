/** Counts one more request of this caller in this minute; gives the count, also when the request is then refused. */
export const countRequest = `rate as (
  insert into rates (key, minute, count)
  values (:rate_key::bytea, date_trunc('minute', :now::timestamptz), 1)
  on conflict (key, minute) do update set count = rates.count + 1
  returning count
)`

/**
 * Claims a submission for this post alone. The loser of identical posts gets no row and reads the winner's reference
 * with `findSubmission`; so does a repeat, until the claim expires.
 */
export const claimSubmission = `claim as (
  insert into submissions (key, body, reference, expires_at)
  select :submission_key::bytea, :body_digest::bytea, :reference::text, :submission_expires::timestamptz
  from rate where :rate_limit::int = 0 or rate.count <= :rate_limit::int
  on conflict (key) do update
    set body = excluded.body, reference = excluded.reference, expires_at = excluded.expires_at
    where submissions.expires_at <= :now::timestamptz
  returning reference
)`
