import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import type { ErasurePlan } from '#db/schema/erasures.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { changeSql } from '#db/statement/change.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import { readSql } from '#db/statement/read.ts'
import { lockCompaniesOf } from '#lib/companies/queries.ts'
import { leaveCompanies } from './leave-companies.ts'
import { countButHeld, removal, removalButHeld, removalCount } from './removal.ts'
import { remove } from './remove.ts'
import { toldEmptied } from './told.ts'

const found = (id: SQL<string>) => sql`select ${people.id} from ${people} where ${people.id} = ${id}`

const whole = changeSql('erase', 'remove_person', { id: 'uuid' }, { gone: 'boolean' }, ({ id }) =>
  removal('people', found(id)),
)

const wholeOfMany = changeSql('erase', 'remove_people', { ids: 'uuid[]' }, { gone: 'boolean' }, ({ ids }) =>
  removal('people', sql`select ${people.id} from ${people} where ${people.id} = any(${ids})`),
)

const counted = readSql('count_person_rows', { id: 'uuid' }, { table: 'text', rows: 'int' }, ({ id }) =>
  removalCount('people', found(id)),
)

const kept = alias(leads, 'kept')

/** Their own row stays, to say whose it is: with a name where an enquiry stays, with the address alone otherwise. R8: one that is restricted is left as it is. */
const beside = sql`, untold as (
  update ${people} set ${namesOf(people.tags)} = '{}', ${toldEmptied}
  where ${people.id} in (select id from gone_people) and ${people.restrictedAt} is null
    and not exists (select from ${leads} ${kept} where ${kept.personId} = ${people.id} and ${kept.id} not in (select id from gone_leads))
), untagged as (
  update ${people} set ${namesOf(people.tags)} = '{}'
  where ${people.id} in (select id from gone_people) and ${people.restrictedAt} is null
    and exists (select from ${leads} ${kept} where ${kept.personId} = ${people.id} and ${kept.id} not in (select id from gone_leads))
)`

const butHeld = changeSql('erase', 'remove_person_but_held', { id: 'uuid' }, { gone: 'boolean' }, ({ id }) =>
  removalButHeld(found(id), beside),
)

const countedButHeld = readSql(
  'count_person_rows_but_held',
  { id: 'uuid' },
  { table: 'text', rows: 'int' },
  ({ id }) => countButHeld(found(id)),
)

/** Counts, by table, the rows of somebody that would go: all, or all that no hold keeps. */
export function countRemoved(tx: Queryable, id: string, isHeld: boolean): Promise<ErasurePlan> {
  return (isHeld ? countedButHeld : counted)(tx, { id })
}

/** Deletes somebody with every row of theirs, or every row that no hold keeps. As the eraser. */
export async function removePerson(tx: Queryable, id: string, isHeld: boolean, at: Date): Promise<void> {
  const left = await lockCompaniesOf(tx, [id])
  await remove(tx, isHeld ? butHeld({ id }) : whole({ id }))
  await leaveCompanies(tx, left, at)
}

/** Deletes people on whom no hold stands with every row of theirs. As the eraser. */
export async function removePeople(tx: Queryable, ids: readonly string[], at: Date): Promise<void> {
  const left = await lockCompaniesOf(tx, ids)
  await remove(tx, wholeOfMany({ ids }))
  await leaveCompanies(tx, left, at)
}
