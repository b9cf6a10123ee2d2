import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { suppress } from '#lib/doors/choices/suppressions/changes.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { readOwnRows } from './package/own-rows.ts'
import { makeShare, shareFile } from './share.ts'

const by = { kind: 'staff', id: randomUUID() } as const
const partners = { gulf: { name: 'Gulf Print', address: 'Quay 1, Brest' } }

/** ONTRACK+ with a partner that its policy names, and people who agreed that it gets their data. */
async function opened(...emails: string[]) {
  const agency = await loadAgency('ontrack')
  const policy = {
    ...agency.policy,
    sharesWithPartners: { purpose: 'share_with_partners', partners } as const,
  }
  const app = await openTestApp('2026-11-02T10:00:00Z', { ...agency, policy })
  const people = await addSubscribers(
    app,
    emails.map((email) => ({ email })),
  )
  await app.owner.query({
    text: `insert into consents (person_id, purpose, channel, state, record_id, changed_at)
      select id, 'share_with_partners', 'partners', 'given', gen_random_uuid(), $1 from people`,
    values: [app.clock()],
  })
  return { app, people }
}

async function share(app: TestApp) {
  const made = await makeShare(app, 'gulf', by)
  if (made === 'undeclared') throw new Error('The partner is not declared.')
  const pieces: Buffer[] = []
  for await (const piece of (await shareFile(app, made.id))?.lines ?? []) pieces.push(piece)
  const rows = parse(Buffer.concat(pieces), { columns: true }) as Record<string, string>[]
  return { ...made, rows, said: rows.map(({ action, email }) => `${action} ${email}`).sort() }
}

const refuse = (app: TestApp, email: string) =>
  app.owner.query({
    text: `update consents set state = 'withdrawn', changed_at = $1 where channel = 'partners'
      and person_id = (select id from people where email = $2)`,
    values: [app.clock(), email],
  })

test('P26: a partner gets only who agreed to it: nobody who refused, is restricted, or never said yes (17.9)', async () => {
  const { app } = await opened(
    'a@example.com',
    'no@example.com',
    'r@example.com',
    's@example.com',
    'o@example.com',
  )
  await addSubscribers(app, [{ email: 'unasked@example.com' }])
  await refuse(app, 'no@example.com')
  await app.owner.query({ text: `update people set restricted_at = now() where email = 'r@example.com'` })
  const stop = (email: string, channel: 'partners' | 'email', reason: 'opt_out' | 'objection') =>
    suppress(app.db, suppressionKeyOf(app.keys.suppression, email), channel, reason, app.clock())
  await stop('s@example.com', 'partners', 'opt_out')
  await stop('o@example.com', 'email', 'objection')
  await stop('a@example.com', 'email', 'opt_out')
  expect(await share(app)).toMatchObject({ added: 1, takenBack: 0, said: ['add a@example.com'] })
})

test('P26: the next share takes back who refused since, is restricted or gone, under the id that the partner has (17.9)', async () => {
  const { app, people } = await opened('a@example.com', 'b@example.com', 'c@example.com', 'd@example.com')
  const first = await share(app)
  const idOf = (email: string) => first.rows.find((row) => row.email === email)?.id
  app.setTime('2026-11-03T10:00:00Z')
  await refuse(app, 'b@example.com')
  await erase(app, { personId: people.get('c@example.com') ?? '', reason: 'request', actor: by })
  await app.owner.query({ text: `update people set restricted_at = now() where email = 'd@example.com'` })
  const second = await share(app)
  expect(second).toMatchObject({ added: 0, takenBack: 2 })
  expect(new Map(second.rows.map(({ id, action }) => [id, action]))).toEqual(
    new Map([
      [idOf('a@example.com'), 'keep'],
      [idOf('b@example.com'), 'delete'],
      [idOf('c@example.com'), 'delete'],
      [idOf('d@example.com'), 'restrict'],
    ]),
  )
  const passed = second.rows.filter(({ action }) => action !== 'keep')
  expect(passed.every(({ email, name }) => email === '' && name === '')).toBe(true)
  expect((await share(app)).said).toEqual(['delete ', 'delete ', 'keep a@example.com', 'restrict '])
})

test('P26: whom a partner has to delete stands in each later file, also where the first was never fetched (17.9)', async () => {
  const { app } = await opened('a@example.com', 'b@example.com')
  const first = await share(app)
  const id = first.rows.find(({ email }) => email === 'a@example.com')?.id
  app.setTime('2026-11-03T10:00:00Z')
  await refuse(app, 'a@example.com')
  expect(await makeShare(app, 'gulf', by)).toMatchObject({ takenBack: 1 })
  const last = await share(app)
  expect(last.rows.find((row) => row.id === id)).toMatchObject({ action: 'delete', email: '' })
})

test('P26: who refuses between the press and the file is to be deleted; two presses pass nobody on twice (17.9)', async () => {
  const { app } = await opened('a@example.com', 'b@example.com')
  const both = await Promise.all([makeShare(app, 'gulf', by), makeShare(app, 'gulf', by)])
  expect(both.map((one) => (one === 'undeclared' ? -1 : one.added)).sort()).toEqual([0, 2])
  await refuse(app, 'a@example.com')
  const made = both.find((one) => one !== 'undeclared' && one.added === 2)
  if (!made || made === 'undeclared') throw new Error('Nobody was added.')
  const pieces: Buffer[] = []
  for await (const piece of (await shareFile(app, made.id))?.lines ?? []) pieces.push(piece)
  expect(Buffer.concat(pieces).toString()).not.toContain('a@example.com')
})

test('P26: a partner that the policy does not name gets nothing, nor any where it shares with nobody (17.9)', async () => {
  const { app } = await opened('a@example.com')
  expect(await makeShare(app, 'nobody', by)).toBe('undeclared')
  expect(await makeShare(app, 'constructor', by)).toBe('undeclared')
  expect(await makeShare(await openTestApp(), 'gulf', by)).toBe('undeclared')
  expect(await app.owner.query({ text: 'select from disclosures' })).toEqual([])
})

test('P26, R4: who was passed on reads to whom, what for and when in their own copy (17.9)', async () => {
  const { app, people } = await opened('a@example.com')
  await share(app)
  const { disclosure_people: told } = await readOwnRows(app, people.get('a@example.com') ?? '')
  expect(told).toMatchObject([
    {
      recipient: 'Gulf Print',
      recipient_kind: 'partners',
      at: '2026-11-02T10:00:00.000Z',
      purpose: expect.any(String),
    },
  ])
})
