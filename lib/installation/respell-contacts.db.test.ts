import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppress } from '#lib/doors/choices/suppressions/changes.ts'
import { phoneKeyOf, suppressionKeyOf, typedPhoneKey } from '#lib/doors/choices/suppressions/key.ts'
import { whatMayBeSent } from '#lib/doors/send/may-send.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { importList } from '#lib/unsubscribes/import-list.ts'
import { listSuppressionsOf } from '#lib/unsubscribes/queries.ts'
import { markInstallation } from './mark-installation.ts'
import { respellContacts } from './respell-contacts.ts'

const keyOf = (app: TestApp, email: string) => suppressionKeyOf(app.keys.suppression, email)
const staff = { how: 'staff', way: 'phone', wording: 'Rang', actor: { kind: 'staff', id: null } } as const

/** An app as it was before addresses had one spelling. */
async function openOld(): Promise<TestApp> {
  const app = await openTestApp()
  await markInstallation(app.owner, {
    agency: 'demo',
    suppressionKey: app.keys.suppression,
    now: app.clock(),
  })
  return app
}

/** Somebody as they were kept then. */
async function insertOld(
  app: TestApp,
  { email, phone = null }: { email: string | null; phone?: string | null },
) {
  const [row] = await app.owner.query<{ id: string }>({
    text: `insert into people (id, email, email_key, phone, phone_key, language, sources, created_at, last_activity_at)
      values (gen_random_uuid(), $1, $2, $3, $4, 'en', '{}', now(), now()) returning id`,
    values: [
      email,
      email && keyOf(app, email),
      phone,
      email ? null : phoneKeyOf(app.keys.suppression, (phone ?? '').replace(/[^\d+]/g, '')),
    ],
  })
  return row?.id ?? ''
}

const emails = (app: TestApp) =>
  app.db.query<{ email: string | null }>({ text: 'select email from people order by email' })

test('an opt-out of one spelling of a domain stops the other, by staff and by lists (15.8)', async () => {
  const app = await openTestApp()
  await optOut(app, { ...staff, emailKey: keyOf(app, 'ada@bücher.example') })
  const list = Readable.from([Buffer.from('grace@BÜCHER.example\nkim@xn--bcher-kva.example\n')])
  await importList(app, list, { wording: 'A list', actor: staff.actor })
  for (const name of ['grace', 'kim'])
    expect(await listSuppressionsOf(app.db, [keyOf(app, `${name}@bücher.example`)])).toMatchObject([
      { how: 'import' },
    ])
  await capture(app, newsletterSignUp(app, 'ada@xn--bcher-kva.example'))
  const [person] = await app.db.query<{ id: string; phone: null; email: string }>({
    text: 'select id, phone, email from people',
  })
  expect(person?.email).toBe('ada@bücher.example')
  const permissions = await whatMayBeSent(app, { id: person?.id ?? '', phone: null })
  expect(permissions.find(({ purpose }) => purpose === 'marketing_email')?.refusal).toBe('suppressed')
})

test('who was kept in the other spelling gets the one of today, with what stands against it, and once (15.8)', async () => {
  const app = await openOld()
  const id = await insertOld(app, { email: 'ada@xn--bcher-kva.example' })
  await insertOld(app, { email: 'grace@example.com' })
  await suppress(app.db, keyOf(app, 'ada@xn--bcher-kva.example'), 'email', 'opt_out', app.clock(), 'page')
  expect(await respellContacts(app)).toEqual({ respelled: 1, merged: 0, left: 0 })
  expect(await respellContacts(app)).toBeNull()
  expect(await emails(app)).toEqual([{ email: 'ada@bücher.example' }, { email: 'grace@example.com' }])
  expect(await listSuppressionsOf(app.db, [keyOf(app, 'ada@bücher.example')])).toMatchObject([
    { reason: 'opt_out', how: 'page', liftedAt: null },
  ])
  const [event] = await app.db.query({
    text: 'select verb, object_id from audit_events order by id desc limit 1',
  })
  expect(event).toEqual({ verb: 'person.corrected', object_id: id })
})

test('two spellings of one address were two people, and are one (15.8)', async () => {
  const app = await openOld()
  await insertOld(app, { email: 'ada@bücher.example' })
  await insertOld(app, { email: 'ada@xn--bcher-kva.example' })
  await suppress(app.db, keyOf(app, 'ada@xn--bcher-kva.example'), 'email', 'complaint', app.clock(), null)
  expect(await respellContacts(app)).toEqual({ respelled: 0, merged: 1, left: 0 })
  expect(await emails(app)).toEqual([{ email: 'ada@bücher.example' }])
  expect(await listSuppressionsOf(app.db, [keyOf(app, 'ada@bücher.example')])).toMatchObject([
    { reason: 'complaint', liftedAt: null },
  ])
})

test('of whom nothing is held but an opt-out in the other spelling, it counts when they come back (15.8)', async () => {
  const app = await openOld()
  await suppress(app.db, keyOf(app, 'ada@xn--bcher-kva.example'), 'email', 'opt_out', app.clock(), 'page')
  await respellContacts(app)
  await capture(app, newsletterSignUp(app, 'ada@bücher.example'))
  expect(await listSuppressionsOf(app.db, [keyOf(app, 'ada@bücher.example')])).toMatchObject([
    { reason: 'opt_out', liftedAt: null },
  ])
})

test('numbers that were kept as their bare digits are known by the number they are, with what stands against it (15.9)', async () => {
  const app = await openOld()
  await insertOld(app, { email: null, phone: '06 12 34 56 78' })
  await insertOld(app, { email: null, phone: '+33 6 12 34 56 78' })
  const other = await insertOld(app, { email: 'grace@example.com', phone: '06 99 99 99 99' })
  await suppress(
    app.db,
    phoneKeyOf(app.keys.suppression, '0699999999'),
    'phone',
    'opt_out',
    app.clock(),
    'phone',
  )
  expect(await respellContacts(app)).toEqual({ respelled: 0, merged: 1, left: 0 })
  const keys = await app.db.query({ text: 'select phone_key from people where phone_key is not null' })
  expect(keys).toEqual([{ phone_key: phoneKeyOf(app.keys.suppression, '+33612345678') }])
  const at = typedPhoneKey(app, '+33 6 99 99 99 99')
  expect(await listSuppressionsOf(app.db, at ? [at] : [])).toMatchObject([
    { channel: 'phone', liftedAt: null },
  ])
  expect(other).not.toBe('')
})

test('a number that was opted out at home stops it as it is written abroad (15.9)', async () => {
  const app = await openTestApp()
  const typed = typedPhoneKey(app, '06 12 34 56 78')
  if (!typed) throw new Error('No key.')
  await optOut(app, { ...staff, emailKey: typed, channel: 'phone' })
  for (const phone of ['+33 6 12 34 56 78', '٠٦١٢٣٤٥٦٧٨', '0033 612345678'])
    expect(typedPhoneKey(app, phone)).toEqual(typed)
  const fields = { name: 'Ada', phone: '٠٦١٢٣٤٥٦٧٨' }
  expect((await capture(app, contactEnquiry(app, { form: 'call-back', fields }))).kind).toBe('accepted')
  const held = await app.db.query({ text: 'select phone_key from people' })
  expect(held).toEqual([{ phone_key: typed }])
})
