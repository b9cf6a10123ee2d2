import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Statement } from '#db/client.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { expireLeads } from '#lib/doors/erase/expire.ts'
import { placeHold } from '#lib/doors/erase/hold.ts'
import { correctPerson, type PersonValues } from '#lib/people/correct-person.ts'
import { mergePeople } from '#lib/people/merge-people.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { addCompany, changeCompany, setCompanyOfPerson } from './keep-company.ts'
import { emptyDays, endEmptyCompanies, matchCompanies } from './match.ts'
import { mergeCompanies } from './merge-companies.ts'
import { findCompany, findCompanyOf, lockCompanies } from './queries.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const all = { actor: system, onlyOf: null }
const actor = { kind: 'staff', id: randomUUID() } as const
const later = (days: number) => new Date(app.clock().getTime() + days * 24 * 60 * 60 * 1000)
const endLater = (days: number) => endEmptyCompanies({ ...app, clock: () => later(days) })

/** Somebody who wrote and was matched: their id and their company's. */
async function enquirer(email: string, company?: string) {
  const fields = { name: 'Ada', email, message: email, ...(company && { company }) }
  await capture(app, contactEnquiry(app, { fields }))
  await matchCompanies(app)
  const [row] = await app.db.query<{ id: string; company: string }>({
    text: 'select id, company_id as company from people where email = $1',
    values: [email],
  })
  return row as { id: string; company: string }
}
const there = (id: string) => findCompany(app.db, id, null)
const linkOf = async (id: string) =>
  (await app.db.query({ text: 'select company_id from people where id = $1', values: [id] }))[0]
const note = (id: string, name: string, notes: string) =>
  changeCompany(app, id, { name, domains: [], notes }, all)
/** Does things that all wait for a company, and lets them go at once. */
async function whileHeld<T>(id: string, begin: () => Promise<T>[], last?: Statement): Promise<T[]> {
  const { begun } = await app.owner.transaction(async (tx) => {
    await lockCompanies(tx, [id])
    const begun = begin()
    await untilBlocked(app, begun.length)
    if (last) await tx.query(last)
    return { begun }
  })
  return Promise.all(begun)
}
const restrict = (id: string) =>
  app.owner.query({ text: 'update people set restricted_at = now() where id = $1', values: [id] })

test('P38: what is kept of a company ends with the enquiry it came from, though its person stays; no job brings it back (18.6)', async () => {
  const [one, two] = [await enquirer('ada@alone.example'), await enquirer('bo@shared.example')]
  await app.owner.query({ text: `update leads set received_at = received_at - interval '9 years'` })
  const { company: shared } = await enquirer('cy@shared.example')
  await expireLeads(app, { record: 'enquiry', clock: 'submission' }, new Date('2026-11-01T00:00:00Z'))
  expect(await linkOf(one.id)).toEqual({ company_id: null })
  expect(await linkOf(two.id)).toEqual({ company_id: null })
  expect(await there(one.company)).toBeNull()
  expect(await there(shared)).toMatchObject({ personId: expect.any(String) })
  expect(await matchCompanies(app)).toBe(0)
  await app.owner.query({
    text: `update people set last_activity_at = now() + interval '1 day' where id = $1`,
    values: [one.id],
  })
  await capture(
    app,
    contactEnquiry(app, { fields: { name: 'Ada', email: 'ada@alone.example', message: 'Anew' } }),
  )
  expect(await matchCompanies(app)).toBe(1)
})

test('a company stays its last person’s once they belong to another, goes with them, and comes back with them (18.6)', async () => {
  const { id, company } = await enquirer('di@sole.example')
  await note(company, 'Di Sole', 'Di is late')
  await setCompanyOfPerson(app, id, null, all)
  expect(await there(company)).toMatchObject({ personId: id, notes: 'Di is late' })
  expect(await setCompanyOfPerson(app, id, company, all)).toBe(true)
  expect(await there(company)).toMatchObject({ personId: id, notes: 'Di is late' })
  await setCompanyOfPerson(app, id, null, all)
  await erase(app, { personId: id, reason: 'request', actor: system })
  expect(await there(company)).toBeNull()
})

test('the company of who goes in a merge is that of who stays, and goes with them (18.6)', async () => {
  const [stays, goes] = [await enquirer('ed@keeps.example'), await enquirer('ed@leaves.example')]
  expect(await mergePeople(app, { stays: stays.id, goes: goes.id, take: [], actor: system })).toBeNull()
  expect(await there(goes.company)).toMatchObject({ personId: stays.id })
  await erase(app, { personId: stays.id, reason: 'request', actor: system })
  expect(await there(goes.company)).toBeNull()
  expect(await there(stays.company)).toBeNull()
})

