import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addApiKey } from '#lib/api-keys/add-api-key.ts'
import { countAudience, ruleOf } from '#lib/campaigns/audience.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { writeRows } from '#lib/doors/disclose/write-rows.ts'
import { frequencyCapOf } from '#lib/doors/send/frequency-cap.ts'
import { apiKeyOf, submitLead } from '#lib/leads/api/submit-lead.ts'
import { enterLead } from '#lib/leads/enter-lead.ts'
import { readLeadFigures } from '#lib/leads/figures.ts'
import { readLeadFilter } from '#lib/leads/filter.ts'
import { listLeads } from '#lib/leads/list.ts'
import { countWaiting } from '#lib/leads/today.ts'
import { findDuplicates } from '#lib/people/duplicates.ts'
import { listPeople } from '#lib/people/list.ts'
import { accepted, guest, logged, member, openAppWithClients, rows, stay } from '#lib/testing/clients.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import type { TestApp } from '#lib/testing/open-app.ts'
import { addClient, changeClient, endClient } from './keep-client.ts'
import { openClientLead } from './open-client-lead.ts'
import { listClientLeads, listClients } from './queries.ts'

describe('P30: whose a lead is', () => {
  test('what a form takes that is run for a client is the client’s, and makes nobody of the agency’s own (17.11)', async () => {
    const app = await openAppWithClients()
    const captured = await stay(app)
    expect(captured).toMatchObject({ kind: 'accepted', due: null, quarantine: null, mailed: [] })
    for (const table of ['people', 'leads', 'outbox', 'consents', 'consent_events', 'requests'])
      expect([table, await rows(app, table)]).toEqual([table, 0])
    const { rows: held } = await listClientLeads(app.db, app.harbour, null)
    expect(held).toMatchObject([{ reference: accepted(captured), way: 'form', email: guest.email }])
    expect((await listClientLeads(app.db, app.mill, null)).rows).toEqual([])
    expect(await logged(app, 'client.lead_captured')).toMatchObject([
      { actor_kind: 'person', facts: { client: app.harbour, form: 'stay' } },
    ])
    const listed = (await listClients(app.db)).map(({ code, leads }) => [code, leads])
    expect(listed).toEqual([
      ['harbour', 1],
      ['mill', 0],
    ])
    // Sent twice it is there once.
    expect(await stay(app)).toMatchObject({ reference: accepted(captured), repeated: true })
    expect(await rows(app, 'client_leads')).toBe(1)
  })

  test('its message lies sealed, and who on staff opened it stands in the log (17.11)', async () => {
    const app = await openAppWithClients()
    await stay(app)
    const stored = await app.owner.query({ text: 'select client_leads::text as row from client_leads' })
    expect(JSON.stringify(stored)).not.toContain('two nights')
    const [line] = (await listClientLeads(app.db, app.harbour, null)).rows
    const opened = await openClientLead(app, line?.id ?? '', member)
    expect(opened?.said).toEqual({ message: guest.message })
    expect(await openClientLead(app, randomUUID(), member)).toBeNull()
    expect(await logged(app, 'client.lead_viewed')).toHaveLength(1)
  })

  test('a request about one’s own data is the agency’s to hear, by whatever key it comes (17.11)', async () => {
    const app = await openAppWithClients()
    const fields = { right: 'access', email: guest.email }
    const asked = await capture(app, contactEnquiry(app, { form: 'privacy-request', client: 'mill', fields }))
    expect(asked).toMatchObject({ kind: 'accepted', mailed: ['confirm_request'] })
    expect([await rows(app, 'requests'), await rows(app, 'client_leads')]).toEqual([1, 0])
  })

  test('what a key sends that is bound to a client is that client’s, by whatever form (17.11)', async () => {
    const app = await openAppWithClients()
    const keyOf = async (clientId: string | null) =>
      apiKeyOf(app, await addApiKey(app, { form: 'contact', origins: [], rate: 0, clientId }))
    const lead = { form: 'contact', notice: app.notice.texts.en.hash, consents: [], fields: guest }
    const [ours, theirs] = [await keyOf(null), await keyOf(app.mill)]
    if (!ours || !theirs) throw new Error('no key')
    const mill = accepted(await submitLead(app, theirs, lead))
    // The same words by the agency's own key are another lead, and the agency's.
    const own = accepted(await submitLead(app, ours, lead))
    expect(own).not.toBe(mill)
    expect((await listClientLeads(app.db, app.mill, null)).rows).toMatchObject([
      { reference: mill, way: 'key' },
    ])
    expect(await rows(app, 'leads')).toBe(1)
    // Nobody agrees there to anything of ours.
    expect(await submitLead(app, theirs, { ...lead, consents: ['marketing_email'] })).toMatchObject({
      kind: 'invalid',
      issues: [{ field: 'consents.marketing_email', code: 'unknown' }],
    })
  })

  test('staff enter one on a client’s account, and nobody is written to (17.11)', async () => {
    const app = await openAppWithClients()
    const entry = { form: 'contact', by: 'phone', note: 'Call of Monday', actor: member } as const
    const entered = await enterLead(app, { ...entry, fields: guest, client: 'mill' })
    expect((await listClientLeads(app.db, app.mill, null)).rows).toMatchObject([
      { reference: accepted(entered), way: 'staff' },
    ])
    expect([await rows(app, 'people'), await rows(app, 'outbox')]).toEqual([0, 0])
  })

  test('nothing is taken for whom nobody knows, or whose contract is over (17.11)', async () => {
    const app = await openAppWithClients()
    expect(await endClient(app, app.harbour, member)).toBe('ended')
    expect(await endClient(app, app.harbour, member)).toBe('before')
    expect(await stay(app)).toEqual({ kind: 'closed' })
    expect(await capture(app, contactEnquiry(app, { client: 'nobody' }))).toEqual({ kind: 'closed' })
    expect([
      await rows(app, 'client_leads'),
      await rows(app, 'leads'),
      await rows(app, 'submissions'),
    ]).toEqual([0, 0, 0])
  })

  test('P12, S8: from a minor’s address a client’s form takes nothing, and answers as it answers everybody (17.11)', async () => {
    const app = await openAppWithClients()
    const emailKey = suppressionKeyOf(app.keys.suppression, guest.email)
    await app.owner.query({
      text: `insert into suppressions (key, channel, reason, created_at, how) values ($1, 'email', 'minor', now(), 'minor')`,
      values: [emailKey],
    })
    const said = await stay(app)
    expect(said).toMatchObject({ kind: 'accepted', due: null, quarantine: null, mailed: [] })
    expect(await stay(app)).toMatchObject({ reference: accepted(said), repeated: true })
    expect(await rows(app, 'client_leads')).toBe(0)
    await endClient(app, app.harbour, member)
    expect(await stay(app, { ...guest, message: 'Another room.' })).toEqual({ kind: 'closed' })
  })

  test('an agency whose policy names no clients can add none: its page would not say so (17.11)', async () => {
    const app = await openAppWithClients()
    const { policy } = app.agency
    const { forClients: _, ...sharing } = policy.sharing
    const silent = { ...app, agency: { ...app.agency, policy: { ...policy, sharing } } }
    const client = { id: randomUUID(), code: 'quay', name: 'Quay', contact: 'a@quay.example' }
    const contract = { contract: 'C-2', since: '2026-02-01' }
    expect(await addClient(silent, { ...client, ...contract }, member)).toBe('undeclared')
    expect(await addClient(app, { ...client, ...contract, code: 'mill' }, member)).toBe('taken')
    expect(await addClient(app, { ...client, ...contract }, member)).toBe('added')
    expect(await changeClient(app, { ...client, ...contract, name: 'Quayside' }, member)).toBe('changed')
    expect((await listClients(app.db)).map(({ name }) => name)).toContain('Quayside')
    expect((await logged(app, 'client.added')).length).toBe(3)
    expect((await logged(app, 'client.changed')).length).toBe(1)
  })
})

