import { expect, test } from 'vitest'
import { confirmLink, previewLink } from '#lib/confirmations/confirm.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { confirmByCode } from '#lib/leads/release-lead.ts'
import { readOwnRequest } from '#lib/requests/own-request.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'

/** A request of whoever has this address, with what its mailbox got. */
async function asked(app: TestApp, right = 'objection', email = 'ada@example.com') {
  const fields = { right, email }
  const taken = await capture(app, contactEnquiry(app, { form: 'privacy-request', fields }))
  const { permits } = await permit(app)
  const asking = permits.find(({ message }) => message.kind === 'confirm_request')
  const text = (asking && (await composeMail(app, asking.message)))?.text ?? ''
  const { reference: _, ...answer } = { reference: '', ...taken }
  return {
    answer,
    // What the mail says but for what is another in each.
    words: text.replace(/Q-\w{8}|confirm\/[\w-]{43}|\b\d{6}\b/g, '…'),
    reference: taken.kind === 'accepted' ? taken.reference : '',
    link: /\/confirm\/([\w-]+)/.exec(text)?.[1] ?? '',
    code: /\b\d{6}\b/.exec(text)?.[0] ?? '',
  }
}

const other = (code: string) => (code === '000000' ? '000001' : '000000')
const from = (at: number) => ({ caller: `203.0.${at}.7` })

test('R2: the digits of the mail show whose a request is, once, and what needs nobody is done (17.1)', async () => {
  const app = await openTestApp()
  const { reference, code, link } = await asked(app)
  const came = await confirmByCode(app, { reference, code: ` ${code} `, ...from(0) })
  const own = came && came !== 'too_many' ? (came.own ?? '') : ''
  expect(await readOwnRequest(app, own)).toMatchObject({ deed: 'stopped', provenHow: 'mailbox' })
  expect(await confirmByCode(app, { reference, code, ...from(0) })).toBeNull()
  // The link is another way to the same page.
  expect((await previewLink(app, link)).state).toBe('open')
  expect((await confirmLink(app, link, null)).own).toBeTruthy()
})

test('R2: digits and link at once do what is asked for once (17.1)', async () => {
  const app = await openTestApp()
  const { reference, code, link } = await asked(app, 'access')
  const typed = () => confirmByCode(app, { reference, code, ...from(0) })
  const came = await Promise.all([typed(), confirmLink(app, link, null), typed()])
  expect(came.filter((one) => one && one !== 'too_many' && one.own)).toHaveLength(2)
  expect(await app.owner.query({ text: 'select from packages' })).toHaveLength(1)
})

test('E4: after a scanner has opened the link the digits still work (17.1)', async () => {
  const app = await openTestApp()
  const { reference, code, link } = await asked(app)
  for (let times = 0; times < 3; times++) await previewLink(app, link)
  expect(await confirmByCode(app, { reference, code, ...from(0) })).toMatchObject({ own: expect.any(String) })
})

test('S8: wrong digits, those of no request, and right ones after five tries answer alike (17.1)', async () => {
  const app = await openTestApp()
  const { reference, code } = await asked(app)
  expect(await confirmByCode(app, { reference: 'Q-AAAAAAAA', code, ...from(0) })).toBeNull()
  for (let at = 0; at < 5; at++)
    expect(await confirmByCode(app, { reference, code: other(code), ...from(at) })).toBeNull()
  expect(await confirmByCode(app, { reference, code, ...from(9) })).toBeNull()
  expect(await app.owner.query({ text: 'select from requests where proven_at is not null' })).toEqual([])
})

test('S8: whoever types many in a minute has to wait, whatever they type', async () => {
  const app = await openTestApp()
  const { reference, code } = await asked(app)
  for (let times = 0; times < 10; times++)
    await confirmByCode(app, { reference: 'Q-AAAAAAAA', code, ...from(1) })
  expect(await confirmByCode(app, { reference, code, ...from(1) })).toBe('too_many')
  expect(await confirmByCode(app, { reference, code, ...from(2) })).toMatchObject({ own: expect.any(String) })
})

test('S9: the digits end after their days, and do not stand in the database', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const { reference, code } = await asked(app)
  const [row] = await app.owner.query<{ row: string }>({
    text: 'select proof_codes::text as row from proof_codes',
  })
  expect(row?.row).not.toContain(code)
  app.setTime('2026-11-09T10:00:00Z')
  expect(await confirmByCode(app, { reference, code, ...from(0) })).toBeNull()
})

test('S8: a request for an address that nobody is held under is answered and asked in the same words as any other (17.1)', async () => {
  const app = await openTestApp()
  await capture(app, contactEnquiry(app))
  const known = await asked(app, 'access')
  const unknown = await asked(app, 'access', 'nobody@example.com')
  expect(known.words).toContain('Or type these six digits')
  expect(unknown.words).toBe(known.words)
  expect(unknown.answer).toEqual(known.answer)
})

test('P51: mail that is tried again after its request ended brings no digits back (17.3)', async () => {
  const app = await openTestApp()
  const fields = { right: 'objection', email: 'ada@example.com' }
  await capture(app, contactEnquiry(app, { form: 'privacy-request', fields }))
  const [asking] = (await permit(app)).permits
  const text = (asking && (await composeMail(app, asking.message)))?.text ?? ''
  await confirmLink(app, /\/confirm\/([\w-]+)/.exec(text)?.[1] ?? '', null)
  expect(asking && (await composeMail(app, asking.message))).toBeNull()
  expect(await app.owner.query({ text: 'select from proof_codes' })).toEqual([])
})

test('S8: asking again and again brings no more guesses about one person than a few, and their link goes on (17.1)', async () => {
  const app = await openTestApp()
  const first = await asked(app)
  await app.owner.query({ text: 'update proof_codes set tries = 15' })
  const { reference, code, link } = await asked(app, 'access')
  expect(first.reference).not.toBe(reference)
  expect(await confirmByCode(app, { reference, code, ...from(0) })).toBeNull()
  expect((await confirmLink(app, link, null)).own).toBeTruthy()
})
