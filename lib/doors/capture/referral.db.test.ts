import { expect, test } from 'vitest'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { writeRows } from '#lib/doors/disclose/write-rows.ts'
import { declineLink, lookAtLink, pressLink } from '#lib/journeys/confirmation/confirm.ts'
import { drainOutbox } from '#lib/journeys/delivery/jobs.ts'
import { enterLead } from '#lib/journeys/enquiry/enter-lead.ts'
import { sweep } from '#lib/journeys/retention/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import type { AnsweredLead } from '#lib/records/correspondence/queries.ts'
import { suppressionKeyOf } from '#lib/records/suppression/key.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestHouse, type TestHouse } from '#lib/testing/open-house.ts'
import { capture } from './capture.ts'
import { bringBack } from './release-lead.ts'
import { takeReply } from './take-reply.ts'

const staff = { kind: 'staff', id: '00000000-0000-4000-8000-000000000001' } as const

const referral = (house: TestHouse, differs: Record<string, string> = {}) =>
  contactEnquiry(house, {
    form: 'recommend',
    fields: { name: 'Grace', email: 'grace@example.com', by: 'Ada <b>Lovelace</b>', ...differs },
  })

async function mailOf(
  house: TestHouse,
): Promise<{ to: string; subject: string; text: string; html: string }[]> {
  const mails: { to: string; subject: string; text: string; html: string }[] = []
  await drainOutbox(house, {
    ...outboxTransport,
    deliver: async (mail) => {
      mails.push(mail)
      return { kind: 'accepted', providerId: null }
    },
  })
  return mails
}

