import { expect, test } from 'vitest'
import { confirmLink, declineLink, previewLink } from '#lib/confirmations/confirm.ts'
import type { AnsweredLead } from '#lib/correspondence/queries.ts'
import { takeReply } from '#lib/correspondence/take-reply.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { writeRows } from '#lib/doors/disclose/write-rows.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { enterLead } from './enter-lead.ts'
import { releaseLead } from './release-lead.ts'

const staff = { kind: 'staff', id: '00000000-0000-4000-8000-000000000001' } as const

const referral = (app: TestApp, differs: Record<string, string> = {}) =>
  contactEnquiry(app, {
    form: 'recommend',
    fields: { name: 'Grace', email: 'grace@example.com', by: 'Ada <b>Lovelace</b>', ...differs },
  })

async function mailOf(app: TestApp): Promise<{ to: string; subject: string; text: string; html: string }[]> {
  const mails: { to: string; subject: string; text: string; html: string }[] = []
  await drainOutbox(app, {
    ...outboxTransport,
    deliver: async (mail) => {
      mails.push(mail)
      return { kind: 'accepted', providerId: null }
    },
  })
  return mails
}

async function asked(app: TestApp): Promise<string> {
  await capture(app, referral(app))
  const [mail] = await mailOf(app)
  return /\/confirm\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

const held = async (app: TestApp) =>
  (
    await app.db.query<{ held: string | null; record_class: string }>({
      text: 'select held, record_class from leads',
    })
  )[0]

test('P07: who is named gets one notice, in which nothing stands that a stranger typed; staff get none', async () => {
  const app = await openTestApp()
  expect(await capture(app, referral(app))).toMatchObject({ kind: 'accepted', quarantine: 'referral' })
  const mails = await mailOf(app)
  expect(mails.map(({ to }) => to)).toEqual(['grace@example.com'])
  for (const part of [mails[0]?.subject, mails[0]?.text, mails[0]?.html])
    expect(part).not.toMatch(/Lovelace|Grace/)
  // Named again, by another and later: not a second mail.
  app.setTime('2026-11-03T10:00:00Z')
  await capture(app, referral(app, { by: 'Bram' }))
  expect(await mailOf(app)).toEqual([])
  expect(await app.db.query({ text: `select reason from outbox where state = 'refused'` })).toEqual([
    { reason: 'told_before' },
  ])
})

test('two referrals of one address at once are one notice', async () => {
  const app = await openTestApp()
  await Promise.all([capture(app, referral(app)), capture(app, referral(app, { by: 'Bram' }))])
  expect(await mailOf(app)).toHaveLength(1)
})

test('P07: the page says who it was; agreeing makes an enquiry, kept as one, and staff are told', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const token = await asked(app)
  expect(await previewLink(app, token)).toMatchObject({ state: 'open', referredBy: 'Ada <b>Lovelace</b>' })
  expect(await held(app)).toEqual({ held: 'referral', record_class: 'referral' })
  expect(await confirmLink(app, token, null)).toMatchObject({ state: 'done' })
  expect(await held(app)).toEqual({ held: null, record_class: 'enquiry' })
  expect((await mailOf(app)).map(({ to }) => to)).toEqual(['hello@marram.example'])
  expect(await confirmLink(app, token, null)).toMatchObject({ state: 'used' })
  app.setTime('2027-11-02T10:00:00Z')
  expect(await sweep(app)).toMatchObject({ people: 0, referral: 0 })
})

test('P07: who does not answer is forgotten after two weeks, not before, and is not asked again', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const token = await asked(app)
  app.setTime('2026-11-16T09:59:59Z')
  expect(await sweep(app)).toMatchObject({ people: 0 })
  expect((await previewLink(app, token)).state).toBe('open')
  app.setTime('2026-11-17T10:00:00Z')
  expect(await sweep(app)).toMatchObject({ people: 1 })
  for (const table of ['people', 'leads', 'outbox', 'tokens'])
    expect(await app.db.query({ text: `select from ${table}` })).toEqual([])
  expect((await confirmLink(app, token, null)).state).toBe('unknown')
  await capture(app, referral(app))
  expect(await mailOf(app)).toEqual([])
})

