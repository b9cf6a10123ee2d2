import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { tables } from '#db/tables.ts'
import { noteMessage } from '#lib/correspondence/note-message.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { placeHold } from '#lib/doors/erase/hold.ts'
import { changeLeads } from '#lib/leads/change-lead.ts'
import { writeNote } from '#lib/notes/write-note.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { findDuplicates } from './duplicates.ts'
import { mergePeople } from './merge-people.ts'
import { planMerge } from './merge-plan.ts'
import { findMergedInto, listOtherAddresses, readPerson } from './queries.ts'

const app = await openTestApp()
const all = { actor: system, onlyOf: null }

async function enquiry(fields: Record<string, string>): Promise<string> {
  await capture(app, contactEnquiry(app, { fields: { message: randomUUID(), name: 'Ada', ...fields } }))
  const [row] = await app.db.query<{ id: string }>({
    text: 'select id from people where email = $1',
    values: [fields.email],
  })
  return row?.id ?? ''
}

async function leadOf(personId: string): Promise<string> {
  const [row] = await app.db.query<{ id: string }>({
    text: 'select id from leads where person_id = $1 order by received_at limit 1',
    values: [personId],
  })
  return row?.id ?? ''
}

async function countOf(of: TestApp, personId: string): Promise<number> {
  const counts = await Promise.all(
    tables
      .filter(({ columns, name }) => columns.some((one) => one.name === 'person_id') && name !== 'erasures')
      .map(({ name }) =>
        of.owner.query<{ rows: number }>({
          text: `select count(*)::int as rows from ${name} where person_id = $1`,
          values: [personId],
        }),
      ),
  )
  return counts.flat().reduce((sum, { rows }) => sum + rows, 0)
}

test('everything of who goes is on who stays afterwards, each value as it was chosen, and found by both', async () => {
  const stays = await enquiry({ email: 'ada@example.com', name: 'Ada Byron', phone: '+33 1 99 00 11 22' })
  const goes = await enquiry({ email: 'lovelace@example.com', name: 'Ada Lovelace', company: 'Engines' })
  await capture(app, newsletterSignUp(app, 'lovelace@example.com'))
  const leadId = await leadOf(goes)
  await noteMessage(app, { leadId, direction: 'in', channel: 'phone', text: 'Rang', ...all })
  await writeNote(app, { id: randomUUID(), leadId, text: 'x', ...all })
  await drainOutbox(app, outboxTransport)
  const [had, has] = [await countOf(app, goes), await countOf(app, stays)]
  const plan = await planMerge(app, { stays, goes })
  expect(plan).toMatchObject({
    refusal: null,
    consents: [{ purpose: 'marketing_email', stays: null, goes: 'requested', merged: 'requested' }],
  })
  expect(await mergePeople(app, { stays, goes, take: ['name'], actor: system })).toBeNull()
  expect(await countOf(app, goes)).toBe(0)
  // A mailed link is gone, and the other address has come.
  expect(await countOf(app, stays)).toBe(had + has - 1 + 1)
  expect(await readPerson(app.db, goes, null)).toBeNull()
  expect(await findMergedInto(app.db, goes)).toBe(stays)
  expect(await readPerson(app.db, stays, null)).toMatchObject({
    email: 'ada@example.com',
    name: 'Ada Lovelace',
    company: 'Engines',
    phone: '+33 1 99 00 11 22',
  })
  const leads = await app.db.query<{ search: string }>({
    text: 'select search from leads where person_id = $1',
    values: [stays],
  })
  expect(leads).toHaveLength(3)
  for (const { search } of leads)
    for (const known of ['ada lovelace', 'lovelace@example.com', 'ada@example.com', '33199001122'])
      expect(search).toContain(known)
  const [event] = await app.db.query({
    text: `select facts from audit_events where verb = 'person.merged' and object_id = $1`,
    values: [stays],
  })
  expect(event).toEqual({ facts: { from: goes, fields: ['name', 'company'] } })
})

test('P64, P44: whoever was told of a change at one address was told, and a hold goes with its person', async () => {
  const stays = await enquiry({ email: 'told-no@example.com' })
  const goes = await enquiry({ email: 'told@example.com' })
  await app.owner.query({ text: 'update people set told_notice = 3 where id = $1', values: [goes] })
  const by = { kind: 'staff', id: randomUUID() } as const
  expect(
    await placeHold(app, { personId: goes, ground: 'dispute', covers: null, reason: 'Tax', actor: by }),
  ).toBe(true)
  expect(await mergePeople(app, { stays, goes, take: [], actor: system })).toBeNull()
  const text = 'select told_notice from people where id = $1'
  expect(await app.db.query({ text, values: [stays] })).toEqual([{ told_notice: 3 }])
  expect(await erase(app, { personId: stays, reason: 'request', actor: system })).toBeNull()
})

