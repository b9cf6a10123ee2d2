import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { phoneKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { whatMayBeSent } from './may-send.ts'

const app = await openTestApp()
const { marketing_email: email } = app.agency.policy.purposes
const calls = {
  ...app,
  agency: {
    ...app.agency,
    policy: { ...app.agency.policy, purposes: { marketing_phone: { ...email, optIn: 'phone' } } },
  },
} as unknown as typeof app

test('P17: a number on the list may not be called, also where its person is known by an address', async () => {
  const fields = { name: 'Ada', email: 'ada@example.com', message: 'An engine', phone: '+32 470 12 34 56' }
  await capture(app, contactEnquiry(app, { fields }))
  const [person] = await app.db.query<{ id: string; phone: string }>({
    text: 'select id, phone from people',
  })
  if (!person) throw new Error('Nobody is held.')
  await app.owner.query({
    text: `insert into consents (person_id, purpose, channel, state, record_id, changed_at)
      values ($1, 'marketing_phone', 'phone', 'given', gen_random_uuid(), now())`,
    values: [person.id],
  })
  const judged = async () =>
    (await whatMayBeSent(calls, person)).map(({ channel, refusal }) => [channel, refusal])
  expect(await judged()).toEqual([['phone', null]])
  await app.owner.query({
    text: `insert into suppressions (key, channel, reason, created_at) values ($1, 'phone', 'opt_out', now())`,
    values: [phoneKeyOf(app.keys.suppression, '+32470123456')],
  })
  expect(await judged()).toEqual([['phone', 'suppressed']])
})
