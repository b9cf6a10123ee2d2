import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { mergePeople } from '#lib/people/merge-people.ts'
import { dueWhen } from '#lib/retention/rules.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { expirePeople } from './expire-people.ts'
import { placeHold } from './hold.ts'

const actor = { kind: 'staff', id: randomUUID() } as const

const writes = (app: TestApp, name: string) =>
  capture(
    app,
    contactEnquiry(app, { fields: { name, email: `${name}@example.com`, message: `From ${name}` } }),
  )

async function idOf(app: TestApp, name: string): Promise<string> {
  const text = 'select id from people where email = $1'
  const [row] = await app.owner.query<{ id: string }>({ text, values: [`${name}@example.com`] })
  return row?.id ?? ''
}

const names = async (app: TestApp) =>
  (await app.owner.query<{ name: string }>({ text: 'select name from people order by name' })).map(
    ({ name }) => name,
  )

test('P41, P44, R7: people whose periods are over go together, each with mark and entry; who is held, or not due, stays (17)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  for (const name of ['ada', 'bea', 'cleo', 'dora']) await writes(app, name)
  const [ada, bea, cleo, dora] = await Promise.all(
    ['ada', 'bea', 'cleo', 'dora'].map((one) => idOf(app, one)),
  )
  await mergePeople(app, { stays: bea ?? '', goes: dora ?? '', take: [], actor })
  await placeHold(app, { personId: cleo ?? '', ground: 'tax', covers: ['enquiry'], reason: 'Audit', actor })
  app.setTime('2029-11-03T10:00:00Z')
  await writes(app, 'eve')
  const all = [ada ?? '', bea ?? '', cleo ?? '', await idOf(app, 'eve')]
  expect(await expirePeople(app, all, dueWhen(app, app.clock()))).toEqual(new Set([ada, bea]))
  expect(await names(app)).toEqual(['cleo', 'eve'])
  const erased = await app.owner.query<{ person_id: string }>({
    text: `select person_id, reason, held from erasures`,
  })
  expect(erased.map(({ person_id: id }) => id).sort()).toEqual([ada, bea, dora].sort())
  const log = await app.owner.query<{ object_id: string; facts: object }>({
    text: `select object_id, facts from audit_events where verb = 'person.erased' order by object_id`,
  })
  expect(log.map(({ object_id: id }) => id).sort()).toEqual([ada, bea].sort())
  expect(log[0]?.facts).toMatchObject({ reason: 'retention', erasure: expect.any(String) })
  const marks = await app.owner.query<{ key: Buffer }>({
    text: `select key from suppressions where reason = 'erasure'`,
  })
  const marked = new Set(marks.map(({ key }) => key.toString('hex')))
  for (const name of ['ada', 'bea', 'dora'])
    expect([
      name,
      marked.has(suppressionKeyOf(app.keys.suppression, `${name}@example.com`).toString('hex')),
    ]).toEqual([name, true])
  expect(await expirePeople(app, all, dueWhen(app, app.clock()))).toEqual(new Set())
})

test('P41: whoever writes while the others go is not gone with them (17)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  for (const name of ['ada', 'bea']) await writes(app, name)
  const ids = [await idOf(app, 'ada'), await idOf(app, 'bea')]
  app.setTime('2029-11-03T10:00:00Z')
  let going: Promise<ReadonlySet<string>> = Promise.resolve(new Set())
  await app.db.transaction(async (tx) => {
    await tx.query({ text: 'select from people where id = $1 for update', values: [ids[0]] })
    going = expirePeople(app, ids, dueWhen(app, app.clock()))
    await untilBlocked(app)
    await tx.query({
      text: `insert into leads (id, reference, person_id, form, details, language, notice_number, received_at)
        values (gen_random_uuid(), 'Q-LATE0000', $1, 'contact', '{}', 'en', 1, $2)`,
      values: [ids[0], app.clock()],
    })
  })
  expect(await going).toEqual(new Set([ids[1]]))
  expect(await names(app)).toEqual(['ada'])
})
