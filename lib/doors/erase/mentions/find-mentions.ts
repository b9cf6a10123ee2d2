import { ne, or, sql } from 'drizzle-orm'
import { companies } from '#db/schema/companies.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { leads } from '#db/schema/leads.ts'
import { notes } from '#db/schema/notes.ts'
import { people } from '#db/schema/people.ts'
import { tasks } from '#db/schema/tasks.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { openStaffText } from '#lib/keyring.ts'
import { listOtherAddresses } from '#lib/people/queries.ts'
import { finderOf, type Sought } from './names.ts'

/** Words of staff that name a person and stand elsewhere than with what is theirs. */
export type Mention = {
  readonly place: 'notes' | 'tasks' | 'disclosures' | 'companies' | 'leads'
  readonly id: string
  /** The lead it stands on; null for a company and the register of copies. */
  readonly leadId: string | null
  readonly text: string
}

const named = read('read_names_of_person', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ email: people.email, name: people.name, phone: people.phone })
    .from(people)
    .where(sql`${people.id} = ${id}`),
)

const notesOfOthers = read('list_notes_of_others', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({ id: notes.id, leadId: notes.leadId, body: notes.body })
    .from(notes)
    .where(sql`${notes.personId} <> ${personId}`),
)

const tasksOfOthers = read('list_tasks_of_others', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({ id: tasks.id, leadId: tasks.leadId, body: tasks.body })
    .from(tasks)
    .where(sql`${tasks.personId} <> ${personId}`),
)

const companiesOfOthers = read('list_company_notes_of_others', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({ id: companies.id, notes: companies.notes })
    .from(companies)
    .where(sql`${companies.personId} is distinct from ${personId} and ${companies.notes} <> ''`),
)

const lossesOfOthers = read('list_losses_of_others', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({ id: leads.id, note: leads.lossNote })
    .from(leads)
    .where(sql`${leads.personId} <> ${personId} and ${leads.lossNote} is not null`),
)

const copies = read('list_disclosure_words', {}, () =>
  orm
    .select({ id: disclosures.id, recipient: disclosures.recipient, purpose: disclosures.purpose })
    .from(disclosures)
    .where(or(ne(disclosures.recipient, ''), ne(disclosures.purpose, ''))),
)

/** What a person is called and known by, as staff may have written it. */
export async function readSought({ db }: Pick<AppContext, 'db'>, personId: string): Promise<Sought> {
  const [person] = await named(db, { id: personId })
  const others = await listOtherAddresses(db, personId)
  const known = [person?.email, person?.name, person?.phone, ...others.map(({ address }) => address)]
  return known.filter((one): one is string => Boolean(one))
}

/**
 * Finds what staff wrote on leads of others, of companies that are not the person’s own and in the register of copies, that names a person:
 * no row of theirs, so that an erasure leaves it unless somebody decides. All of it is opened and read, since most lies sealed; at most `most` are given.
 */
export async function findMentions(
  { db, ring }: Pick<AppContext, 'db' | 'ring'>,
  personId: string,
  most: number,
): Promise<Mention[]> {
  const names = finderOf(await readSought({ db }, personId))
  const found: Mention[] = []
  const look = (mention: Mention) => {
    if (found.length < most && names(mention.text)) found.push(mention)
  }
  for (const [place, list] of [
    ['notes', notesOfOthers],
    ['tasks', tasksOfOthers],
  ] as const)
    for await (const rows of list.stream(db, { personId }))
      for (const { id, leadId, body } of rows)
        look({ place, id, leadId, text: openStaffText(ring, place, id, body) })
  for await (const rows of companiesOfOthers.stream(db, { personId }))
    for (const { id, notes: text } of rows) look({ place: 'companies', id, leadId: null, text })
  for await (const rows of lossesOfOthers.stream(db, { personId }))
    for (const { id, note } of rows) look({ place: 'leads', id, leadId: id, text: note ?? '' })
  for await (const rows of copies.stream(db, {}))
    for (const { id, recipient, purpose } of rows)
      look({ place: 'disclosures', id, leadId: null, text: `${recipient}\n${purpose}` })
  return found
}
