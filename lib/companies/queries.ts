import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '#db/client.ts'
import { companies, companyOrderSql } from '#db/schema/companies.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { projects } from '#db/schema/projects.ts'
import { orm } from '#db/statement/compile.ts'
import { read, readSql } from '#db/statement/read.ts'
import { visibleTo } from '#lib/leads/visible-to.ts'
import { personVisibleTo } from '#lib/people/visible-to.ts'
import { companyOpenTo, companyVisibleTo } from './visible-to.ts'

const ofId = read('find_company', { id: 'uuid', onlyOf: 'uuid?' }, ({ id, onlyOf }) =>
  orm
    .select({
      id: companies.id,
      personId: companies.personId,
      name: companies.name,
      /** All of its people are open to the member: only then are its domains and notes. */
      isOpen: sql<boolean>`${companyOpenTo(onlyOf)}`,
      domains: sql<string[]>`case when ${companyOpenTo(onlyOf)} then ${companies.domains} else '{}' end`,
      notes: sql<string>`case when ${companyOpenTo(onlyOf)} then ${companies.notes} else '' end`,
      createdAt: companies.createdAt,
    })
    .from(companies)
    .where(and(eq(companies.id, id), companyVisibleTo(onlyOf))),
)

export type Company = Awaited<ReturnType<typeof ofId>>[number]

/** @param onlyOf a member who sees companies through own and unassigned leads only (P23); null: all */
export async function findCompany(db: Queryable, id: string, onlyOf: string | null): Promise<Company | null> {
  const [row] = await ofId(db, { id, onlyOf })
  return row ?? null
}

const ofPerson = read('find_company_of_person', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({ id: companies.id, name: companies.name })
    .from(people)
    .innerJoin(companies, eq(companies.id, people.companyId))
    .where(eq(people.id, personId)),
)

/** Finds the company that a person belongs to; null: none. */
export async function findCompanyOf(
  db: Queryable,
  personId: string,
): Promise<{ id: string; name: string } | null> {
  const [row] = await ofPerson(db, { personId })
  return row ?? null
}

/** Nobody reads more on one page. */
export const peopleShown = 100

const peopleOf = read(
  'list_people_of_company',
  { companyId: 'uuid', onlyOf: 'uuid?' },
  ({ companyId, onlyOf }) =>
    orm
      .select({ id: people.id, name: people.name, email: people.email, phone: people.phone })
      .from(people)
      .where(and(eq(people.companyId, companyId), personVisibleTo(onlyOf)))
      .orderBy(asc(people.id))
      .limit(peopleShown),
)

export type PersonOfCompany = Awaited<ReturnType<typeof peopleOf>>[number]

/** Gives the first people who belong to a company and are open to a member. */
export function listPeopleOf(
  db: Queryable,
  companyId: string,
  onlyOf: string | null,
): Promise<PersonOfCompany[]> {
  return peopleOf(db, { companyId, onlyOf })
}

const counted = readSql(
  'count_people_of_company',
  { companyId: 'uuid', onlyOf: 'uuid?' },
  { count: 'int' },
  ({ companyId, onlyOf }) =>
    sql`select count(*)::int as count from ${people}
      where ${people.companyId} = ${companyId} and ${personVisibleTo(onlyOf)}`,
)

export async function countPeopleOf(
  db: Queryable,
  companyId: string,
  onlyOf: string | null,
): Promise<number> {
  const [row] = await counted(db, { companyId, onlyOf })
  return row?.count ?? 0
}

const projectsOf = read(
  'list_projects_of_company',
  { companyId: 'uuid', onlyOf: 'uuid?' },
  ({ companyId, onlyOf }) =>
    orm
      .select({
        id: projects.id,
        leadId: projects.leadId,
        title: projects.title,
        begunOn: projects.begunOn,
        completedOn: projects.completedOn,
      })
      .from(projects)
      .innerJoin(leads, eq(leads.id, projects.leadId))
      .innerJoin(people, eq(people.id, leads.personId))
      .where(and(eq(people.companyId, companyId), visibleTo(onlyOf)))
      .orderBy(sql`${projects.begunOn} desc`, asc(projects.id))
      .limit(100),
)

