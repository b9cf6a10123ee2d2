/**
 * Finds or makes the person of a claimed submission. What is typed fills empty fields only: anyone can type your
 * address. A restricted person is left as they are (R8).
 * @param known the column that tells who it is: the address, or where none was given the keyed number
 */
function mergeBy(known: 'email' | 'phone_key'): string {
  const given = known === 'email' ? ':email::text' : ':phone_key::bytea'
  return `written as (
  insert into people (id, email, email_key, phone_key, name, company, phone, language, sources, created_at,
    last_activity_at)
  select :person_id::uuid, :email::text, :email_key::bytea, :phone_key::bytea, :name::text, :company::text,
    :phone::text, :language::text, :sources::jsonb, :now::timestamptz, :now::timestamptz
  from claim
  on conflict (${known}) do update set
    name = coalesce(people.name, excluded.name),
    company = coalesce(people.company, excluded.company),
    phone = coalesce(people.phone, excluded.phone),
    sources = excluded.sources || people.sources,
    last_activity_at = greatest(people.last_activity_at, excluded.last_activity_at)
    where people.restricted_at is null
  returning id
), person as (
  select id from written
  union all
  select id from people
  where ${known} = ${given} and restricted_at is not null
    and exists (select from claim) and not exists (select from written)
)`
}

export const mergePersonByEmail = mergeBy('email')
export const mergePersonByPhone = mergeBy('phone_key')
