import { and, eq, sql } from 'drizzle-orm'
import { companies } from '#db/schema/companies.ts'
import { people } from '#db/schema/people.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import { personVisibleTo } from '#lib/people/visible-to.ts'

/** No row: it is there already. */
export const insertCompany = change(
  'capture',
  'add_company',
  {
    ...{ id: 'uuid', name: 'text', domains: 'text[]', notes: 'text', search: 'text' },
    createdAt: 'timestamptz',
  },
  (row) =>
    orm
      .insert(companies)
      .values(row as never)
      .onConflictDoNothing()
      .returning({ id: companies.id }),
)

export const setCompany = change(
  'capture',
  'set_company',
  { id: 'uuid', name: 'text', domains: 'text[]', notes: 'text', search: 'text' },
  ({ id, ...values }) =>
    orm
      .update(companies)
      .set(values)
      .where(
        and(
          eq(companies.id, id),
          sql`(${companies.name}, ${companies.domains}, ${companies.notes})
            is distinct from (${values.name}, ${values.domains}, ${values.notes})`,
        ),
      )
      .returning({ id: companies.id }),
)

/**
 * Has a person belong to a company, or to none. No row: they do already, are restricted (R8), or closed to the member. `matchedAt`: until they
 * write again after it, nobody looks for a company by their address.
 */
export const setCompanyOf = change(
  'capture',
  'set_company_of_person',
  { id: 'uuid', companyId: 'uuid?', onlyOf: 'uuid?', matchedAt: 'text' },
  ({ id, companyId, onlyOf, matchedAt }) =>
    orm
      .update(people)
      .set({ companyId: sql`${companyId}`, companyMatchedAt: sql`${matchedAt}::timestamptz` })
      .where(
        and(
          eq(people.id, id),
          sql`${people.restrictedAt} is null`,
          sql`${people.companyId} is distinct from ${companyId}`,
          personVisibleTo(onlyOf),
        ),
      )
      .returning({ id: people.id }),
)

/** The same of several at once, whom a job looked at. */
export const setCompanies = changeSql(
  'capture',
  'match_companies',
  { ids: 'uuid[]', companyIds: 'text[]', now: 'timestamptz' },
  {},
  ({ ids, companyIds, now }) => sql`update ${people}
    set ${namesOf(people.companyId)} = nullif(found.company, '')::uuid, ${namesOf(people.companyMatchedAt)} = ${now}
    from unnest(${ids}, ${companyIds}) as found (id, company)
    where ${people.id} = found.id and ${people.companyId} is null`,
)

/** Has the job look again for a company of whoever sent a lead, though they wrote nothing since. */
export const lookAgain = change('capture', 'look_for_company_again', { personId: 'uuid' }, ({ personId }) =>
  orm
    .update(people)
    .set({ companyMatchedAt: sql`null` })
    .where(
      and(
        eq(people.id, personId),
        sql`${people.companyId} is null`,
        sql`${people.companyMatchedAt} < 'infinity'`,
      ),
    ),
)

/** Moves everybody from one company to another. */
export const moveCompanyPeople = change(
  'capture',
  'move_company_people',
  { from: 'uuid', to: 'uuid' },
  ({ from, to }) =>
    orm
      .update(people)
      .set({ companyId: sql`${to}` })
      .where(eq(people.companyId, from))
      .returning({ id: people.id }),
)

/** Has who stays of two merged people belong where who goes did, unless they belong somewhere themselves. */
export const carryCompany = changeSql(
  'capture',
  'carry_company',
  { stays: 'uuid', goes: 'uuid' },
  {},
  ({ stays, goes }) => sql`update ${people} set ${namesOf(people.companyId)} = merged.company_id
    from ${people} merged where merged.id = ${goes} and ${people.id} = ${stays} and ${people.companyId} is null`,
)

const onlyPerson = sql`(select case when count(*) = 1 then (array_agg(${people.id}))[1] end
  from ${people} where ${people.companyId} = ${companies.id})`

/** Says anew whose companies are that one person alone belongs to. */
export const settleCompanies = changeSql(
  'capture',
  'settle_companies',
  { ids: 'uuid[]' },
  {},
  ({ ids }) => sql`update ${companies} set ${namesOf(companies.personId)} = ${onlyPerson}
    where ${companies.id} = any(${ids}) and ${companies.personId} is distinct from ${onlyPerson}`,
)

/** Ends companies. As the eraser. */
export const deleteCompanies = change('erase', 'delete_companies', { ids: 'uuid[]' }, ({ ids }) =>
  orm
    .delete(companies)
    .where(
      and(
        sql`${companies.id} = any(${ids})`,
        sql`not exists (select from ${people} where ${people.companyId} = ${companies.id})`,
      ),
    )
    .returning({ id: companies.id }),
)

/** Ends those to whom nobody belongs any more, or yet, since `before`; a few at a time. As the eraser. */
export const deleteEmptyCompanies = changeSql(
  'erase',
  'delete_empty_companies',
  { before: 'timestamptz' },
  { id: 'uuid' },
  ({ before }) => sql`delete from ${companies} where ${companies.id} in (
      select ${companies.id} from ${companies}
      where ${companies.createdAt} < ${before}
        and not exists (select from ${people} where ${people.companyId} = ${companies.id}) limit 1000)
    returning ${companies.id} as id`,
)
