import { statement } from '../../platform/statement.ts'

/**
 * Everything a one-click opt-out writes, at once, for a person whose row is held; without one (`person_id` null) the
 * address alone is listed. What stands withdrawn already is not entered again (P18), and mailed links are void.
 */
export const stopByOneClick = statement<{
  email_key: Buffer
  person_id: string | null
  language: string
  purposes: readonly string[]
  bases: readonly string[]
  wording: string
  now: Date
}>(
  'stop_by_one_click',
  `with listed as (
    insert into suppressions (key, channel, reason, created_at)
    values (:email_key::bytea, 'email', 'opt_out', :now::timestamptz)
    on conflict (key, channel, reason) do update
      set created_at = excluded.created_at, lifted_at = null, lifted_by = null
      where suppressions.lifted_at is not null
  ), voided as (
    update tokens set used_at = :now::timestamptz where person_id = :person_id::uuid and used_at is null
  ), changed as (
    insert into consents (person_id, purpose, channel, state, record_id, changed_at)
    select :person_id::uuid, purpose, 'email', 'withdrawn', gen_random_uuid(), :now::timestamptz
    from unnest(:purposes::text[]) as purpose where :person_id::uuid is not null
    on conflict (person_id, purpose, channel) do update
      set state = excluded.state, record_id = excluded.record_id, changed_at = excluded.changed_at
      where consents.state <> 'withdrawn'
    returning purpose, record_id
  ), entered as (
    insert into consent_events (record_id, person_id, purpose, channel, state, basis, language, wording, how, at)
    select c.record_id, :person_id::uuid, c.purpose, 'email', 'withdrawn', b.basis, :language::text, :wording::text,
      'one_click', :now::timestamptz
    from changed c join unnest(:purposes::text[], :bases::text[]) as b (purpose, basis) using (purpose)
  )
  insert into audit_events (at, actor_kind, actor_id, verb, object_id, facts)
  values (:now::timestamptz, 'person', :person_id::uuid, 'consent.withdrawn', :person_id::uuid,
    '{"channel": "email", "how": "one_click"}')`,
)
