import { describe, expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { suppress } from '#lib/doors/choices/suppressions/writes.ts'
import { openMessage } from '#lib/keyring.ts'
import { registerNotice } from '#lib/notices/register-notice.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { capture } from './capture.ts'

const app = await openTestApp()
const count = async (text: string, values: unknown[] = []) =>
  (await app.db.query<{ n: number }>({ text: `select count(*)::int as n from ${text}`, values }))[0]?.n

async function accepted(submission: Parameters<typeof capture>[1]) {
  const captured = await capture(app, submission)
  if (captured.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(captured)}`)
  return captured
}

describe('an enquiry', () => {
  test('is stored whole: person with sources, lead, sealed message, mail and event', async () => {
    const { reference } = await accepted(
      contactEnquiry(app, { fields: { name: 'Grace', email: 'Grace@Example.com', message: 'Ahoy' } }),
    )
    const [row] = await app.db.query<{
      id: string
      person_id: string
      message: Buffer
      details: object
      sources: object
      ip_prefix: string
    }>({
      text: 'select l.*, p.sources from leads l join people p on p.id = l.person_id where l.reference = $1',
      values: [reference],
    })
    expect(row?.details).toEqual({ name: 'Grace', email: 'grace@example.com' })
    expect(row?.ip_prefix).toBe('203.0.113.0/24')
    expect(row?.sources).toMatchObject({ name: { form: 'contact' }, email: { form: 'contact' } })
    expect(row?.message.includes('Ahoy')).toBe(false)
    expect(openMessage(app.ring, row?.id ?? '', row?.message ?? null)).toEqual({ message: 'Ahoy' })
    const mail = await app.db.query<{ kind: string }>({
      text: 'select kind from outbox where person_id = $1 order by kind',
      values: [row?.person_id],
    })
    expect(mail.map(({ kind }) => kind)).toEqual(['auto_reply', 'staff_notice'])
    expect(await count(`audit_events where verb = 'lead.captured' and object_id = $1`, [row?.id])).toBe(1)
  })

  test('fills empty fields of a known person and changes none: anyone can type your address', async () => {
    await accepted(contactEnquiry(app, { fields: { name: 'Mary', email: 'mary@example.com', message: 'a' } }))
    await accepted(
      contactEnquiry(app, {
        fields: { name: 'Mallory', company: 'Engines', email: 'mary@example.com', message: 'b' },
      }),
    )
    const [person] = await app.db.query({
      text: `select name, company from people where email = 'mary@example.com'`,
    })
    expect(person).toEqual({ name: 'Mary', company: 'Engines' })
  })

  test('contract 3: of the same content within 30 minutes is the same lead, and a new one after', async () => {
    const post = contactEnquiry(app, { fields: { name: 'T', email: 'twice@example.com', message: 'Same' } })
    const first = await accepted(post)
    app.setTime('2026-11-02T10:29:59Z')
    expect(await accepted(post)).toEqual({ ...first, repeated: true })
    app.setTime('2026-11-02T10:30:00Z')
    expect((await accepted(post)).reference).not.toBe(first.reference)
    app.setTime('2026-11-02T10:00:00Z')
  })

  test('posted sixteen times at once is one lead with one reference', async () => {
    const post = contactEnquiry(app, { fields: { name: 'R', email: 'race@example.com', message: 'Now' } })
    const all = await Promise.all(Array.from({ length: 16 }, () => accepted(post)))
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(1)
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(
      await count(`leads l join people p on p.id = l.person_id where p.email = 'race@example.com'`),
    ).toBe(1)
  })

  test('contract 3: under one idempotency key is once; another body under it is a conflict', async () => {
    const post = (message: string) =>
      contactEnquiry(app, {
        idempotencyKey: 'k1',
        fields: { name: 'K', email: 'key@example.com', message },
      })
    const first = await accepted(post('one'))
    expect(await accepted(post('one'))).toEqual({ ...first, repeated: true })
    expect(await capture(app, post('two'))).toEqual({ kind: 'conflict' })
  })

  test('is refused past the rate, and nothing is stored', async () => {
    const post = (n: number) =>
      contactEnquiry(app, {
        rate: { by: 'flood', limit: 2 },
        fields: { name: 'F', email: `flood${n}@example.com`, message: 'x' },
      })
    await accepted(post(1))
    await accepted(post(2))
    expect(await capture(app, post(3))).toEqual({ kind: 'too_many', retryAfterSeconds: 60 })
    expect(await count(`people where email = 'flood3@example.com'`)).toBe(0)
  })

  test.each(['constructor', '__proto__', 'toString'])(
    'for a form or with a box named %s is refused',
    async (name) => {
      const form = await capture(app, contactEnquiry(app, { form: name }))
      expect(form).toEqual({ kind: 'invalid', issues: [{ field: 'form', code: 'choice' }] })
      const box = await capture(app, contactEnquiry(app, { consents: [name] }))
      expect(box).toEqual({ kind: 'invalid', issues: [{ field: `consents.${name}`, code: 'unknown' }] })
    },
  )

  test('of somebody restricted while it came in is stored nowhere and acknowledged to nobody', async () => {
    const post = (message: string) =>
      contactEnquiry(app, { fields: { name: 'Q', email: 'quiet@example.com', message } })
    await accepted(post('before'))
    const outcome = await app.owner.transaction(async (tx) => {
      await tx.query({ text: `update people set restricted_at = now() where email = 'quiet@example.com'` })
      const posted = capture(app, post('during')).catch(() => 'failed')
      await untilBlocked(app)
      return { posted }
    })
    expect(await outcome.posted).toBe('failed')
    expect((await accepted(post('during'))).repeated).toBe(false)
  })

  test('P01: with an undeclared field is refused', async () => {
    const fields = { name: 'Ada', email: 'ada@example.com', message: 'Hello', shoe_size: '38' }
    expect(await capture(app, contactEnquiry(app, { fields }))).toEqual({
      kind: 'invalid',
      issues: [{ field: 'shoe_size', code: 'unknown' }],
    })
  })

  test('with an undeclared box is refused', async () => {
    expect(await capture(app, contactEnquiry(app, { consents: ['sell_my_data'] }))).toEqual({
      kind: 'invalid',
      issues: [{ field: 'consents.sell_my_data', code: 'unknown' }],
    })
  })
})

describe('P16: a ticked box', () => {
  test('is entered as requested, with the words shown, and permits nothing', async () => {
    await accepted(
      contactEnquiry(app, {
        consents: ['marketing_email'],
        fields: { name: 'Box', email: 'box@example.com', message: 'x' },
      }),
    )
    const [event] = await app.db.query({
      text: `select e.state, e.wording, e.notice_number, c.state as current, o.kind
        from consent_events e join people p on p.id = e.person_id
        join consents c on c.person_id = p.id
        join outbox o on o.person_id = p.id and o.kind = 'confirm_opt_in' where p.email = 'box@example.com'`,
    })
    expect(event).toEqual({
      state: 'requested',
      current: 'requested',
      kind: 'confirm_opt_in',
      wording: app.agency.forms.contact?.consents.marketing_email?.wording.en,
      notice_number: 1,
    })
  })

  test('asks for confirmation once in ten minutes, however often it is typed', async () => {
    for (const minute of ['10:00', '10:09', '10:10']) {
      app.setTime(`2026-11-02T${minute}:00Z`)
      await accepted(newsletterSignUp(app, 'often@example.com', { idempotencyKey: minute }))
    }
    app.setTime('2026-11-02T10:00:00Z')
    const asked = `outbox o join people p on p.id = o.person_id where p.email = 'often@example.com'`
    expect(await count(asked)).toBe(2)
  })
})

test.each([
  ['opt_out', ['2026-11-02', '2026-11-20', '2026-12-01', '2026-12-03'], 2],
  ['erasure', ['2026-11-02', '2026-11-20', '2026-12-01', '2026-12-03'], 2],
  ['complaint', ['2026-11-02', '2026-12-03', '2027-06-01'], 0],
  ['hard_bounce', ['2026-11-02', '2026-12-03', '2027-06-01'], 0],
] as const)(
  'contract 5: an address on the list for %s, typed into the newsletter form on %j, gets so many confirmations',
  async (reason, days, mails) => {
    const other = await openTestApp()
    const email = 'listed@example.com'
    await suppress(other.db, suppressionKeyOf(other.keys.suppression, email), 'email', reason, other.clock())
    for (const day of days) {
      other.setTime(`${day}T10:00:00Z`)
      await capture(other, newsletterSignUp(other, email))
    }
    expect(await other.db.query({ text: `select from outbox where kind = 'confirm_opt_in'` })).toHaveLength(
      mails,
    )
  },
)

describe('the notice a form carries', () => {
  test('contract 4: counts for 30 days after it was superseded, and its own words are recorded', async () => {
    const other = await openTestApp()
    const demo = await loadAgency('demo')
    const reworded = { ...demo, policy: { ...demo.policy, effective: '2026-11-03', minimumAge: 18 } }
    const next = noticeOf(reworded, { mail: null, database: null, files: null })
    await registerNotice(other.owner, next, new Date('2026-11-02T10:00:00Z'))
    const post = (n: number) =>
      contactEnquiry(other, { fields: { name: 'G', email: `grace${n}@example.com`, message: 'x' } })
    other.setTime('2026-12-02T09:59:59Z')
    expect((await capture(other, post(1))).kind).toBe('accepted')
    other.setTime('2026-12-02T10:00:00Z')
    expect(await capture(other, post(2))).toEqual({ kind: 'notice_outdated' })
    for (const notice of ['made-up', '', '\0', '\ud800', 'x'.repeat(43)])
      expect(await capture(other, { ...post(3), notice })).toEqual({ kind: 'notice_outdated' })
    const [lead] = await other.db.query({ text: 'select notice_number from leads' })
    expect(lead).toEqual({ notice_number: 1 })
  })
})