test('P07: who says no is forgotten at once, and nobody can name them again', async () => {
  const app = await openTestApp()
  const token = await asked(app)
  expect(await declineLink(app, token)).toMatchObject({ state: 'declined', gone: 'person' })
  expect(await app.db.query({ text: 'select from people' })).toEqual([])
  await capture(app, referral(app))
  expect(await mailOf(app)).toEqual([])
  expect((await declineLink(app, token)).state).toBe('unknown')
})

test('a client who is named and says no loses what was said of them, and nothing else', async () => {
  const app = await openTestApp()
  const fields = { name: 'Grace', email: 'grace@example.com', message: 'My own' }
  await capture(app, contactEnquiry(app, { fields }))
  await mailOf(app)
  const token = await asked(app)
  expect(await declineLink(app, token)).toMatchObject({ state: 'declined', gone: 'lead' })
  expect(await app.db.query({ text: 'select form from leads' })).toEqual([{ form: 'contact' }])
  expect(await app.db.query({ text: 'select from suppressions' })).toEqual([])
})

/** A known client who was named by another, and has answered the notice by mail before pressing anything. */
async function answeredByMail() {
  const app = await openTestApp()
  const fields = { name: 'Grace', email: 'grace@example.com', message: 'My own' }
  await capture(app, contactEnquiry(app, { fields }))
  await mailOf(app)
  const token = await asked(app)
  const [lead] = await app.db.query<AnsweredLead>({
    text: `select id as "leadId", person_id as "personId", form, true as quarantined from leads where held = 'referral'`,
  })
  const mail = { id: '<1@example.com>', from: null, subject: 'Re', text: 'Who told you of me?', files: [] }
  expect(lead && (await takeReply(app, lead, mail))).toMatchObject({ kind: 'taken' })
  return { app, token }
}

test('a client who answers by mail and then says no loses the mail with the rest', async () => {
  const { app, token } = await answeredByMail()
  expect(await declineLink(app, token)).toMatchObject({ state: 'declined' })
  expect(await app.db.query({ text: 'select form from leads' })).toEqual([{ form: 'contact' }])
  expect(await app.db.query({ text: 'select from correspondence' })).toEqual([])
})

test('a no that cannot be carried out leaves its link to be pressed again', async () => {
  const { app, token } = await answeredByMail()
  await app.owner.query({
    text: `create table in_the_way as select id from leads where held = 'referral';
      alter table in_the_way add foreign key (id) references leads (id)`,
  })
  await expect(declineLink(app, token)).rejects.toThrow('in_the_way')
  await app.owner.query({ text: 'drop table in_the_way' })
  expect(await declineLink(app, token)).toMatchObject({ state: 'declined' })
  expect(await app.db.query({ text: 'select from correspondence' })).toEqual([])
})

test('who has opted out is not asked', async () => {
  const app = await openTestApp()
  const emailKey = suppressionKeyOf(app.keys.suppression, 'grace@example.com')
  await optOut(app, { emailKey, how: 'page', wording: 'Stop', actor: staff })
  await capture(app, referral(app))
  expect(await mailOf(app)).toEqual([])
})

test('staff cannot agree for somebody, nor enter a referral, nor export one that waits', async () => {
  const app = await openTestApp()
  await capture(app, referral(app))
  const [lead] = await app.db.query<{ id: string }>({ text: 'select id from leads' })
  expect(await releaseLead(app, { leadId: lead?.id ?? '', actor: staff, onlyOf: null })).toBe(false)
  const entry = { form: 'recommend', fields: {}, by: 'phone', note: 'rang', actor: staff } as const
  expect(await enterLead(app, entry)).toBeNull()
  let csv = ''
  const all = { dataset: 'leads', query: '', opensMessages: true, staffId: null } as const
  for await (const piece of writeRows(app, all, 'people')) csv += piece
  expect(csv).not.toContain('grace@example.com')
})

test('one that a program seems to have sent asks nobody until staff bring it back; then it asks, as every other', async () => {
  const app = await openTestApp()
  const trapped = { trapped: true, elapsedMs: null, proof: null }
  await capture(app, { ...referral(app), signs: trapped })
  expect(await mailOf(app)).toEqual([])
  const [lead] = await app.db.query<{ id: string }>({ text: 'select id from leads' })
  expect(await releaseLead(app, { leadId: lead?.id ?? '', actor: staff, onlyOf: null })).toBe(true)
  expect((await held(app))?.held).toBe('referral')
  expect((await mailOf(app)).map(({ to }) => to)).toEqual(['grace@example.com'])
})
