import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { changeLeads } from '#lib/leads/change-lead.ts'
import { readLeadFilter } from '#lib/leads/filter.ts'
import { listLeads } from '#lib/leads/list.ts'
import { sumByStage } from '#lib/leads/pipeline.ts'
import { keepOutlook } from '#lib/leads/value-lead.ts'
import { mergePeople } from '#lib/people/merge-people.ts'
import { system } from '#lib/record-event.ts'
import { addMember } from '#lib/staff/members.ts'
import { findMember } from '#lib/staff/queries.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { explained, type PlanNode } from '#lib/testing/explained.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { addCompany, changeCompany, findAlike, setCompanyOfPerson } from './keep-company.ts'
import { listCompanies } from './list.ts'
import { emptyDays, endEmptyCompanies, matchCompanies } from './match.ts'
import { mergeCompanies } from './merge-companies.ts'
import { findCompany, findCompanyOf, listPeopleOf } from './queries.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const all = { actor: system, onlyOf: null }
const scope = { answeredForms: ['contact'], onlyOf: null, staffId: null, ring: app.ring, now: app.clock() }
let turn = 0

/** Somebody who sent an enquiry: their ids. */
async function enquirer(email: string, company?: string) {
  turn += 1
  const fields = { name: `Nr ${turn}`, email, message: `Nr ${turn}`, ...(company && { company }) }
  await capture(app, contactEnquiry(app, { fields }))
  const [row] = await app.db.query<{ id: string; lead: string }>({
    text: `select p.id, l.id as lead from people p join leads l on l.person_id = p.id where p.email = $1
      order by l.received_at desc limit 1`,
    values: [email],
  })
  return row as { id: string; lead: string }
}
const companyOf = (personId: string) => findCompanyOf(app.db, personId)
async function seller(email: string) {
  await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  const id = (await findMember(app.db, email))?.id ?? ''
  return { id, by: { actor: { kind: 'staff', id } as const, onlyOf: id } }
}
const hand = (name: string, domains: string[] = [], anyway = false) => {
  const id = randomUUID()
  return addCompany(app, { id, name, domains, notes: '', anyway }, all).then((came) => ({ id, came }))
}

test('people belong to a company by the domain of their address, and nobody does by that of a public mail service (18.6)', async () => {
  const ada = await enquirer('ada@harbour.example')
  const bo = await enquirer('bo@harbour.example')
  const cy = await enquirer('cy@gmail.com')
  expect(await matchCompanies(app)).toBe(2)
  expect(await companyOf(ada.id)).toEqual(await companyOf(bo.id))
  expect((await companyOf(ada.id))?.name).toBe('harbour.example')
  expect(await companyOf(cy.id)).toBeNull()
  expect(await matchCompanies(app)).toBe(0)
})

test('who only asked for a newsletter, or waits in quarantine, makes no company (18.6)', async () => {
  const { id, lead } = await enquirer('dee@quay.example')
  await app.owner.query({ text: `update leads set held = 'trap' where id = $1`, values: [lead] })
  await matchCompanies(app)
  expect(await companyOf(id)).toBeNull()
})

test('staff say by hand to whom somebody belongs, and that it is nobody; their address says no other then (18.6)', async () => {
  const { id } = await enquirer('eve@mole.example')
  await matchCompanies(app)
  const { id: pier } = await hand('Pier & Co')
  expect(await setCompanyOfPerson(app, id, pier, all)).toBe(true)
  expect((await companyOf(id))?.name).toBe('Pier & Co')
  expect(await setCompanyOfPerson(app, id, null, all)).toBe(true)
  await enquirer('eve@mole.example')
  await matchCompanies(app)
  expect(await companyOf(id)).toBeNull()
})

test('a company of the same name or domain is said before a second is entered, and a public domain is refused (18.6)', async () => {
  const { came } = await hand('Ébène Studio', ['ebene.example'])
  expect(came).toBe('added')
  for (const [name, domains] of [
    ['ebene  studio', []],
    ['Another', ['ebene.example']],
  ] as const) {
    const { came: alike, id } = await hand(name, [...domains])
    expect(alike).toMatchObject([{ name: 'Ébène Studio' }])
    expect(await findCompany(app.db, id, null)).toBeNull()
  }
  expect((await hand('ebene studio', [], true)).came).toBe('added')
  expect((await hand('Mail', ['gmail.com'])).came).toBe('public')
  expect(await findAlike(app, { name: 'Nothing like it', domains: [] }, null)).toEqual([])
})

