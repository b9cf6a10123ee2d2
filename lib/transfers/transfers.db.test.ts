import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ownRequestView } from '#app/_requests/own-request-view.ts'
import { confirmLink } from '#lib/confirmations/confirm.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { fetchTransfer, readTransfer } from '#lib/doors/disclose/package/fetch-transfer.ts'
import { readOwnRows } from '#lib/doors/disclose/package/own-rows.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { makePackages } from '#lib/requests/jobs.ts'
import { readOwnRequest } from '#lib/requests/own-request.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { confirmCompany, dropCompany, nameCompany } from './name-company.ts'

const email = 'ada@example.com'
const company = 'intake@other.example'
const system = { kind: 'system', id: null } as const

async function letters(app: TestApp) {
  return Promise.all(
    (await permit(app)).permits.map(async ({ message }) => {
      const mail = await composeMail(app, message)
      return { kind: message.kind, to: mail?.to, text: mail?.text ?? '' }
    }),
  )
}

/** Somebody's own copy of what they provided, ready. */
async function ready(app: TestApp, right = 'portability'): Promise<string> {
  await capture(app, contactEnquiry(app))
  await capture(app, contactEnquiry(app, { form: 'privacy-request', fields: { right, email } }))
  const asking = (await letters(app)).find(({ kind }) => kind === 'confirm_request')
  const link = /\/confirm\/([\w-]+)/.exec(asking?.text ?? '')?.[1] ?? ''
  const { own = '' } = await confirmLink(app, link, null)
  await makePackages(app)
  await letters(app)
  return own
}

/** The link that the company's mail brings. */
async function offered(app: TestApp, own: string): Promise<string> {
  expect(await nameCompany(app, own, company)).toBe('named')
  expect(await letters(app)).toEqual([])
  expect(await confirmCompany(app, own)).toBe(true)
  const [mail] = await letters(app)
  expect(mail).toMatchObject({ kind: 'company_offered', to: company })
  expect(mail?.text).toContain(email)
  // What was typed as a name goes to no address that its writer chose.
  expect(mail?.text).not.toContain('Ada Lovelace')
  return /\/transfer\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

test('R5: a company that somebody named and confirmed fetches what they provided, once, and they are told (17.2)', async () => {
  const app = await openTestApp()
  const own = await ready(app)
  const link = await offered(app, own)
  // A scanner may look as often as it likes.
  for (let times = 0; times < 3; times++) expect(await readTransfer(app, link)).not.toBeNull()
  const both = await Promise.all([fetchTransfer(app, link), fetchTransfer(app, link)])
  const [made] = both.filter((one) => one !== null)
  expect(both.filter((one) => one === null)).toHaveLength(1)
  const pieces: Buffer[] = []
  for await (const piece of made?.bytes ?? []) pieces.push(piece)
  const files = unzipSync(Buffer.concat(pieces))
  expect(strFromU8(files['data.json'] ?? new Uint8Array())).toContain('Ada Lovelace')
  expect([await readTransfer(app, link), await fetchTransfer(app, link)]).toEqual([null, null])
  const [told] = await letters(app)
  expect(told).toMatchObject({ kind: 'transfer_fetched', to: email })
  expect(told?.text).toContain(company)

  const register = await app.owner.query({
    text: `select recipient, rows > 0 as whole from disclosures where kind = 'transfer'`,
  })
  expect(register).toEqual([{ recipient: 'a company that the person named', whole: true }])
  const personId = (await readOwnRequest(app, own))?.personId ?? ''
  expect((await readOwnRows(app, personId)).transfers).toEqual([
    expect.objectContaining({ company, fetched_at: app.clock().toISOString() }),
  ])
})

test('R5: nothing goes to a company that was taken back, and what is no address is none', async () => {
  const app = await openTestApp()
  const own = await ready(app)
  expect(await nameCompany(app, own, 'not an address')).toBe('email')
  await nameCompany(app, own, company)
  expect([await dropCompany(app, own), await confirmCompany(app, own)]).toEqual([true, false])
  expect(await letters(app)).toEqual([])
})

test('R5: what is everything about somebody goes to no company', async () => {
  const app = await openTestApp()
  expect(await nameCompany(app, await ready(app, 'access'), company)).toBe('ended')
})

test('R5: the link ends with the copy, and with an erasure of its person (17.2)', async () => {
  const late = await openTestApp('2026-11-02T10:00:00Z')
  const over = await offered(late, await ready(late))
  late.setTime('2026-11-09T10:00:00Z')
  expect([await readTransfer(late, over), await fetchTransfer(late, over)]).toEqual([null, null])

  const app = await openTestApp()
  const own = await ready(app)
  const link = await offered(app, own)
  const personId = (await readOwnRequest(app, own))?.personId ?? ''
  const [, fetched] = await Promise.all([
    erase(app, { personId, reason: 'request', actor: system }),
    fetchTransfer(app, link),
  ])
  expect(await fetchTransfer(app, link)).toBeNull()
  expect(await app.owner.query({ text: 'select from transfers' })).toEqual([])
  // Whoever came first has it whole; nobody has a part of it in the register.
  const rows = await app.owner.query({ text: `select finished_at from disclosures where kind = 'transfer'` })
  expect(rows).toHaveLength(fetched ? 1 : 0)
})

test('E6: one address gets five of these in an hour, whoever names it, and who named it is told that nothing reached it', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const own = await ready(app)
  const key = suppressionKeyOf(app.keys.suppression, company)
  for (let at = 0; at < 5; at++)
    await app.owner.query({
      text: `with named as (insert into transfers (id, lead_id, person_id, company, company_key, named_at, confirmed_at, expires_at)
          select gen_random_uuid(), lead_id, person_id, 'x', $1, $2, $2, $2 from packages returning id, lead_id, person_id)
        insert into outbox (id, kind, purpose, stream, person_id, lead_id, language, state, next_at, created_at)
        select id, 'company_offered', 'answer_request', 'service', person_id, null, 'en', 'sent', $2, $2 from named`,
      values: [key, new Date('2026-11-02T09:30:00Z')],
    })
  await app.owner.query({
    text: `update transfers set lead_id = (select id from leads where form = 'contact')`,
  })
  expect(await nameCompany(app, own, company)).toBe('named')
  expect(await confirmCompany(app, own)).toBe(true)
  expect(await letters(app)).toEqual([])
  const request = await readOwnRequest(app, own)
  const view = request && (await ownRequestView(app, 'en', own, request))
  expect(view?.transfer?.lines).toEqual([`${company}: our mail with the link did not reach it.`])
})