async function asked(house: TestHouse): Promise<string> {
  await capture(house, referral(house))
  const [mail] = await mailOf(house)
  return /\/confirm\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

const held = async (house: TestHouse) =>
  (
    await house.db.query<{ held: string | null; record_class: string }>({
      text: 'select held, record_class from leads',
    })
  )[0]

test('P07: who is named gets one notice, in which nothing stands that a stranger typed; staff get none', async () => {
  const house = await openTestHouse()
  expect(await capture(house, referral(house))).toMatchObject({ kind: 'accepted', held: 'referral' })
  const mails = await mailOf(house)
  expect(mails.map(({ to }) => to)).toEqual(['grace@example.com'])
  for (const part of [mails[0]?.subject, mails[0]?.text, mails[0]?.html])
    expect(part).not.toMatch(/Lovelace|Grace/)
  // Named again, by another and later: not a second mail.
  house.setTime('2026-11-03T10:00:00Z')
  await capture(house, referral(house, { by: 'Bram' }))
  expect(await mailOf(house)).toEqual([])
  expect(await house.db.query({ text: `select reason from outbox where state = 'refused'` })).toEqual([
    { reason: 'told_before' },
  ])
})

test('two referrals of one address at once are one notice', async () => {
  const house = await openTestHouse()
  await Promise.all([capture(house, referral(house)), capture(house, referral(house, { by: 'Bram' }))])
  expect(await mailOf(house)).toHaveLength(1)
})

test('P07: the page says who it was; agreeing makes an enquiry, kept as one, and staff are told', async () => {
  const house = await openTestHouse('2026-11-02T10:00:00Z')
  const token = await asked(house)
  expect(await lookAtLink(house, token)).toMatchObject({ state: 'open', referredBy: 'Ada <b>Lovelace</b>' })
  expect(await held(house)).toEqual({ held: 'referral', record_class: 'referral' })
  expect(await pressLink(house, token, null)).toMatchObject({ state: 'done' })
  expect(await held(house)).toEqual({ held: null, record_class: 'enquiry' })
  expect((await mailOf(house)).map(({ to }) => to)).toEqual(['hello@marram.example'])
  expect(await pressLink(house, token, null)).toMatchObject({ state: 'used' })
  house.setTime('2027-11-02T10:00:00Z')
  expect(await sweep(house)).toMatchObject({ people: 0, referral: 0 })
})

test('P07: who does not answer is forgotten after two weeks, not before, and is not asked again', async () => {
  const house = await openTestHouse('2026-11-02T10:00:00Z')
  const token = await asked(house)
  house.setTime('2026-11-16T09:59:59Z')
  expect(await sweep(house)).toMatchObject({ people: 0 })
  expect((await lookAtLink(house, token)).state).toBe('open')
  house.setTime('2026-11-17T10:00:00Z')
  expect(await sweep(house)).toMatchObject({ people: 1 })
  for (const table of ['people', 'leads', 'outbox', 'tokens'])
    expect(await house.db.query({ text: `select from ${table}` })).toEqual([])
  expect((await pressLink(house, token, null)).state).toBe('unknown')
  await capture(house, referral(house))
  expect(await mailOf(house)).toEqual([])
})

test('P07: who says no is forgotten at once, and nobody can name them again', async () => {
  const house = await openTestHouse()
  const token = await asked(house)
  expect(await declineLink(house, token)).toMatchObject({ state: 'declined' })
  expect(await house.db.query({ text: 'select from people' })).toEqual([])
  await capture(house, referral(house))
  expect(await mailOf(house)).toEqual([])
  expect((await declineLink(house, token)).state).toBe('unknown')
})

test('a client who is named and says no loses what was said of them, and nothing else', async () => {
  const house = await openTestHouse()
  const fields = { name: 'Grace', email: 'grace@example.com', message: 'My own' }
  await capture(house, contactEnquiry(house, { fields }))
  await mailOf(house)
  const token = await asked(house)
  expect(await declineLink(house, token)).toMatchObject({ state: 'declined' })
  expect(await house.db.query({ text: 'select form from leads' })).toEqual([{ form: 'contact' }])
  expect(await house.db.query({ text: 'select from suppressions' })).toEqual([])
})

/** A known client who was named by another, and has answered the notice by mail before pressing anything. */
async function answeredByMail() {
  const house = await openTestHouse()
  const fields = { name: 'Grace', email: 'grace@example.com', message: 'My own' }
  await capture(house, contactEnquiry(house, { fields }))
  await mailOf(house)
  const token = await asked(house)
  const [lead] = await house.db.query<AnsweredLead>({
    text: `select id as "leadId", person_id as "personId", form, true as held from leads where held = 'referral'`,
  })
  const mail = { id: '<1@example.com>', from: null, subject: 'Re', text: 'Who told you of me?', files: [] }
  expect(lead && (await takeReply(house, lead, mail))).toMatchObject({ kind: 'taken' })
  return { house, token }
}

test('a client who answers by mail and then says no loses the mail with the rest', async () => {
  const { house, token } = await answeredByMail()
  expect(await declineLink(house, token)).toMatchObject({ state: 'declined' })
  expect(await house.db.query({ text: 'select form from leads' })).toEqual([{ form: 'contact' }])
  expect(await house.db.query({ text: 'select from correspondence' })).toEqual([])
})

test('a no that cannot be carried out leaves its link to be pressed again', async () => {
  const { house, token } = await answeredByMail()
  await house.owner.query({
    text: `create table in_the_way as select id from leads where held = 'referral';
      alter table in_the_way add foreign key (id) references leads (id)`,
  })
  await expect(declineLink(house, token)).rejects.toThrow('in_the_way')
  await house.owner.query({ text: 'drop table in_the_way' })
  expect(await declineLink(house, token)).toMatchObject({ state: 'declined' })
  expect(await house.db.query({ text: 'select from correspondence' })).toEqual([])
})

test('who has opted out is not asked', async () => {
  const house = await openTestHouse()
  const emailKey = suppressionKeyOf(house.keys.suppression, 'grace@example.com')
  await optOut(house, { emailKey, how: 'page', wording: 'Stop', actor: staff })
  await capture(house, referral(house))
  expect(await mailOf(house)).toEqual([])
})

test('staff cannot agree for somebody, nor enter a referral, nor export one that waits', async () => {
  const house = await openTestHouse()
  await capture(house, referral(house))
  const [lead] = await house.db.query<{ id: string }>({ text: 'select id from leads' })
  expect(await bringBack(house, { leadId: lead?.id ?? '', actor: staff, onlyOf: null })).toBe(false)
  const entry = { form: 'recommend', fields: {}, by: 'phone', note: 'rang', actor: staff } as const
  expect(await enterLead(house, entry)).toBeNull()
  let csv = ''
  const all = { dataset: 'leads', query: '', opensMessages: true, staffId: null } as const
  for await (const piece of writeRows(house, all, 'people')) csv += piece
  expect(csv).not.toContain('grace@example.com')
})

test('one that a program seems to have sent asks nobody until staff bring it back; then it asks, as every other', async () => {
  const house = await openTestHouse()
  const trapped = { trapped: true, elapsedMs: null, proof: null }
  await capture(house, { ...referral(house), signs: trapped })
  expect(await mailOf(house)).toEqual([])
  const [lead] = await house.db.query<{ id: string }>({ text: 'select id from leads' })
  expect(await bringBack(house, { leadId: lead?.id ?? '', actor: staff, onlyOf: null })).toBe(true)
  expect((await held(house))?.held).toBe('referral')
  expect((await mailOf(house)).map(({ to }) => to)).toEqual(['grace@example.com'])
})
