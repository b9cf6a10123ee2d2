import type { Queryable } from '#db/client.ts'
import type { RestrictionAsker } from '#db/schema/restrictions.ts'
import { statement } from '#lib/platform/statement.ts'

export type Restriction = {
  readonly id: string
  readonly askedBy: RestrictionAsker
  readonly reason: string
  readonly setAt: Date
  readonly setByName: string | null
  readonly told: string | null
  readonly liftedAt: Date | null
  readonly liftedByName: string | null
}

const list = statement<{ person_id: string }>(
  'list_restrictions',
  `select r.id, r.asked_by as "askedBy", r.reason, r.set_at as "setAt", coalesce(s.name, s.email) as "setByName",
    r.told, r.lifted_at as "liftedAt", coalesce(l.name, l.email) as "liftedByName"
  from restrictions r left join staff s on s.id = r.set_by left join staff l on l.id = r.lifted_by
  where r.person_id = :person_id::uuid order by r.set_at desc, r.id`,
)

/** The newest first. */
export async function listRestrictions(db: Queryable, personId: string): Promise<Restriction[]> {
  return db.query<Restriction>(list({ person_id: personId }))
}