describe('P30: what is a client’s never enters what is the agency’s own', () => {
  test('lists, figures, Today, audience, exports and duplicates know nothing of it (17.11)', async () => {
    const app = await openAppWithClients()
    const who = { name: 'Ada Guest', email: 'ada@guest.example', company: 'Guest & Co' }
    await capture(app, newsletterSignUp(app, 'own@reader.example'))
    const before = await agencyView(app)
    await stay(app, { ...guest, ...who })
    await stay(app, { ...guest, email: 'own@reader.example' })
    expect(await agencyView(app)).toEqual(before)
    const text = await exported(app)
    expect(text).not.toContain('guest.example')
    expect(text).not.toContain('two nights')
  })

  test('a client’s person who is the agency’s too is two: what each said stays with whom it was said to (17.11)', async () => {
    const app = await openAppWithClients()
    await capture(app, contactEnquiry(app, { fields: { ...guest, name: 'Ada', message: 'Draw our sign.' } }))
    await stay(app)
    const people = await app.owner.query<{ id: string; name: string }>({
      text: 'select id, name from people',
    })
    expect(people).toMatchObject([{ name: 'Ada' }])
    expect(await findDuplicates(app.db, people[0]?.id ?? '')).toEqual([])
    expect((await listClientLeads(app.db, app.harbour, null)).rows).toMatchObject([{ name: guest.name }])
  })
})

/** All that staff see and count of the agency's own. */
async function agencyView(app: TestApp) {
  const scope = { answeredForms: Object.keys(app.agency.forms), onlyOf: null, staffId: null, ring: app.ring }
  const filter = readLeadFilter({}, app.agency.forms)
  const audience = { forms: [], languages: [], tags: [] }
  return {
    leads: await listLeads(app.db, filter, { ...scope, now: app.clock() }),
    people: await listPeople(app.db, { q: null, restricted: false, after: null, onlyOf: null }),
    figures: await readLeadFigures(app.db, new Date('2026-01-01T00:00:00Z')),
    today: await countWaiting(app.db, app.clock(), null),
    audience: await countAudience(app.db, ruleOf(frequencyCapOf(app), { topic: null, audience })),
  }
}

async function exported(app: TestApp): Promise<string> {
  let text = ''
  for (const dataset of ['leads', 'consents', 'unsubscribes', 'client_leads'] as const)
    for await (const piece of writeRows(
      app,
      { dataset, query: '', opensMessages: true, staffId: null },
      'json',
    ))
      text += piece
  return text
}
