import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Policy } from '../../../policy/define.ts'
import type { FormDefinition, Forms } from '../../../policy/form.ts'
import { receiptOf } from '../../../policy/receipt.ts'
import { type Language, languages } from '../../../policy/vocabulary.ts'
import { noticeOf } from '../../house.ts'
import { enterDecision } from '../../records/consent/change.ts'
import { listReceipts } from '../../records/consent/receipts.ts'
import { registerNotice } from '../../records/notices/writes.ts'
import { openTestHouse, type TestHouse } from '../../testing/open-house.ts'
import { addSubscribers } from '../../testing/subscribers.ts'
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

/** The house's policy and forms with one edit. */
function edited({ agency }: TestHouse, by: Edit): { policy: Policy; forms: Forms; wording: Edit['wording'] } {
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
      summary: [by.summary],
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
  const house = await openTestHouse()
  const emails = Array.from({ length: perVersion }, (_, n) => ({ email: `reader${n}@example.com` }))
  const people = [...(await addSubscribers(house, emails)).values()]
  const given = new Map<string, { person: string; receipt: string; wording: string }>()
  for (const by of fc.sample(edit, edits)) {
    const { policy, forms, wording } = edited(house, by)
    const notice = noticeOf({ ...house.agency, policy, forms }, { mail: null, database: null, files: null })
    const noticeNumber = await registerNotice(house.owner, notice, house.clock())
    for (const [at, person] of people.entries()) {
      const language = languages[at % languages.length] as Language
      const record = await enterDecision(house.db, {
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
        at: house.clock(),
      })
      const [row] = await listReceipts(house.db, person, record)
      if (!row) throw new Error('There is no receipt.')
      given.set(record, { person, receipt: receiptOf(row.event, row.version), wording: wording[language] })
    }
  }
  expect(given.size).toBe(edits * perVersion)
  for (const person of people) {
    for (const { event, version } of await listReceipts(house.db, person)) {
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
  const house = await openTestHouse()
  const email = 'reader@example.com'
  const person = (await addSubscribers(house, [{ email }])).get(email) ?? ''
  const wording = house.notice.texts.fr.consents.contact?.marketing_email ?? ''
  const record = await enterDecision(house.db, {
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
    at: house.clock(),
  })
  const actor = { kind: 'staff', id: randomUUID() } as const
  const [receipt = ''] = (await discloseReceipts(house, person, actor, record)) ?? []
  expect(receipt).not.toContain(email)
  expect(JSON.parse(receipt)).toMatchObject({
    record_metadata: { record_id: record, pii_principal_id: person },
    pii_processing: {
      privacy_notice: { version: 1, language: 'fr', digest: house.notice.texts.fr.hash },
      purposes: [{ purpose: 'marketing_email', lawful_basis: 'consent', wording, form: 'contact' }],
    },
    party_identification: [{ party_role: 'PII controller', party_name: house.agency.policy.controller.name }],
    event: { event_state: 'given', event_method: 'press' },
  })
  const [logged] = await house.db.query<{ n: number }>({
    text: `select count(*)::int as n from audit_events where verb = 'consent.receipt_copied' and object_id = $1`,
    values: [person],
  })
  expect(logged).toEqual({ n: 1 })
  expect(await discloseReceipts(house, randomUUID(), actor)).toBeNull()
})
