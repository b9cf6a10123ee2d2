const causedMail = `insert into outbox
    (id, kind, purpose, stream, person_id, lead_id, language, next_at, created_at)
  select m.id, m.kind, m.purpose, 'service', lead.person_id,
    lead.id, :language::text, :now::timestamptz, :now::timestamptz
  from lead, jsonb_to_recordset(:mail::jsonb) as m (id uuid, kind text, purpose text)`

/** Queues the mail that a submission causes which asks for no consent. */
export const queueMail = `mail as (
  ${causedMail}
)`

/** The same for a request about one's data: three letters an hour to one address, since anybody can type it. */
export const queueMailOfRequest = `mail as (
  ${causedMail}
  where (select count(*) from outbox o where o.person_id = lead.person_id and o.kind = 'confirm_request'
    and o.created_at > :now::timestamptz - interval '1 hour') < 3
)`

/**
 * The same where a consent is asked for. A confirmation goes out only where something is left to confirm, not to
 * somebody who complained, at most every 10 minutes to one address, and every 30 days to one that has opted out.
 */
export const queueMailAndConfirmation = `mail as (
  ${causedMail}
  where m.kind <> 'confirm_opt_in' or (
    exists (
      select from asked
      where not exists (
        select from consents c
        where c.person_id = asked.person_id and c.purpose = asked.purpose and c.channel = asked.channel
          and c.state = 'given'))
    and not exists (
      select from suppressions s
      where s.key = :email_key::bytea and s.channel = 'email' and s.lifted_at is null
        and s.reason in ('complaint', 'hard_bounce'))
    and not exists (
      select from outbox o
      where o.person_id = lead.person_id and o.kind = 'confirm_opt_in'
        and o.created_at > :now::timestamptz - case
          when exists (select from suppressions s
            where s.key = :email_key::bytea and s.channel = 'email' and s.lifted_at is null)
          then interval '30 days' else interval '10 minutes' end))
)`
