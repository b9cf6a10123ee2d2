import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { sealStaffText } from '#lib/keyring.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { findMentions } from './find-mentions.ts'

test('P47: what staff wrote elsewhere of somebody is shown before they are erased, and goes where staff say so (17.4, 18.6)', async () => {
  const app = await openTestApp()
  const fields = (name: string, email: string) => ({ fields: { name, email, message: 'x' } })
  await capture(app, contactEnquiry(app, fields('Canary Person', 'canary@example.com')))
  await capture(app, contactEnquiry(app, fields('Other', 'other@example.com')))
  const rows = await app.db.query<{ id: string; person_id: string; email: string }>({
    text: 'select l.id, l.person_id, p.email from leads l join people p on p.id = l.person_id order by p.email',
  })
  const [canary, other] = rows
  const write = async (table: 'notes' | 'tasks', lead: typeof canary, text: string) => {
    const id = randomUUID()
    const more = table === 'notes' ? ['at', '$5'] : ['due_on, created_at', `'2026-11-05', $5`]
    await app.owner.query({
      text: `insert into ${table} (id, lead_id, person_id, body, ${more[0]}) values ($1, $2, $3, $4, ${more[1]})`,
      values: [id, lead?.id, lead?.person_id, sealStaffText(app.ring, table, id, text), app.clock()],
    })
  }
  await write('notes', canary, 'Canary Person rang')
  await write('notes', other, 'Came by way of canary person, who pays')
  await write('tasks', other, 'Ask canary@example.com')
  await write('tasks', other, 'Nothing of them')
  await app.owner.query({
    text: `insert into disclosures (id, kind, recipient, purpose, columns, started_at)
      values (gen_random_uuid(), 'export', 'The court of canary@example.com', 'Case of Canary Person', '[]', now())`,
  })
  const note = 'Husband of canary person'
  await app.owner.query({
    text: `insert into companies (id, name, search, notes, created_at) values (gen_random_uuid(), 'Engines', 'engines', $1, now())`,
    values: [note],
  })
  await app.owner.query({
    text: `insert into companies (id, person_id, name, search, notes, created_at) values (gen_random_uuid(), $2, 'Own', 'own', $1, now())`,
    values: [note, canary?.person_id],
  })
  await app.owner.query({ text: `update leads set loss_note = 'Canary Person was cheaper'` })
  const personId = canary?.person_id ?? ''
  expect((await findMentions(app, personId, 100)).map(({ place, text }) => [place, text])).toEqual([
    ['notes', 'Came by way of canary person, who pays'],
    ['tasks', 'Ask canary@example.com'],
    ['companies', note],
    ['leads', 'Canary Person was cheaper'],
    ['disclosures', 'The court of canary@example.com\nCase of Canary Person'],
  ])
  const [held] = await app.owner.query<{ id: string }>({
    text: `insert into legal_holds (id, person_id, ground, reason, placed_by, placed_at)
      values (gen_random_uuid(), $1, 'tax', 'Tax', gen_random_uuid(), now()) returning id`,
    values: [personId],
  })
  const erasing = () => erase(app, { personId, reason: 'request', actor: system, strikes: true })
  expect(await erasing()).toBeNull()
  expect(await findMentions(app, personId, 100)).toHaveLength(5)
  await app.owner.query({
    text: 'update legal_holds set lifted_at = now() where id = $1',
    values: [held?.id],
  })
  expect(await erasing()).not.toBeNull()
  const left = await app.db.query<{ recipient: string; purpose: string }>({
    text: 'select recipient, purpose from disclosures',
  })
  expect(left).toEqual([{ recipient: 'The court of [erased]', purpose: 'Case of [erased]' }])
  expect(await app.db.query({ text: 'select notes from companies' })).toEqual([
    { notes: 'Husband of [erased]' },
  ])
  expect(await app.db.query({ text: 'select loss_note from leads' })).toEqual([
    { loss_note: '[erased] was cheaper' },
  ])
})
