import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { whatMayBeSent } from '#lib/doors/send/may-send.ts'
import { system } from '#lib/record-event.ts'
import { listRestrictions } from '#lib/restrictions/queries.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { liftRestriction, restrictPerson } from './restrict.ts'

const app = await openTestApp()
await capture(app, contactEnquiry(app))
const [row] = await app.db.query<{ id: string }>({ text: 'select id from people' })
const personId = row?.id ?? ''
const refusals = async () =>
  (await whatMayBeSent(app, { id: personId, phone: null })).map(({ refusal }) => refusal)

test('R8: data is left as it is from the press on, and the person is told before that ends', async () => {
  expect(await refusals()).toEqual([null, null, 'no_consent'])
  const frozen = {
    personId,
    askedBy: 'person',
    reason: 'canary: the name is disputed',
    actor: system,
  } as const
  expect(await restrictPerson(app, frozen)).toBe(true)
  expect(await restrictPerson(app, frozen)).toBe(false)
  expect(new Set(await refusals())).toEqual(new Set(['restricted']))
  await expect(
    app.db.query({ text: `update people set name = 'x' where id = $1`, values: [personId] }),
  ).rejects.toThrow('left as it is')
  expect(await liftRestriction(app, { personId, told: '  ', actor: system })).toBe(false)
  expect(await liftRestriction(app, { personId, told: 'by telephone', actor: system })).toBe(true)
  expect(await liftRestriction(app, { personId, told: 'by telephone', actor: system })).toBe(false)
  expect(await refusals()).toEqual([null, null, 'no_consent'])
  expect(await listRestrictions(app.db, personId)).toMatchObject([
    { askedBy: 'person', told: 'by telephone', liftedAt: app.clock() },
  ])
  const log = await app.db.query({
    text: `select verb, facts from audit_events where object_id = $1 and verb like 'person.%' order by id`,
    values: [personId],
  })
  expect(log).toEqual([
    { verb: 'person.restricted', facts: { askedBy: 'person' } },
    { verb: 'person.restriction_lifted', facts: {} },
  ])
})

test('what was said of it goes with the person', async () => {
  const erased = await erase(app, { personId, reason: 'request', actor: system })
  expect(erased?.plan).toEqual(expect.arrayContaining([{ table: 'restrictions', rows: 1 }]))
})
