import { and, eq, sql } from 'drizzle-orm'
import { companies } from '#db/schema/companies.ts'
import { people } from '#db/schema/people.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import { notHeld, recordsOf } from '#lib/holds/covers.ts'
import { personVisibleTo } from '#lib/people/visible-to.ts'

/** Empty until somebody belongs to it. No row: it is there already. */
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
      .values({ ...row, emptiedAt: row.createdAt } as never)
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
 * Has a person belong to a company, or to none. No row: they do already, are restricted (R8), belong to another than `was` meanwhile, or are
 * closed to the member. `matchedAt`: until they write again after it, nobody looks for a company by their address. Hold the companies first.
 */
export const setCompanyOf = change(
  'capture',
  'set_company_of_person',
  { id: 'uuid', was: 'uuid?', companyId: 'uuid?', onlyOf: 'uuid?', matchedAt: 'text' },
  ({ id, was, companyId, onlyOf, matchedAt }) =>
    orm
      .update(people)
      .set({ companyId: sql`${companyId}`, companyMatchedAt: sql`${matchedAt}::timestamptz` })
      .where(
        and(
          eq(people.id, id),
          sql`${people.restrictedAt} is null`,
          sql`${people.companyId} is distinct from ${companyId}`,
          sql`(${people.companyId} is not distinct from ${was}
            or not exists (select from ${companies} where ${companies.id} = ${people.companyId}))`,
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

/** Empties to which company somebody belongs, in an `update people set …`; nobody looks for one until they write again. */
export const companyLeft = sql`${namesOf(people.companyId)} = null,
  ${namesOf(people.companyMatchedAt)} = greatest(${people.companyMatchedAt}, ${people.lastActivityAt})`

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

/** Has people belong to no company whose company is none of these any more. Nobody looks for one by their address until they write again. */
export const leaveGone = changeSql(
  'capture',
  'leave_gone_companies',
  { ids: 'uuid[]' },
  {},
  ({ ids }) => sql`update ${people} set ${companyLeft}
    where ${people.companyId} = any(${ids})
      and not exists (select from ${companies} where ${companies.id} = ${people.companyId})`,
)

/** Has somebody belong to no company, so that one is looked for by their address as if for the first time. Hold the company first. */
export const leaveForAddress = change(
  'capture',
  'leave_company_for_address',
  { id: 'uuid', was: 'uuid' },
  ({ id, was }) =>
    orm
      .update(people)
      .set({ companyId: sql`null`, companyMatchedAt: sql`null` })
      .where(and(eq(people.id, id), eq(people.companyId, was))),
)

/**
 * Says anew whose companies are that one person alone belongs to. One that nobody belongs to any more stays that of the last. Hold the
 * companies first: of two who come or go at once the second has to see the first.
 */
export const settleCompanies = changeSql(
  'capture',
  'settle_companies',
  { ids: 'uuid[]', now: 'timestamptz' },
  {},
  ({ ids, now }) => {
    const owner = sql`case when held.count = 0 then ${companies.personId} when held.count = 1 then held.first end`
    const emptied = sql`case when held.count = 0 then coalesce(${companies.emptiedAt}, ${now}) end`
    return sql`update ${companies} set ${namesOf(companies.personId)} = ${owner}, ${namesOf(companies.emptiedAt)} = ${emptied}
      from (select one.id, count(${people.id}) as count, (array_agg(${people.id}))[1] as first
        from unnest(${ids}) as one (id) left join ${people} on ${people.companyId} = one.id group by one.id) held
      where ${companies.id} = held.id
        and (${companies.personId} is distinct from (${owner}) or ${companies.emptiedAt} is distinct from (${emptied}))`
  },
)

const nobodyBelongs = sql`not exists (select from ${people} where ${people.companyId} = ${companies.id})`
/** P44: what a hold keeps of its person stays. */
const free = notHeld(companies.personId, recordsOf('enquiry'))

/** Ends companies that others took the place of. As the eraser. */
export const deleteCompanies = change('erase', 'delete_companies', { ids: 'uuid[]' }, ({ ids }) =>
  orm
    .delete(companies)
    .where(and(sql`${companies.id} = any(${ids})`, nobodyBelongs))
    .returning({ id: companies.id }),
)

/** Ends companies whose last person left with what was kept of them, but for what a hold keeps. As the eraser. */
export const deleteLeft = change('erase', 'delete_left_companies', { ids: 'uuid[]' }, ({ ids }) =>
  orm
    .delete(companies)
    .where(and(sql`${companies.id} = any(${ids})`, nobodyBelongs, free))
    .returning({ id: companies.id }),
)

/** Ends those to whom nobody has belonged since `before`; a few at a time. Whose last person is restricted stays (R8). As the eraser. */
export const deleteEmptyCompanies = changeSql(
  'erase',
  'delete_empty_companies',
  { before: 'timestamptz' },
  { id: 'uuid' },
  // Asked of the row itself too: whoever came to belong to it while this waited has emptied that column.
  ({
    before,
  }) => sql`delete from ${companies} where ${companies.emptiedAt} < ${before} and ${companies.id} in (
      select ${companies.id} from ${companies}
      where ${companies.emptiedAt} < ${before} and ${nobodyBelongs} and ${free}
        and not exists (select from ${people} where ${people.id} = ${companies.personId} and ${people.restrictedAt} is not null)
      limit 1000)
    returning ${companies.id} as id`,
)
