import { expect, test } from 'vitest'
import { type Agency, loadAgency } from '#lib/agency.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { confirmOptIn } from '#lib/doors/choices/confirm.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { dropDraft, keepDraft } from './keep-draft.ts'
import { remindOfDrafts } from './remind.ts'

/** The demo studio, had it chosen to remind. */
async function reminding(): Promise<Agency> {
  const demo = await loadAgency('demo')
  const { newsletter, ...others } = demo.forms
  if (!newsletter) throw new Error('The demo has no newsletter.')
  const wording = { en: 'Remind me, once, of a form I began.', fr: 'Rappelez-moi.', ar: 'ذكّروني.' }
  const box = { purpose: 'draft_reminder', channel: 'email', wording } as const
  const why = { en: 'To remind you', fr: 'Vous rappeler', ar: 'لتذكيرك' }
  const purpose = { basis: 'consent', optIn: 'email', why, categories: ['contact', 'consent'] } as const
  return {
    ...demo,
    policy: {
      ...demo.policy,
      purposes: { ...demo.policy.purposes, draft_reminder: purpose },
      drafts: { forms: ['quote'], reminder: { purpose: 'draft_reminder', after: { days: 2 } } },
    },
    forms: { ...others, newsletter: { ...newsletter, consents: { draft_reminder: box } } },
  }
}

async function open(agency?: Agency) {
  const app = await openTestApp('2026-11-02T10:00:00Z', agency ?? (await reminding()))
  const sent: Mail[] = []
  const transport: Transport = {
    name: 'smtp',
    dropsRepeats: false,
    deliver: async (mail) => {
      sent.push(mail)
      return { kind: 'accepted', providerId: null }
    },
    close: async () => {},
  }
  return { app, sent, drain: () => drainOutbox(app, transport) }
}

async function agrees(opened: Awaited<ReturnType<typeof open>>, email: string) {
  const { app, sent, drain } = opened
  await capture(
    app,
    contactEnquiry(app, { form: 'newsletter', fields: { email }, consents: ['draft_reminder'] }),
  )
  await drain()
  const token = /\/confirm\/([\w-]+)/.exec(sent.find(({ to }) => to === email)?.text ?? '')?.[1] ?? ''
  expect(await confirmOptIn(app, token, null)).toBe(true)
  await drain()
  sent.length = 0
}

const begin = (app: TestApp, email: string) =>
  keepDraft(app, {
    form: 'quote',
    answers: { name: 'Zoë', email },
    notice: app.notice.texts.en.hash,
    address: null,
  })

test('P06: one letter to who agreed to it, two days after, with the ways to stop it; never a second', async () => {
  const opened = await open()
  const { app, sent, drain } = opened
  await agrees(opened, 'ada@example.com')
  await begin(app, 'ada@example.com')
  await begin(app, 'grace@example.com')
  app.setTime('2026-11-04T09:59:59Z')
  expect(await remindOfDrafts(app)).toBe(0)
  app.setTime('2026-11-04T10:00:00Z')
  expect(await remindOfDrafts(app)).toBe(1)
  expect(await remindOfDrafts(app)).toBe(0)
  await drain()
  expect(sent.map(({ to }) => to)).toEqual(['ada@example.com'])
  expect(sent[0]?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  expect(sent[0]?.text).toContain('/unsubscribe/')
  expect(sent[0]?.text).toContain('http://localhost:3000/quote')
  expect(`${sent[0]?.text}${sent[0]?.html}`).not.toContain('Zoë')
  await begin(app, 'ada@example.com')
  app.setTime('2026-11-10T10:00:00Z')
  expect(await remindOfDrafts(app)).toBe(0)
})

test('P16: an opt-out, a press that refuses the draft, or sending the form in between: nothing goes', async () => {
  const opened = await open()
  const { app, sent, drain } = opened
  for (const email of ['left@example.com', 'refused@example.com']) await agrees(opened, email)
  await begin(app, 'left@example.com')
  const token = await begin(app, 'refused@example.com')
  app.setTime('2026-11-05T10:00:00Z')
  expect(await remindOfDrafts(app)).toBe(2)
  const emailKey = suppressionKeyOf(app.keys.suppression, 'left@example.com')
  await optOut(app, { emailKey, how: 'one_click', wording: '', actor: { kind: 'person', id: null } })
  await dropDraft(app, 'quote', token ?? '')
  await drain()
  expect(sent).toEqual([])
  const states = await app.db.query({
    text: `select state, reason from outbox where kind = 'draft_reminder' order by reason`,
  })
  expect(states).toEqual([
    { state: 'failed', reason: 'gone' },
    { state: 'refused', reason: 'suppressed' },
  ])
})

test('P06: where the policy names no reminder none comes, whoever agreed to whatever', async () => {
  const { app } = await open(await loadAgency('demo'))
  await begin(app, 'ada@example.com')
  app.setTime('2026-11-20T10:00:00Z')
  expect(await remindOfDrafts(app)).toBe(0)
})
