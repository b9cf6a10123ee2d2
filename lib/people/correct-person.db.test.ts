import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { confirmOptIn } from '#lib/doors/choices/confirm.ts'
import { listCurrentConsents } from '#lib/doors/choices/ledger/queries.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { isSuppressed } from '#lib/doors/choices/suppressions/queries.ts'
import { whatMayBeSent } from '#lib/doors/send/may-send.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { type Correction, correctPerson, type PersonValues } from './correct-person.ts'
import { listOtherAddresses, readPerson } from './queries.ts'

const app = await openTestApp()
const keyOf = (email: string) => suppressionKeyOf(app.keys.suppression, email)

async function somebody(email: string, opts: { subscribes?: true } = {}): Promise<[string, PersonValues]> {
  const fields = { name: 'Ada Byronn', company: 'Engines', phone: '+33 1 99 00 11 22', email, message: email }
  const consents = opts.subscribes ? ['marketing_email'] : []
  await capture(app, contactEnquiry(app, { fields, consents }))
  const [row] = await app.db.query<PersonValues & { id: string }>({
    text: 'select id, name, company, phone, email from people where email = $1',
    values: [email],
  })
  if (opts.subscribes) await confirmOptIn(app, await linkTo(email), null)
  const { id = '', ...values } = row ?? ({} as PersonValues & { id: string })
  return [id, values]
}

/** The newest link that a mail asks this address to press. */
async function linkTo(email: string): Promise<string> {
  const texts: string[] = []
  await drainOutbox(app, {
    ...outboxTransport,
    deliver: async (mail) => {
      if (mail.to === email) texts.push(mail.text)
      return { kind: 'accepted', providerId: null }
    },
  })
  return /\/confirm\/([\w-]+)/.exec(texts.join('\n'))?.[1] ?? ''
}

const correct = (
  personId: string,
  was: PersonValues,
  values: Partial<PersonValues>,
  differs: Partial<Correction> = {},
) =>
  correctPerson(app, {
    personId,
    was,
    values: { ...was, ...values },
    by: 'phone',
    note: 'rang on Monday',
    actor: system,
    onlyOf: null,
    ...differs,
  })

test('P46: what is corrected is right on the person and on every enquiry that said the mistake; the log has no value', async () => {
  const [id, was] = await somebody('ada@example.com')
  await capture(
    app,
    contactEnquiry(app, { fields: { name: 'A. Byron', email: 'ada@example.com', message: 'other' } }),
  )
  expect(await correct(id, was, { name: 'Ada Byron', company: null })).toEqual({ kind: 'corrected' })
  const person = await readPerson(app.db, id, null)
  expect(person).toMatchObject({ name: 'Ada Byron', company: null, phone: was.phone })
  expect(person?.sources.name).toMatchObject({ by: 'phone', note: 'rang on Monday' })
  expect(person?.sources.company).toBeUndefined()
  const leads = await app.db.query<{ details: Record<string, string>; search: string }>({
    text: 'select details, search from leads where person_id = $1 order by received_at, details',
    values: [id],
  })
  expect(leads.map(({ details }) => details.name).sort()).toEqual(['A. Byron', 'Ada Byron'])
  for (const { search } of leads) {
    expect(search).toContain('ada byron\n')
    expect(search).not.toContain('byronn')
    expect(search).not.toContain('engines')
  }
  const [event] = await app.db.query({
    text: `select facts from audit_events where verb = 'person.corrected'`,
  })
  expect(event).toEqual({ facts: { fields: ['name', 'company'] } })
  expect(await correct(id, { ...was, name: 'Ada Byron', company: null }, {})).toEqual({ kind: 'same' })
})

test('P23: whoever sees only their own leads cannot tell whether a colleague’s address is held (15.43)', async () => {
  const [id, was] = await somebody('mine@example.com')
  await somebody('theirs@example.com')
  const onlyOf = '00000000-0000-4000-8000-00000000000a'
  await app.owner.query({ text: 'update leads set owner_id = null' })
  const asSales = (values: Partial<PersonValues>) => correct(id, was, values, { onlyOf })
  expect(await asSales({ email: 'theirs@example.com' })).toEqual({ kind: 'address' })
  expect(await asSales({ email: 'nobody@example.com' })).toEqual({ kind: 'address' })
  expect(await asSales({ name: 'Ada Byron' })).toEqual({ kind: 'corrected' })
})

test('a value that came meanwhile is not overwritten, nor one that somebody else is known by', async () => {
  const [id, was] = await somebody('one@example.com')
  const [other] = await somebody('two@example.com')
  expect(await correct(id, { ...was, name: 'seen before' }, { name: 'x' })).toEqual({ kind: 'changed' })
  expect(await correct(id, was, { email: 'two@example.com' })).toEqual({ kind: 'taken', by: other })
  expect(await correct(id, was, { email: null, phone: null })).toEqual({ kind: 'unknown' })
  const strange = '00000000-0000-4000-8000-000000000000'
  await app.owner.query({ text: 'update leads set owner_id = null' })
  expect(await correct(strange, was, { name: 'x' })).toEqual({ kind: 'gone' })
  await app.owner.query({ text: 'update people set restricted_at = now() where id = $1', values: [id] })
  expect(await correct(id, was, { name: 'x' })).toEqual({ kind: 'restricted' })
})

test('P16: a corrected address gets no news before its own mailbox has confirmed', async () => {
  const [id, was] = await somebody('old@example.com', { subscribes: true })
  const newsletter = async () =>
    (await whatMayBeSent(app, { id, phone: null })).find(({ purpose }) => purpose === 'marketing_email')
      ?.refusal
  expect(await newsletter()).toBeNull()
  expect(await correct(id, was, { email: 'new@example.com' })).toEqual({ kind: 'corrected' })
  expect(await newsletter()).toBe('no_consent')
  expect(await readPerson(app.db, id, null)).toMatchObject({
    email: 'new@example.com',
    emailProvenAt: null,
  })
  expect(await listOtherAddresses(app.db, id)).toMatchObject([
    { address: 'old@example.com', mergedFrom: null },
  ])
  expect(await confirmOptIn(app, await linkTo('new@example.com'), null)).toBe(true)
  expect(await newsletter()).toBeNull()
  // A stop that comes by an old mail, to the old address, is a stop.
  const stop = {
    emailKey: keyOf('old@example.com'),
    how: 'one_click',
    wording: 'Stop',
    actor: system,
  } as const
  await optOut(app, stop)
  expect(await newsletter()).toBe('suppressed')
  expect(await listCurrentConsents(app.db, id)).toMatchObject([{ state: 'withdrawn' }])
})

test('R7: what stands against an address stands against what it is corrected to, and nobody is asked to come back', async () => {
  const [id, was] = await somebody('stopped@example.com', { subscribes: true })
  const stop = {
    emailKey: keyOf('stopped@example.com'),
    how: 'page',
    wording: 'Stop',
    actor: system,
  } as const
  await optOut(app, stop)
  expect(await correct(id, was, { email: 'right@example.com' })).toEqual({ kind: 'corrected' })
  expect(await isSuppressed(app.db, keyOf('right@example.com'), 'email')).toBe(true)
  expect(await linkTo('right@example.com')).toBe('')
})
