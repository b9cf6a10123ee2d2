import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findHandOut } from '#lib/disclosures/hand-outs.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { openAppWithClients } from '#lib/testing/clients.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { writeClientQuery } from './client-query.ts'
import { type Asked, decideHandOut, enterHandOut, handedFile, handOut } from './hand-out.ts'
import { orderExport } from './make-export.ts'
import { readOwnRows } from './package/own-rows.ts'

const order = {
  recipientKind: 'courts',
  recipient: 'Tribunal de Brest',
  asked: 'Registry, 2nd chamber',
  ground: 'Order 26/1187 of 2 November 2026',
  purpose: 'Case 26/1187',
  exactly: '',
  personId: null,
  copyId: null,
} as const

async function member(app: TestApp, role = 'owner') {
  const id = randomUUID()
  await app.owner.query({
    text: `insert into staff (id, email, name, role, created_at) values ($1, $2, 'M', $3, now())`,
    values: [id, `${id}@example.com`, role],
  })
  return { kind: 'staff', id } as const
}

async function held(app: TestApp) {
  await capture(app, contactEnquiry(app))
  const [person] = await app.owner.query<{ id: string }>({ text: 'select id from people' })
  return person?.id ?? ''
}

test('P27: who asked, on what ground, what and who approved stands in the register before anything leaves, and the person reads it (17.9)', async () => {
  const app = await openTestApp()
  const by = await member(app)
  const personId = await held(app)
  const asked: Asked = { ...order, id: randomUUID(), what: 'person', personId }
  expect(await enterHandOut(app, asked, by)).toBe('entered')
  expect(await enterHandOut(app, asked, by)).toBe('before')
  expect(await handOut(app, asked.id, by)).toBe('unapproved')
  expect(await handedFile(app, asked.id)).toBeNull()
  expect(await decideHandOut(app, { id: asked.id, approves: true }, by)).toBe('decided')
  expect(await decideHandOut(app, { id: asked.id, approves: false }, by)).toBe('before')
  expect((await Promise.all([handOut(app, asked.id, by), handOut(app, asked.id, by)])).sort()).toEqual([
    'before',
    'handed',
  ])
  expect(await handedFile(app, asked.id)).toContain('ada@example.com')
  expect(await findHandOut(app.db, asked.id)).toMatchObject({ ...order, personId, people: 1 })
  expect((await readOwnRows(app, personId)).disclosure_people).toMatchObject([
    { recipient: order.recipient, purpose: order.purpose, recipient_kind: 'courts' },
  ])
  app.setTime('2026-11-03T10:00:01Z')
  expect(await handedFile(app, asked.id)).toBeNull()
})

test('P27: where there are two owners, who entered it does not approve it (17.9)', async () => {
  const app = await openTestApp()
  const [one, other] = [await member(app), await member(app)]
  const asked: Asked = { ...order, id: randomUUID(), what: 'otherwise', exactly: 'A letter' }
  await enterHandOut(app, asked, one)
  expect(await decideHandOut(app, { id: asked.id, approves: true }, one)).toBe('own')
  expect(await decideHandOut(app, { id: asked.id, approves: true }, other)).toBe('decided')
  expect(await handOut(app, asked.id, one)).toBe('handed')
})

test('P27: a kept export that is handed out stands in the own copy of everybody in it, and one that is gone leaves by no door (17.9)', async () => {
  const app = await openTestApp()
  const by = await member(app)
  const personId = await held(app)
  const what = { dataset: 'leads', format: 'csv', query: '', opensMessages: false, staffId: by.id } as const
  const made = await orderExport(app, what, { purpose: 'Case', recipient: 'Us', actor: by })
  const asked: Asked = { ...order, id: randomUUID(), what: 'export', copyId: made.id }
  const late: Asked = { ...asked, id: randomUUID() }
  for (const one of [asked, late]) {
    await enterHandOut(app, one, by)
    await decideHandOut(app, { id: one.id, approves: true }, by)
  }
  expect(await handOut(app, asked.id, by)).toBe('handed')
  expect((await readOwnRows(app, personId)).disclosure_people).toHaveLength(1)
  app.setTime('2026-11-04T10:00:00Z')
  expect(await handOut(app, late.id, by)).toBe('gone')
})

test('P27: whom neither the policy names nor the law obliges to gets nothing (17.9)', async () => {
  const app = await openTestApp()
  const by = await member(app)
  const asked: Asked = { ...order, id: randomUUID(), what: 'otherwise', recipientKind: 'platforms' }
  expect(await enterHandOut(app, asked, by)).toBe('undeclared')
  expect(await enterHandOut(app, { ...asked, recipientKind: 'partners' }, by)).toBe('undeclared')
})

test('P30: what is a client’s is handed out to nobody by this way', async () => {
  const app = await openAppWithClients()
  await capture(app, contactEnquiry(app, { client: 'mill' }))
  const by = await member(app)
  const file = {
    dataset: 'client_leads',
    format: 'json',
    query: writeClientQuery({ clientId: app.mill, about: null }),
  } as const
  const order_ = { ...file, opensMessages: true, staffId: by.id }
  const { id: copyId } = await orderExport(app, order_, { purpose: 'x', recipient: 'x', actor: by })
  const asked: Asked = { ...order, id: randomUUID(), what: 'export', copyId }
  await enterHandOut(app, asked, by)
  await decideHandOut(app, { id: asked.id, approves: true }, by)
  expect(await handOut(app, asked.id, by)).toBe('gone')
})
