/**
 * Enters each ticked box as `requested`: it permits nothing until the mailbox confirms. The current state is made
 * where there is none, names the newest request, and is never changed by one: neither an opt-out nor a consent is touched by a form (R7).
 */
export const requestConsents = `asked as (
  insert into consent_events (record_id, person_id, purpose, channel, state, basis, notice_number, language,
    wording, form, how, ip_prefix, at)
  select c.record_id, person.id, c.purpose, c.channel, 'requested', c.basis, :notice_number::int,
    :language::text, c.wording, :form::text, :how::text, :ip_prefix::text, :now::timestamptz
  from person, jsonb_to_recordset(:consents::jsonb)
    as c (record_id uuid, purpose text, channel text, basis text, wording text)
  returning record_id, person_id, purpose, channel
), asked_state as (
  insert into consents (person_id, purpose, channel, state, record_id, changed_at)
  select person_id, purpose, channel, 'requested', record_id, :now::timestamptz from asked
  on conflict (person_id, purpose, channel) do update
    set record_id = excluded.record_id, changed_at = excluded.changed_at
    where consents.state = 'requested'
)`