export type ProjectOfCompany = Awaited<ReturnType<typeof projectsOf>>[number]

export function listProjectsOf(
  db: Queryable,
  companyId: string,
  onlyOf: string | null,
): Promise<ProjectOfCompany[]> {
  return projectsOf(db, { companyId, onlyOf })
}

/** A name ends with a line break in what a company is found by, or with it: what begins so lies between two keys of the index. */
const order = sql.raw(companyOrderSql('companies'))

const alike = read(
  'find_companies_alike',
  { folded: 'text', domains: 'text[]', except: 'uuid?', onlyOf: 'uuid?' },
  ({ folded, domains, except, onlyOf }) =>
    orm
      .select({
        id: companies.id,
        name: companies.name,
        domains: sql<string[]>`case when ${companyOpenTo(onlyOf)} then ${companies.domains} else '{}' end`,
      })
      .from(companies)
      .where(
        and(
          sql`(${companies.domains} && ${domains}
            or (${folded} <> '' and ${order} >= left(${folded}, 60) and ${order} < left(${folded}, 60) || chr(11)
              and split_part(${companies.search}, E'\\n', 1) = ${folded}))`,
          sql`${companies.id} is distinct from ${except}`,
          companyVisibleTo(onlyOf),
        ),
      )
      .orderBy(asc(companies.createdAt), asc(companies.id))
      .limit(5),
)

/** A company that may be the same as another. */
export type CompanyAlike = Awaited<ReturnType<typeof alike>>[number]

/**
 * Finds companies of the same name, without case and accents, or with one of the domains.
 * @param except not this one
 */
export function findCompaniesAlike(
  db: Queryable,
  asked: { folded: string; domains: readonly string[]; except: string | null; onlyOf: string | null },
): Promise<CompanyAlike[]> {
  return alike(db, asked)
}

const restricted = (which: SQL) =>
  sql<boolean>`exists (select from ${people} where ${which} and ${people.restrictedAt} is not null)`

const locked = read('lock_companies', { ids: 'uuid[]' }, ({ ids }) =>
  orm
    .select({
      id: companies.id,
      name: companies.name,
      domains: companies.domains,
      notes: companies.notes,
      personId: companies.personId,
      /** R8: its only person is restricted, so that nothing of it is changed. */
      isRestricted: sql<boolean>`${restricted(sql`${people.id} = ${companies.personId}`)}`,
      /** R8: somebody who belongs to it is restricted, and stays where they are. */
      holdsRestricted: sql<boolean>`${restricted(sql`${people.companyId} = ${companies.id}`)}`,
    })
    .from(companies)
    .where(sql`${companies.id} = any(${ids})`)
    .orderBy(asc(companies.id))
    .for('update'),
)

/** Gives companies and holds them until the transaction ends. Whoever locks people too locks their companies first. */
export function lockCompanies(tx: Tx, ids: readonly string[]) {
  return locked(tx, { ids })
}

const lockedOf = read('lock_companies_of_people', { ids: 'uuid[]' }, ({ ids }) =>
  orm
    .select({ id: companies.id })
    .from(companies)
    .where(
      sql`${companies.id} in (select ${people.companyId} from ${people} where ${people.id} = any(${ids}))
        or ${companies.personId} = any(${ids})`,
    )
    .orderBy(asc(companies.id))
    .for('update'),
)

/** Gives the companies that people belong to, or were the last to belong to, and holds them until the transaction ends. */
export async function lockCompaniesOf(tx: Queryable, personIds: readonly string[]): Promise<string[]> {
  return (await lockedOf(tx, { ids: personIds })).map(({ id }) => id)
}
