import { expect, test } from 'vitest'
import { tables } from '#db/tables.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { erase, planErasure } from './erase.ts'

const app = await openTestApp()
const fields = {
  name: 'Canary Name',
  company: 'Canary Company',
  phone: '+33 1 99 00 77 77 canary',
  email: 'canary@example.com',
}

async function everything(): Promise<string> {
  const rows = await Promise.all(
    tables.map(({ name }) =>
      app.owner.query<{ row: string }>({ text: `select t::text as row from ${name} t` }),
    ),
  )
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n')
}

test('an erasure removes every row of the person and leaves a mark that names nobody (R7)', async () => {
  await capture(
    app,
    contactEnquiry(app, {
      fields: { ...fields, message: 'Canary message' },
      consents: ['marketing_email'],
    }),
  )
  await capture(
    app,
    contactEnquiry(app, { fields: { name: 'Other', email: 'other@example.com', message: 'x' } }),
  )
  await drainOutbox(app, outboxTransport)
  const [person] = await app.db.query<{ id: string }>({
    text: `select id from people where email = $1`,
    values: [fields.email],
  })
  const personId = person?.id ?? ''
  expect(await everything()).toContain('canary@example.com')
  const planned = await planErasure(app, personId)
  expect(Object.fromEntries(planned.map(({ table, rows }) => [table, rows]))).toEqual({
    deliveries: 3,
    outbox: 3,
    tokens: 1,
    consents: 1,
    consent_events: 1,
    leads: 1,
    people: 1,
  })
  const erased = await erase(app, { personId, reason: 'request', actor: { kind: 'system', id: null } })
  expect(erased?.plan).toEqual(planned)
  expect(await planErasure(app, personId)).toEqual([])
  expect((await everything()).toLowerCase()).not.toContain('canary')
  expect(await everything()).toContain('other@example.com')
  const key = suppressionKeyOf(app.keys.suppression, fields.email)
  const [mark] = await app.db.query({
    text: 'select reason from suppressions where key = $1',
    values: [key],
  })
  expect(mark).toEqual({ reason: 'erasure' })
  expect(await erase(app, { personId, reason: 'request', actor: { kind: 'system', id: null } })).toBeNull()
})

test('the application’s own role deletes no prospect’s row: erasing takes the eraser', async () => {
  for (const name of [
    'people',
    'leads',
    'consent_events',
    'consents',
    'outbox',
    'deliveries',
    'suppressions',
  ]) {
    await expect(app.db.query({ text: `delete from ${name}` })).rejects.toThrow('permission denied')
  }
  await expect(app.db.query({ text: `update consent_events set wording = ''` })).rejects.toThrow(
    'permission denied',
  )
})

test('the same enquiry sent again after the erasure is a new one, not a repeat of what is gone', async () => {
  const post = contactEnquiry(app, { fields: { name: 'A', email: 'again@example.com', message: 'x' } })
  const first = await capture(app, post)
  const [person] = await app.db.query<{ id: string }>({
    text: `select id from people where email = 'again@example.com'`,
  })
  await erase(app, { personId: person?.id ?? '', reason: 'request', actor: { kind: 'system', id: null } })
  const second = await capture(app, post)
  expect(second).toMatchObject({ kind: 'accepted', repeated: false })
  expect(second).not.toEqual(first)
})
