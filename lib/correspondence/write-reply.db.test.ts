import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { openLead } from '#lib/leads/open-lead.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestHouse, type TestHouse } from '#lib/testing/open-app.ts'
import { noteSaid } from './note-said.ts'
import { writeReply } from './write-reply.ts'

const system = { kind: 'system', id: null } as const

async function enquired() {
  const house = await openTestHouse()
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
  const enquiry = contactEnquiry(house, { notice: house.notice.texts.fr.hash })
  await capture(house, enquiry)
  await drainOutbox(house, transport)
  sent.length = 0
  const [lead] = await house.db.query<{ id: string }>({ text: 'select id from leads' })
  return { house, sent, leadId: lead?.id ?? '', drain: () => drainOutbox(house, transport) }
}

const stageOf = async (house: TestHouse) =>
  (await house.db.query({ text: 'select stage, answered_at is not null as answered from leads' }))[0]

test('P63: an answer is sent once under its reference, kept sealed, and stops the clock', async () => {
  const { house, sent, leadId, drain } = await enquired()
  const reply = {
    id: randomUUID(),
    leadId,
    subject: 'Votre mât',
    text: 'Oui.\n\nEn bleu.',
    actor: system,
    onlyOf: null,
  }
  expect(await writeReply(house, reply)).toBe(true)
  expect(await writeReply(house, reply)).toBe(false)
  await drain()
  expect(sent.map(({ to }) => to)).toEqual(['ada@example.com'])
  expect(sent[0]?.subject).toMatch(/^Votre mât \(Q-/)
  expect(sent[0]?.html).toContain('lang="fr"')
  expect(sent[0]?.replyTo).toMatch(/^reply\+r/)
  expect(await stageOf(house)).toEqual({ stage: 'answered', answered: true })
  const opened = await openLead(house, leadId, null, system)
  expect(opened?.said.map(({ text, direction }) => [text, direction])).toEqual([['Oui.\n\nEn bleu.', 'out']])
})

test('P14: what was said by telephone is noted; what they said leaves the clock running', async () => {
  const { house, leadId } = await enquired()
  const note = { leadId, channel: 'phone', actor: system, onlyOf: null } as const
  expect(await noteSaid(house, { ...note, direction: 'in', text: 'Rang: blue.' })).toBe(true)
  expect(await stageOf(house)).toEqual({ stage: 'new', answered: false })
  expect(await noteSaid(house, { ...note, direction: 'out', text: 'Told them: Friday.' })).toBe(true)
  expect(await stageOf(house)).toEqual({ stage: 'answered', answered: true })
})

test('P23, R8: a colleague’s lead is closed, and of somebody whose data is frozen nothing is written', async () => {
  const { house, leadId } = await enquired()
  const [owner] = await house.owner.query<{ id: string }>({
    text: `insert into staff (id, email, role, created_at) values (gen_random_uuid(), 'o@example.com', 'sales', now())
      returning id`,
  })
  await house.owner.query({ text: 'update leads set owner_id = $1', values: [owner?.id] })
  const said = {
    leadId,
    subject: 'Yes',
    text: 'Yes.',
    actor: system,
    direction: 'in',
    channel: 'phone',
  } as const
  const tries = async (onlyOf: string | null) => [
    await writeReply(house, { ...said, id: randomUUID(), onlyOf }),
    await noteSaid(house, { ...said, onlyOf }),
  ]
  expect(await tries(randomUUID())).toEqual([false, false])
  await house.owner.query({ text: 'update people set restricted_at = now()' })
  expect(await tries(null)).toEqual([false, false])
  expect(await house.db.query({ text: 'select from correspondence' })).toEqual([])
})
