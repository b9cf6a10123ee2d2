import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { openLead } from '#lib/leads/open-lead.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { noteMessage } from './note-message.ts'
import { writeReply } from './write-reply.ts'

const system = { kind: 'system', id: null } as const

async function enquired() {
  const app = await openTestApp()
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
  const enquiry = contactEnquiry(app, { notice: app.notice.texts.fr.hash })
  await capture(app, enquiry)
  await drainOutbox(app, transport)
  sent.length = 0
  const [lead] = await app.db.query<{ id: string }>({ text: 'select id from leads' })
  return { app, sent, leadId: lead?.id ?? '', drain: () => drainOutbox(app, transport) }
}

const stageOf = async (app: TestApp) =>
  (await app.db.query({ text: 'select stage, answered_at is not null as answered from leads' }))[0]

test('P63: an answer is sent once under its reference, kept sealed, and stops the clock', async () => {
  const { app, sent, leadId, drain } = await enquired()
  const reply = {
    id: randomUUID(),
    leadId,
    subject: 'Votre mât',
    text: 'Oui.\n\nEn bleu.',
    actor: system,
    onlyOf: null,
  }
  expect(await writeReply(app, reply)).toBe(true)
  expect(await writeReply(app, reply)).toBe(false)
  await drain()
  expect(sent.map(({ to }) => to)).toEqual(['ada@example.com'])
  expect(sent[0]?.subject).toMatch(/^Votre mât \(Q-/)
  expect(sent[0]?.html).toContain('lang="fr"')
  expect(sent[0]?.replyTo).toMatch(/^reply\+r/)
  expect(await stageOf(app)).toEqual({ stage: 'answered', answered: true })
  const opened = await openLead(app, leadId, null, system)
  expect(opened?.messages.map(({ text, direction }) => [text, direction])).toEqual([
    ['Oui.\n\nEn bleu.', 'out'],
  ])
})

test('P14: what was said by telephone is noted; what they said leaves the clock running', async () => {
  const { app, leadId } = await enquired()
  const note = { leadId, channel: 'phone', actor: system, onlyOf: null } as const
  expect(await noteMessage(app, { ...note, direction: 'in', text: 'Rang: blue.' })).toBe(true)
  expect(await stageOf(app)).toEqual({ stage: 'new', answered: false })
  expect(await noteMessage(app, { ...note, direction: 'out', text: 'Told them: Friday.' })).toBe(true)
  expect(await stageOf(app)).toEqual({ stage: 'answered', answered: true })
})

test('P23, R8: a colleague’s lead is closed, and of somebody whose data is frozen nothing is written', async () => {
  const { app, leadId } = await enquired()
  const [owner] = await app.owner.query<{ id: string }>({
    text: `insert into staff (id, email, role, created_at) values (gen_random_uuid(), 'o@example.com', 'sales', now())
      returning id`,
  })
  await app.owner.query({ text: 'update leads set owner_id = $1', values: [owner?.id] })
  const said = {
    leadId,
    subject: 'Yes',
    text: 'Yes.',
    actor: system,
    direction: 'in',
    channel: 'phone',
  } as const
  const tries = async (onlyOf: string | null) => [
    await writeReply(app, { ...said, id: randomUUID(), onlyOf }),
    await noteMessage(app, { ...said, onlyOf }),
  ]
  expect(await tries(randomUUID())).toEqual([false, false])
  await app.owner.query({ text: 'update people set restricted_at = now()' })
  expect(await tries(null)).toEqual([false, false])
  expect(await app.db.query({ text: 'select from correspondence' })).toEqual([])
})

test('a lead of nobody is owned by whoever answers it, and a colleague’s stays theirs (18.4)', async () => {
  const { app, leadId } = await enquired()
  const member = async (email: string) => {
    const [row] = await app.owner.query<{ id: string }>({
      text: `insert into staff (id, email, role, created_at) values (gen_random_uuid(), $1, 'manager', now()) returning id`,
      values: [email],
    })
    return row?.id ?? ''
  }
  const [ann, bo] = [await member('ann@example.com'), await member('bo@example.com')]
  const answer = (id: string) => {
    const said = { id: randomUUID(), leadId, subject: 'Yes', text: 'Yes.', onlyOf: null }
    return writeReply(app, { ...said, actor: { kind: 'staff', id } })
  }
  const ownerOf = async () => (await app.db.query({ text: 'select owner_id as id from leads' }))[0]
  expect(await answer(ann)).toBe(true)
  expect(await ownerOf()).toEqual({ id: ann })
  expect(await answer(bo)).toBe(true)
  expect(await ownerOf()).toEqual({ id: ann })
  const events = await app.owner.query({
    text: `select facts from audit_events where verb = 'lead.assigned'`,
  })
  expect(events).toEqual([{ facts: { to: ann } }])
})
