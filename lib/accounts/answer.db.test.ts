import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { openCorrespondence } from '#lib/correspondence/open-correspondence.ts'
import { listMessages } from '#lib/correspondence/queries.ts'
import { openAccountCookie } from '#lib/platform/auth/account-cookie.ts'
import { captureOf, signIn } from '#lib/testing/accounts.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { requestForm } from '#policy/forms/request-form.ts'
import { answerFromAccount } from './answer.ts'
import { type AccountHolder, findHolder, listEnquiriesOf } from './queries.ts'
import { accountSecret } from './sign-in.ts'

test('what a person writes from their account stands on their enquiry, sealed, and staff are told; on nobody else’s (19.2)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z', await loadAgency('itractit'))
  await captureOf(app)
  await captureOf(app, 'bert@example.com', 'Bert')
  const { cookie } = await signIn(app, 'ada@example.com')
  const { sessionId } = await openAccountCookie(accountSecret(app), cookie)
  const holder = (await findHolder(app.db, sessionId ?? '', app.clock())) as AccountHolder
  const [enquiry] = await listEnquiriesOf(app.db, holder.personId, requestForm)
  expect(enquiry).toMatchObject({ form: 'contact', stage: 'new', answeredAt: null })
  const text = 'The lamp of the router blinks.'
  expect(await answerFromAccount(app, holder, enquiry!, text)).toMatchObject({ kind: 'taken' })
  const [message] = await listMessages(app.db, enquiry!.id)
  expect(openCorrespondence(app.ring, message!)).toMatchObject({ direction: 'in', text })
  const stored = await app.owner.query({ text: 'select correspondence::text from correspondence' })
  expect(JSON.stringify(stored)).not.toContain('lamp')
  expect(await app.owner.query({ text: `select from outbox where kind = 'reply_notice'` })).toHaveLength(1)

  const [his] = await app.owner.query<{ id: string }>({
    text: `select leads.id from leads join people on people.id = leads.person_id where email = 'bert@example.com'`,
  })
  const foreign = { id: his?.id ?? '', reference: 'X' }
  expect(await answerFromAccount(app, holder, foreign, text)).toEqual({ kind: 'gone' })
})