test('R8, P07: nobody is merged who is frozen, was named by another, goes nowhere, or is being written to', async () => {
  const stays = await enquiry({ email: 'one@refused.example' })
  const goes = await enquiry({ email: 'two@refused.example' })
  const merged = () => mergePeople(app, { stays, goes, take: [], actor: system })
  const { owner } = app
  await owner.query({ text: 'update people set restricted_at = now() where id = $1', values: [goes] })
  expect(await merged()).toBe('restricted')
  await owner.query({ text: 'update people set restricted_at = null where id = $1', values: [goes] })
  await owner.query({ text: `update leads set held = 'referral' where person_id = $1`, values: [stays] })
  expect(await merged()).toBe('referred')
  await owner.query({ text: 'update leads set held = null where person_id = $1', values: [stays] })
  await owner.query({ text: `update outbox set state = 'claimed' where person_id = $1`, values: [goes] })
  expect(await merged()).toBe('sending')
  expect(await mergePeople(app, { stays, goes: stays, take: [], actor: system })).toBe('same')
  expect(await mergePeople(app, { stays, goes: randomUUID(), take: [], actor: system })).toBe('gone')
})

test('mail that is claimed while its person is merged is waited for, and the merge is not done', async () => {
  const stays = await enquiry({ email: 'one@claimed.example' })
  const goes = await enquiry({ email: 'two@claimed.example' })
  const { merge } = await app.owner.transaction(async (tx) => {
    await tx.query({
      text: `update outbox set state = 'claimed' where person_id = $1 and state = 'waiting'`,
      values: [goes],
    })
    const merge = mergePeople(app, { stays, goes, take: [], actor: system })
    await untilBlocked(app)
    return { merge }
  })
  expect(await merge).toBe('sending')
})

test('who has an address stays: nobody is known by a number instead', async () => {
  const byMail = await enquiry({ email: 'mail@example.com' })
  const taken = await capture(
    app,
    contactEnquiry(app, {
      form: 'call-back',
      fields: { name: 'Ada', phone: '+31 6 1234 5678' },
    }),
  )
  expect(taken).toMatchObject({ kind: 'accepted' })
  const [row] = await app.db.query<{ id: string }>({ text: 'select id from people where email is null' })
  const byPhone = row?.id ?? ''
  expect(byPhone).not.toBe('')
  expect(await mergePeople(app, { stays: byPhone, goes: byMail, take: [], actor: system })).toBe('address')
  expect(await mergePeople(app, { stays: byMail, goes: byPhone, take: [], actor: system })).toBeNull()
  expect(await readPerson(app.db, byMail, null)).toMatchObject({ phone: '+31 6 1234 5678' })
  expect(await listOtherAddresses(app.db, byMail)).toMatchObject([{ kind: 'phone', mergedFrom: byPhone }])
})

test('a stage that is moved while its person is merged is moved, or said not to be; nothing breaks', async () => {
  const stays = await enquiry({ email: 'first@race.example' })
  const goes = await enquiry({ email: 'second@race.example' })
  const leadId = await leadOf(goes)
  const { move, merge } = await app.owner.transaction(async (tx) => {
    await tx.query({ text: 'select from leads where id = $1 for update', values: [leadId] })
    const move = changeLeads(app, [leadId], { kind: 'stage', value: 'won', was: 'new' }, all)
    await untilBlocked(app)
    const merge = mergePeople(app, { stays, goes, take: [], actor: system })
    await untilBlocked(app, 2)
    return { move, merge }
  })
  expect(await merge).toBeNull()
  const { changed } = await move
  const [lead] = await app.db.query({
    text: 'select stage, person_id from leads where id = $1',
    values: [leadId],
  })
  expect(lead).toEqual({ stage: changed === 1 ? 'won' : 'new', person_id: stays })
})

test('candidates are found by number however it is written, by name and company, by mailbox and by what was merged', async () => {
  const self = await enquiry({
    email: 'jo.smith@one.example',
    name: 'Jo Smith',
    company: 'Mill',
    phone: '+44 20 7946 0999',
  })
  const phone = await enquiry({ email: 'other@two.example', name: 'X', phone: '(020) 79460999' })
  const named = await enquiry({ email: 'third@three.example', name: 'jo smith', company: 'MILL' })
  const mailbox = await enquiry({ email: 'jo.smith@four.example', name: 'Y' })
  await enquiry({ email: 'nobody@five.example', name: 'Jo Smith', company: 'Other' })
  const alike = async () => new Map((await findDuplicates(app.db, self)).map(({ id, alike }) => [id, alike]))
  expect(await alike()).toEqual(
    new Map([
      [phone, ['phone']],
      [named, ['name']],
      [mailbox, ['mailbox']],
    ]),
  )
  await mergePeople(app, { stays: self, goes: phone, take: [], actor: system })
  const again = await enquiry({ email: 'other@two.example', name: 'Z' })
  expect((await alike()).get(again)).toEqual(['address'])
  expect((await findDuplicates(app.db, again)).map(({ id }) => id)).toEqual([self])
})
