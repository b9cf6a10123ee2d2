import { widening } from '#lib/doors/choices/tokens/writes.ts'
import { statement } from '#lib/platform/statement.ts'

/**
 * Everything a one-click opt-out writes for somebody who is held under this address, in one statement. What stands withdrawn
 * already is not entered again (P18), what was never asked by another way than mail is not entered at all, and mailed links
 * are void. No row, and nothing written, in every rarer case, in which more has to be seen first: nobody has this address, it
 * was once that of somebody who has another now, or somebody else is at the same person at this moment.
 *
 * The purposes come as JSON, not as arrays: the planner counts the elements of an array it is given, finds each plan better
 * than the general one by that, and would plan anew at every press, which takes longer than the press.
 */
export const stopByOneClick = statement<{
  email_key: Buffer
  /** JSON of the purposes that are agreed to, each with `purpose`, `channel` and `basis`. */
  purposes: string
  wording: string
  now: Date
}>(
  'stop_by_one_click',
  `with person as (
    select id, language from people where email_key = :email_key::bytea
      and not exists (select from other_addresses where key = :email_key::bytea) for update skip locked
  ), listed as (
    insert into suppressions (key, channel, reason, created_at, how)
    select :email_key::bytea, 'email', 'opt_out', :now::timestamptz, 'one_click' from person
    on conflict (key, channel, reason) do update
      set created_at = excluded.created_at, how = excluded.how, lifted_at = null, lifted_by = null
      where suppressions.lifted_at is not null
  ), voided as (
    update tokens set used_at = :now::timestamptz from person
    where person_id = person.id and used_at is null and use in ${widening}
  ), asked as (
    select purpose, channel, basis from jsonb_to_recordset(:purposes::jsonb)
      as purposes (purpose text, channel text, basis text)
  ), changed as (
    insert into consents (person_id, purpose, channel, state, record_id, changed_at)
    select person.id, a.purpose, a.channel, 'withdrawn', gen_random_uuid(), :now::timestamptz
    from person, asked a
    where a.channel = 'email' or exists (select from consents c
      where c.person_id = person.id and c.purpose = a.purpose and c.channel = a.channel)
    on conflict (person_id, purpose, channel) do update
      set state = excluded.state, record_id = excluded.record_id, changed_at = excluded.changed_at
      where consents.state <> 'withdrawn'
    returning purpose, channel, record_id
  ), entered as (
    insert into consent_events (record_id, person_id, purpose, channel, state, basis, language, wording, how, at)
    select c.record_id, person.id, c.purpose, c.channel, 'withdrawn', a.basis, person.language, :wording::text,
      'one_click', :now::timestamptz
    from person, changed c join asked a using (purpose, channel)
  )
  insert into audit_events (at, actor_kind, actor_id, verb, object_id, facts)
  select :now::timestamptz, 'person', id, 'consent.withdrawn', id, '{"channel": "email", "how": "one_click"}'
  from person
  returning id`,
)
