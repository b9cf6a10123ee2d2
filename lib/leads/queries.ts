import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { companies } from '#db/schema/companies.ts'
import { leads, saidSql } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { visibleTo } from './visible-to.ts'

/** What the enquiry itself says, of a statement about `leads`. */
const said = (field: Parameters<typeof saidSql>[0]) => sql<string | null>`${sql.raw(saidSql(field, 'leads'))}`

const byId = read('find_lead', { id: 'uuid', onlyOf: 'uuid?' }, ({ id, onlyOf }) =>
  orm
    .select({
      id: leads.id,
      reference: leads.reference,
      form: leads.form,
      stage: leads.stage,
      valueMinor: leads.valueMinor,
      expectedOn: leads.expectedOn,
      lossReason: leads.lossReason,
      lossNote: leads.lossNote,
      quarantine: leads.quarantine,
      details: leads.details,
      message: leads.message,
      language: leads.language,
      cameBy: leads.cameBy,
      noticeNumber: leads.noticeNumber,
      receivedAt: leads.receivedAt,
      answerDueAt: leads.answerDueAt,
      answeredAt: leads.answeredAt,
      ownerId: leads.ownerId,
      ownerEmail: staff.email,
      personId: people.id,
      companyId: companies.id,
      companyName: companies.name,
      email: people.email,
      phone: said('phone'),
      name: said('name'),
      enteredBy: leads.enteredBy,
      restrictedAt: people.restrictedAt,
    })
    .from(leads)
    .innerJoin(people, eq(people.id, leads.personId))
    .leftJoin(staff, eq(staff.id, leads.ownerId))
    .leftJoin(companies, eq(companies.id, people.companyId))
    .where(and(eq(leads.id, id), visibleTo(onlyOf))),
)

/** One enquiry with its person, as the desk shows it. The message is still sealed. */
export type Lead = Awaited<ReturnType<typeof byId>>[number]

/** @param onlyOf a member to whom colleagues' leads do not exist (P23); null: all are found */
export async function findLead(db: Queryable, id: string, onlyOf: string | null): Promise<Lead | null> {
  const [lead] = await byId(db, { id, onlyOf })
  return lead ?? null
}

const ofPerson = read('list_leads_of_person', { personId: 'uuid', onlyOf: 'uuid?' }, ({ personId, onlyOf }) =>
  orm
    .select({
      id: leads.id,
      reference: leads.reference,
      form: leads.form,
      stage: leads.stage,
      receivedAt: leads.receivedAt,
    })
    .from(leads)
    .where(and(eq(leads.personId, personId), visibleTo(onlyOf)))
    .orderBy(desc(leads.receivedAt), desc(leads.id)),
)

export type LeadOfPerson = Awaited<ReturnType<typeof ofPerson>>[number]

/** Gives a person's enquiries, the newest first. */
export function listLeadsOf(db: Queryable, personId: string, onlyOf: string | null): Promise<LeadOfPerson[]> {
  return ofPerson(db, { personId, onlyOf })
}

const factsOf = read('find_lead_facts', { id: 'uuid' }, ({ id }) =>
  orm
    .select({
      id: leads.id,
      reference: leads.reference,
      form: leads.form,
      answerDueAt: leads.answerDueAt,
      /** By what way staff have it who entered it. */
      enteredBy: leads.enteredBy,
    })
    .from(leads)
    .where(eq(leads.id, id)),
)

/** What mail about a lead may say of it. */
export type LeadFacts = Awaited<ReturnType<typeof factsOf>>[number]

export async function findLeadFacts(db: Queryable, id: string): Promise<LeadFacts | null> {
  const [facts] = await factsOf(db, { id })
  return facts ?? null
}

const inQuarantine = read('find_quarantined', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ form: leads.form })
    .from(leads)
    .where(and(eq(leads.id, id), isNotNull(leads.quarantine))),
)

/** Finds the form of a lead in quarantine; null: it is not there. */
export async function findQuarantined(tx: Queryable, id: string): Promise<{ form: string } | null> {
  const [lead] = await inQuarantine(tx, { id })
  return lead ?? null
}

const ofReference = read('find_person_of_reference', { reference: 'text' }, ({ reference }) =>
  orm.select({ personId: leads.personId }).from(leads).where(eq(leads.reference, reference)),
)

/** Finds whose a lead is by its reference. */
export async function findPersonOfReference(db: Queryable, reference: string): Promise<string | null> {
  const [row] = await ofReference(db, { reference })
  return row?.personId ?? null
}
