import type { Queryable } from '#db/client.ts'
import type { RestrictionAsker } from '#db/schema/restrictions.ts'
import { statement } from '#lib/platform/statement.ts'

const restrict = statement<{
  id: string
  person_id: string
  asked_by: RestrictionAsker
  reason: string
  staff_id: string | null
  now: Date
}>(
  'restrict_person',
  `with frozen as (
    update people set restricted_at = :now::timestamptz
    where id = :person_id::uuid and restricted_at is null returning id
  )
  insert into restrictions (id, person_id, asked_by, reason, set_at, set_by)
  select :id::uuid, id, :asked_by::text, :reason::text, :now::timestamptz, :staff_id::uuid from frozen
  returning id`,
)

/** False: their data is frozen already, or they are not held. */
export async function freezePerson(tx: Queryable, values: Parameters<typeof restrict>[0]): Promise<boolean> {
  return (await tx.query(restrict(values))).length > 0
}

const lift = statement<{ person_id: string; told: string; staff_id: string | null; now: Date }>(
  'lift_restriction',
  `with free as (
    update people set restricted_at = null
    where id = :person_id::uuid and restricted_at is not null returning id
  ), ended as (
    update restrictions r set lifted_at = :now::timestamptz, lifted_by = :staff_id::uuid, told = :told::text
    from free where r.person_id = free.id and r.lifted_at is null
  )
  select id from free`,
)

/** False: their data is not frozen, or they are not held. */
export async function freePerson(tx: Queryable, values: Parameters<typeof lift>[0]): Promise<boolean> {
  return (await tx.query(lift(values))).length > 0
}
