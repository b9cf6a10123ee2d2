import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noticeOf } from '#lib/app.ts'
import { listReceipts } from '#lib/consents/receipts.ts'
import { enterDecision } from '#lib/doors/choices/ledger/enter-decision.ts'
import { registerNotice } from '#lib/notices/register-notice.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import type { Policy } from '#policy/define.ts'
import type { FormDefinition, Forms } from '#policy/form.ts'
import { receiptOf } from '#policy/receipt.ts'
import { type Language, languages } from '#policy/vocabulary.ts'
import { discloseReceipts } from './receipts.ts'

const edits = 20
const perVersion = 50

const words = fc.tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), fc.string({ minLength: 1 }))
const translated = words.map(([en, fr, ar]) => ({ en, fr, ar }))
const edit = fc.record({
  summary: translated,
  wording: translated,
  why: translated,
  months: fc.integer({ min: 1, max: 60 }),
  controller: fc.string({ minLength: 1 }),
  basis: fc.constantFrom('consent' as const, 'legitimate_interests' as const),
  partners: fc.subarray(['contractors', 'partners', 'auditors'] as const),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

/** The app's policy and forms with one edit. */
function edited({ agency }: TestApp, by: Edit): { policy: Policy; forms: Forms; wording: Edit['wording'] } {
  const { policy, forms } = agency
  const { contact } = forms
  const box = contact?.consents.marketing_email
  if (!contact || !box) throw new Error('The contact form has no box.')
  const changed: FormDefinition = {
    ...contact,
    consents: { marketing_email: { ...box, wording: by.wording } },
  }
  const { marketing_email } = policy.purposes
  return {
    wording: by.wording,
    forms: { ...forms, contact: changed },
    policy: {
      ...policy,
      summary: [{ ...by.summary, promises: [] }],
      controller: { ...policy.controller, name: by.controller },
      sharing: { ...policy.sharing, with: by.partners },
      purposes: { ...policy.purposes, marketing_email: { ...marketing_email, basis: by.basis, why: by.why } },
      retention: {
        ...policy.retention,
        subscription: { ...policy.retention.subscription, period: { months: by.months } },
      },
    },
  }
}

test('R6: receipts of 1,000 consents over 20 random policy edits replay byte for byte', async () => {
  const app = await openTestApp()
  const emails = Array.from({ length: perVersion }, (_, n) => ({ email: `reader${n}@example.com` }))
  const people = [...(await addSubscribers(app, emails)).values()]
  const given = new Map<string, { person: string; receipt: string; wording: string }>()
  for (const by of fc.sample(edit, edits)) {
    const { policy, forms, wording } = edited(app, by)
    const notice = noticeOf({ ...app.agency, policy, forms }, { mail: null, database: null, files: null })
    const noticeNumber = await registerNotice(app.owner, notice, app.clock())
    for (const [at, person] of people.entries()) {
      const language = languages[at % languages.length] as Language
      const record = await enterDecision(app.db, {
        personId: person,
        purpose: 'marketing_email',
        channel: 'email',
        state: 'given',
        basis: by.basis,
        noticeNumber,
        language,
        wording: wording[language],
        form: 'contact',
        how: 'press',
        ipPrefix: null,
        at: app.clock(),
      })
      const [row] = await listReceipts(app.db, person, record)
      if (!row) throw new Error('There is no receipt.')
      given.set(record, { person, receipt: receiptOf(row.event, row.version), wording: wording[language] })
    }
  }
  expect(given.size).toBe(edits * perVersion)
  for (const person of people) {
    for (const { event, version } of await listReceipts(app.db, person)) {
      const known = given.get(event.recordId)
      if (!known) continue
      expect(receiptOf(event, version)).toBe(known.receipt)
      expect(event.wording).toBe(known.wording)
      expect(JSON.parse(known.receipt).pii_processing.purposes[0].wording).toBe(known.wording)
      given.delete(event.recordId)
    }
  }
  expect(given.size).toBe(0)
})

test('R6: a receipt says under which version, in which words and language, names nobody, and its copy is logged', async () => {
  const app = await openTestApp()
  const email = 'reader@example.com'
  const person = (await addSubscribers(app, [{ email }])).get(email) ?? ''
  const wording = app.notice.texts.fr.consents.contact?.marketing_email ?? ''
  const record = await enterDecision(app.db, {
    personId: person,
    purpose: 'marketing_email',
    channel: 'email',
    state: 'given',
    basis: 'consent',
    noticeNumber: 1,
    language: 'fr',
    wording,
    form: 'contact',
    how: 'press',
    ipPrefix: '192.0.2.0',
    at: app.clock(),
  })
  const actor = { kind: 'staff', id: randomUUID() } as const
  const [receipt = ''] = (await discloseReceipts(app, person, actor, record)) ?? []
  expect(receipt).not.toContain(email)
  expect(JSON.parse(receipt)).toMatchObject({
    record_metadata: { record_id: record, pii_principal_id: person },
    pii_processing: {
      privacy_notice: { version: 1, language: 'fr', digest: app.notice.texts.fr.hash },
      purposes: [{ purpose: 'marketing_email', lawful_basis: 'consent', wording, form: 'contact' }],
    },
    party_identification: [{ party_role: 'PII controller', party_name: app.agency.policy.controller.name }],
    event: { event_state: 'given', event_method: 'press' },
  })
  const [logged] = await app.db.query<{ n: number }>({
    text: `select count(*)::int as n from audit_events where verb = 'consent.receipt_copied' and object_id = $1`,
    values: [person],
  })
  expect(logged).toEqual({ n: 1 })
  expect(await discloseReceipts(app, randomUUID(), actor)).toBeNull()
})
