import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { people } from '#db/schema/people.ts'
import { restrictions } from '#db/schema/restrictions.ts'
import { changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'

const ofChanged = { id: people.id }

/** No row: their data is restricted already, or they are not held. */
export const restrict = changeSql(
  'choices',
  'restrict_person',
  {
    id: 'uuid',
    personId: 'uuid',
    askedBy: 'text',
    reason: 'text',
    setBy: 'uuid?',
    now: 'timestamptz',
  },
  { id: 'uuid' },
  ({ id, personId, askedBy, reason, setBy, now }) => {
    const restricted = orm
      .update(people)
      .set({ restrictedAt: now })
      .where(and(eq(people.id, personId), isNull(people.restrictedAt)))
      .returning(ofChanged)
    return sql`with restricted as ${restricted} ${insertFrom(
      restrictions,
      { id, personId: sql`restricted.id`, askedBy, reason, setAt: now, setBy },
      sql`from restricted returning ${namesOf(restrictions.id)}`,
    )}`
  },
)

/** No row: their data is not restricted, or they are not held. */
export const liftRestrictions = changeSql(
  'choices',
  'lift_restriction',
  { personId: 'uuid', told: 'text', liftedBy: 'uuid?', now: 'timestamptz' },
  { id: 'uuid' },
  ({ personId, told, liftedBy, now }) => {
    const free = orm
      .update(people)
      .set({ restrictedAt: null })
      .where(and(eq(people.id, personId), isNotNull(people.restrictedAt)))
      .returning(ofChanged)
    const ended = orm
      .update(restrictions)
      .set({ liftedAt: now, liftedBy, told })
      .where(and(sql`${restrictions.personId} in (select free.id from free)`, isNull(restrictions.liftedAt)))
    return sql`with free as ${free}, ended as ${ended} select free.id from free`
  },
)