test('erasing the last of its people ends a company; one who is left has it alone (18.6)', async () => {
  const [one, two] = [await enquirer('fay@dune.example'), await enquirer('guy@dune.example')]
  await matchCompanies(app)
  const id = (await companyOf(one.id))?.id ?? ''
  await changeCompany(app, id, { name: 'Dune', domains: ['dune.example'], notes: 'Pays late' }, all)
  expect((await findCompany(app.db, id, null))?.personId).toBeNull()
  await erase(app, { personId: one.id, reason: 'request', actor: system })
  expect(await findCompany(app.db, id, null)).toMatchObject({ name: 'Dune', personId: two.id })
  await erase(app, { personId: two.id, reason: 'request', actor: system })
  expect(await findCompany(app.db, id, null)).toBeNull()
})

test('a company to whom nobody belongs ends after its days, not before (18.6)', async () => {
  const { id } = await hand('Nobody there')
  const later = (days: number) => ({
    ...app,
    clock: () => new Date(app.clock().getTime() + days * 24 * 60 * 60 * 1000),
  })
  await endEmptyCompanies(later(emptyDays))
  expect(await findCompany(app.db, id, null)).not.toBeNull()
  await endEmptyCompanies(later(emptyDays + 1))
  expect(await findCompany(app.db, id, null)).toBeNull()
})

test('two companies become one, with the domains, notes and people of both (18.6)', async () => {
  const [one, two] = [await enquirer('hal@reef.example'), await enquirer('ida@reef-works.example')]
  await matchCompanies(app)
  const [stays, goes] = [(await companyOf(one.id))?.id ?? '', (await companyOf(two.id))?.id ?? '']
  expect(await mergeCompanies(app, { stays, goes, actor: system })).toBe(1)
  expect(await findCompany(app.db, goes, null)).toBeNull()
  expect(await findCompany(app.db, stays, null)).toMatchObject({
    ...{ domains: ['reef.example', 'reef-works.example'], personId: null },
  })
  expect((await listPeopleOf(app.db, stays, null)).map(({ id }) => id).sort()).toEqual(
    [one.id, two.id].sort(),
  )
  expect(await mergeCompanies(app, { stays, goes, actor: system })).toBeNull()
})

test('whom two people became belongs where the one who stays did, or else the other (18.6)', async () => {
  const [stays, goes] = [await enquirer('jo@gmail.com'), await enquirer('jo@shoal.example')]
  await matchCompanies(app)
  const id = (await companyOf(goes.id))?.id
  expect(await mergePeople(app, { stays: stays.id, goes: goes.id, take: [], actor: system })).toBeNull()
  expect((await companyOf(stays.id))?.id).toBe(id)
  expect((await findCompany(app.db, id ?? '', null))?.personId).toBe(stays.id)
})

test('a member sees the companies of leads that they may open, and no other (P23, 18.6)', async () => {
  const [own, other] = [await seller('own@example.com'), await seller('other@example.com')]
  const { id, lead } = await enquirer('kim@cove.example')
  await matchCompanies(app)
  const company = (await companyOf(id))?.id ?? ''
  await changeLeads(app, [lead], { kind: 'owner', value: own.id }, all)
  const seen = async (onlyOf: string | null) =>
    (await listCompanies(app.db, { q: 'cove', after: null, onlyOf })).rows.map((row) => row.id)
  expect(await seen(own.id)).toEqual([company])
  expect(await seen(null)).toEqual([company])
  expect(await seen(other.id)).toEqual([])
  expect(await findCompany(app.db, company, other.id)).toBeNull()
  expect(await changeCompany(app, company, { name: 'X', domains: [], notes: '' }, other.by)).toBe('gone')
})

