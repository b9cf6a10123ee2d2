import { expect, test } from 'vitest'
import { previewLink } from '#lib/confirmations/confirm.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { system } from '#lib/record-event.ts'
import { announce } from '#lib/testing/announce.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { type FieldValues, type FormField, isClosed } from '#policy/form.ts'
import { confirmOptIn } from './confirm.ts'
import { optOut } from './opt-out.ts'
import { suppress } from './suppressions/changes.ts'
import { suppressionKeyOf } from './suppressions/key.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
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
const drain = () => drainOutbox(app, transport)
const keyOf = (email: string) => suppressionKeyOf(app.keys.suppression, email)
const mailsTo = (email: string) => sent.filter(({ to }) => to === email)

/** Something that fits a question. */
function sampleOf(field: FormField, email: string): FieldValues[string] {
  if (field.type === 'email') return email
  if (field.type === 'files') return []
  if (field.type === 'tel') return '+33 2 61 00 00 00'
  if ('options' in field) {
    const [first] = field.options
    return field.type === 'checkboxes' ? [first?.value ?? ''] : (first?.value ?? '')
  }
  return 'Ada'
}

const asking = Object.entries(app.agency.forms).filter(
  ([, form]) => Object.keys(form.consents).length > 0 && !isClosed(form, app.clock()),
)

test('several forms ask, so that the tests below say something', () => {
  expect(asking.length).toBeGreaterThan(3)
})

for (const how of ['form', 'api'] as const) {
  test.each(asking)(
    `E4: by ${how}, %s asks in its own words, and a press in the mailbox gives them`,
    async (name, form) => {
      const email = `${name}.${how}@example.com`
      const required = Object.entries(form.fields).filter(
        ([, { required, type }]) => required || type === 'email',
      )
      const fields = Object.fromEntries(required.map(([key, field]) => [key, sampleOf(field, email)]))
      const consents = Object.keys(form.consents)
      const captured = await capture(app, contactEnquiry(app, { form: name, fields, consents, how }))
      expect(captured).toMatchObject({ kind: 'accepted' })
      await drain()
      const ledger = async () =>
        app.db.query<{ state: string; wording: string; form: string }>({
          text: `select e.state, e.wording, e.form from consent_events e join people p on p.id = e.person_id
          where p.email = $1 order by e.id`,
          values: [email],
        })
      const shown = Object.values(form.consents).map(({ wording }) => wording.en)
      expect(await ledger()).toEqual(shown.map((wording) => ({ state: 'requested', wording, form: name })))
      await announce(app, { subject: 'Too early', body: 'One.' })
      await drain()
      expect(mailsTo(email).map(({ subject }) => subject)).not.toContain('Too early')
      const mail = mailsTo(email).find(({ text }) => text.includes('/confirm/'))
      for (const wording of shown) expect(mail?.text).toContain(wording)
      const token = /\/confirm\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
      // The page names all that its press agrees to (15.30).
      expect(await previewLink(app, token)).toMatchObject({ state: 'open', wordings: [...new Set(shown)] })
      expect(await ledger()).toHaveLength(shown.length)
      expect(await confirmOptIn(app, token, null)).toBe(true)
      expect((await ledger()).slice(shown.length)).toEqual(
        shown.map((wording) => ({ state: 'given', wording, form: name })),
      )
      expect(await confirmOptIn(app, token, null)).toBe(false)
    },
  )
}

test('S8: subscribed, stopped, complained, refusing and unknown addresses are answered alike', async () => {
  const answers: unknown[] = []
  const subscribe = async (email: string) => {
    await capture(app, newsletterSignUp(app, email))
    await drain()
    const token = /\/confirm\/([\w-]+)/.exec(mailsTo(email)[0]?.text ?? '')?.[1] ?? ''
    expect(await confirmOptIn(app, token, null)).toBe(true)
  }
  for (const email of ['in@example.com', 'out@example.com', 'angry@example.com', 'dead@example.com'])
    await subscribe(email)
  const actor = { kind: 'person', id: null } as const
  await optOut(app, { emailKey: keyOf('out@example.com'), how: 'one_click', wording: '', actor })
  await optOut(app, { emailKey: keyOf('angry@example.com'), how: 'complaint', wording: '', actor: system })
  await suppress(app.db, keyOf('dead@example.com'), 'email', 'hard_bounce', app.clock())
  app.setTime('2026-11-02T11:00:00Z')
  for (const who of ['in', 'out', 'angry', 'dead', 'unknown']) {
    const captured = await capture(app, newsletterSignUp(app, `${who}@example.com`))
    // What is queued is for us to know: the page after a sign-up is one for all.
    answers.push({
      ...captured,
      mailed: null,
      reference: 'reference' in captured ? captured.reference.length : 0,
    })
  }
  expect(answers[0]).toMatchObject({ kind: 'accepted', repeated: false })
  for (const answer of answers) expect(answer).toEqual(answers[0])
})