test('a company ends thirty days after its last person left, however old it is, and its person’s restriction keeps it (R8, 18.6)', async () => {
  const [one, two] = [await enquirer('flo@old.example'), await enquirer('gil@frozen.example')]
  await app.owner.query({ text: `update companies set created_at = created_at - interval '1 year'` })
  for (const { id } of [one, two]) await setCompanyOfPerson(app, id, null, all)
  await restrict(two.id)
  await endLater(emptyDays)
  expect(await there(one.company)).not.toBeNull()
  await endLater(emptyDays + 1)
  expect(await there(one.company)).toBeNull()
  expect(await there(two.company)).not.toBeNull()
})

test('of two who come to a company at once it is neither’s (18.6)', async () => {
  const [one, two] = [await enquirer('hal@gmail.com'), await enquirer('ida@gmail.com')]
  const id = randomUUID()
  await addCompany(app, { id, name: 'At once', domains: [], notes: '', anyway: true }, all)
  await whileHeld(id, () => [one, two].map((each) => setCompanyOfPerson(app, each.id, id, all)))
  expect(await there(id)).toMatchObject({ personId: null })
})

test('nobody comes to belong to a company that goes at that moment (18.6)', async () => {
  const { id } = await enquirer('jo@gmail.com')
  const company = randomUUID()
  await addCompany(app, { id: company, name: 'Going', domains: [], notes: '', anyway: true }, all)
  const goes = { text: 'delete from companies where id = $1', values: [company] }
  const came = await whileHeld(company, () => [setCompanyOfPerson(app, id, company, all)], goes)
  expect(came).toEqual([false])
  expect(await linkOf(id)).toEqual({ company_id: null })
})

test('the last two of a company who are erased at once take it along (18.6)', async () => {
  const [one, two] = [await enquirer('kai@pair.example'), await enquirer('lea@pair.example')]
  const done = await whileHeld(one.company, () =>
    [one, two].map(({ id }) => erase(app, { personId: id, reason: 'request', actor: system })),
  )
  expect(done.every(Boolean)).toBe(true)
  expect(await there(one.company)).toBeNull()
})

test('P44: whom a hold keeps in part belongs to no company that went, and leaves the others to who is there (18.6)', async () => {
  const [one, two] = [await enquirer('mo@kept.example'), await enquirer('ned@other.example')]
  const three = await enquirer('oz@other.example')
  for (const { id } of [one, two]) {
    await app.owner.query({
      text: `insert into leads (id, reference, person_id, form, record_class, details, search, words, language, notice_number, received_at)
        select gen_random_uuid(), 'F-' || left(person_id::text, 8), person_id, 'feedback', 'feedback', details, search, words, language, notice_number, received_at
        from leads where person_id = $1`,
      values: [id],
    })
    await placeHold(app, { personId: id, ground: 'tax', covers: ['feedback'], reason: 'Books', actor })
    expect(await erase(app, { personId: id, reason: 'request', actor: system })).not.toBeNull()
  }
  expect(await there(one.company)).toBeNull()
  expect(await linkOf(one.id)).toEqual({ company_id: null })
  expect(await there(two.company)).not.toBeNull()
  await setCompanyOfPerson(app, two.id, null, all)
  expect(await there(two.company)).toMatchObject({ personId: three.id })
})

test('R8: nothing is changed of the company of somebody restricted, and a merge leaves them where they are (18.6)', async () => {
  const [one, two] = [await enquirer('pam@still.example'), await enquirer('quin@moves.example')]
  await enquirer('rae@still.example')
  await restrict(one.id)
  expect(await note(one.company, 'Still', 'Several share it')).toBe('changed')
  expect(await mergeCompanies(app, { stays: two.company, goes: one.company, actor: system })).toBe(
    'restricted',
  )
  const { id, company } = await enquirer('sal@solo.example')
  await restrict(id)
  expect(await note(company, 'Solo', 'x')).toBe('restricted')
  expect(await mergeCompanies(app, { stays: company, goes: two.company, actor: system })).toBe('restricted')
  expect(await there(two.company)).not.toBeNull()
})

test('P46: a corrected address leads to the company of its own domain, a corrected company renames one that is its person’s alone (18.6)', async () => {
  const { id, company } = await enquirer('tess@wrnog.example', 'Wrnog')
  expect((await there(company))?.name).toBe('Wrnog')
  const was: PersonValues = { name: 'Ada', company: 'Wrnog', phone: null, email: 'tess@wrnog.example' }
  const correct = (from: PersonValues, values: Partial<PersonValues>) =>
    correctPerson(app, {
      ...{
        personId: id,
        was: from,
        values: { ...from, ...values },
        by: 'phone',
        note: 'rang',
        actor,
        onlyOf: null,
      },
    })
  expect(await correct(was, { company: 'Wrong & Co' })).toEqual({ kind: 'corrected' })
  expect(await there(company)).toMatchObject({ name: 'Wrong & Co' })
  const now = { ...was, company: 'Wrong & Co' }
  expect(await correct(now, { company: null, email: 'tess@right.example' })).toEqual({ kind: 'corrected' })
  expect((await there(company))?.name).toBe('wrnog.example')
  expect(await linkOf(id)).toEqual({ company_id: null })
  await matchCompanies(app)
  expect((await findCompanyOf(app.db, id))?.name).toBe('right.example')
})