test('a member to whom some of its people are closed sees of a company its name and their own people, and changes nothing (P23, 18.6)', async () => {
  const [own, other] = [await seller('mine@example.com'), await seller('theirs@example.com')]
  const [mine, theirs] = [await enquirer('max@isle.example'), await enquirer('mia@isle.example')]
  await matchCompanies(app)
  const company = (await companyOf(mine.id))?.id ?? ''
  const facts = { name: 'Isle', domains: ['isle.example'], notes: 'Mia pays late' }
  await changeCompany(app, company, facts, all)
  const line = async (onlyOf: string | null) =>
    (await listCompanies(app.db, { q: 'isle', after: null, onlyOf })).rows[0]
  await changeLeads(app, [mine.lead], { kind: 'owner', value: own.id }, all)
  expect(await line(own.id)).toMatchObject({ people: 2, domains: ['isle.example'] })
  expect(await findCompany(app.db, company, own.id)).toMatchObject({ ...facts, isOpen: true })
  await changeLeads(app, [theirs.lead], { kind: 'owner', value: other.id }, all)
  expect(await line(own.id)).toMatchObject({ people: 1, domains: [] })
  expect(await line(null)).toMatchObject({ people: 2, domains: ['isle.example'] })
  const seen = await findCompany(app.db, company, own.id)
  expect(seen).toMatchObject({ name: 'Isle', domains: [], notes: '', isOpen: false })
  expect(await findAlike(app, { name: 'Isle', domains: [] }, own.id)).toMatchObject([{ domains: [] }])
  expect(await changeCompany(app, company, { ...facts, notes: 'x' }, own.by)).toBe('closed')
  expect(await findCompany(app.db, company, null)).toMatchObject(facts)
})

test('the leads of a company and what they are worth are those of its people (18.6)', async () => {
  const { id, lead } = await enquirer('lou@bay.example')
  await matchCompanies(app)
  await keepOutlook(app, lead, { valueMinor: 700, expectedOn: null }, all)
  const filter = readLeadFilter({ company: (await companyOf(id))?.id ?? '' }, app.agency.forms)
  expect((await listLeads(app.db, filter, scope)).rows.map((row) => row.id)).toEqual([lead])
  expect((await sumByStage(app.db, filter, scope)).get('new')).toMatchObject({ count: 1, valueMinor: 700 })
})

test('among thousands of companies a page is a few steps along an index, wherever it is and whatever is looked for (18.6)', async () => {
  const filled = await openTestApp('2026-11-02T10:00:00Z')
  await filled.owner.query({
    text: `insert into companies (id, name, search, domains, created_at)
      select gen_random_uuid(), 'Company ' || n, 'company ' || n || E'\\nc' || n || '.example', array['c' || n || '.example'], now()
      from generate_series(1, 20000) n`,
  })
  await filled.owner.query({ text: 'vacuum analyze companies' })
  const { app: told, told: plans, close } = await explained(filled)
  await told.db.query({ text: 'set plan_cache_mode = auto' })
  const page = async (q: string | null, after: { micros: number; id: string } | null = null) => {
    plans.length = 0
    const found = await listCompanies(told.db, { q, after, onlyOf: null })
    for (const { plan } of plans) expect(mostRead(plan)).toBeLessThanOrEqual(1_000)
    return found
  }
  const first = await page(null)
  expect(first.rows).toHaveLength(50)
  const last = first.rows.at(-1)
  const second = await page(null, { micros: 0, id: last?.id ?? '' })
  expect(second.rows.some(({ id }) => first.rows.some((row) => row.id === id))).toBe(false)
  expect((await page('c12345.example')).rows.map(({ name }) => name)).toEqual(['Company 12345'])
  plans.length = 0
  expect(await findAlike(told, { name: 'Company 777', domains: ['c778.example'] }, null)).toHaveLength(2)
  for (const { plan } of plans) expect(mostRead(plan)).toBeLessThanOrEqual(1_000)
  await close()
})

/** The most rows that a step of the plan took from the table of companies, or looked at in vain. */
function mostRead(node: PlanNode): number {
  const { 'Rows Removed by Filter': removed = 0 } = node
  const own = node['Relation Name'] === 'companies' ? node['Actual Rows'] + removed : 0
  return Math.max(own, ...(node.Plans ?? []).map(mostRead))
}
