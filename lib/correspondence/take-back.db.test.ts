import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { openLead } from '#lib/leads/open-lead.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { system } from '#lib/record-event.ts'
import { keepReplyDraft, listReplyDrafts } from '#lib/reply-drafts/reply-drafts.ts'
import { addMember } from '#lib/staff/members.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { moveReply, takeBackReply, undoMs } from './take-back.ts'
import { writeReply } from './write-reply.ts'

async function enquired() {
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
  await capture(app, contactEnquiry(app))
  await drainOutbox(app, transport)
  sent.length = 0
  const [lead] = await app.db.query<{ id: string }>({ text: 'select id from leads' })
  const member = async (email: string) => {
    const made = await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
    if ('fault' in made) throw new Error(made.fault)
    return made.id
  }
  const [ann, bo] = [await member('ann@example.com'), await member('bo@example.com')]
  const leadId = lead?.id ?? ''
  const by = (staffId: string) => ({ actor: { kind: 'staff', id: staffId } as const, onlyOf: null })
  const write = (sendAt: Date, text = 'Gladly.') => {
    const id = randomUUID()
    const reply = { id, leadId, subject: 'Your sign', text, sendAt, ...by(ann) }
    return writeReply(app, reply).then(() => id)
  }
  return { app, sent, leadId, ann, bo, by, write, drain: () => drainOutbox(app, transport) }
}

const inMs = (app: { clock: () => Date }, ms: number) => new Date(app.clock().getTime() + ms)

test('P63: a reply leaves ten seconds after it was sent, answers nothing before, and until then can be taken back (18.4)', async () => {
  const { app, sent, leadId, ann, by, write, drain } = await enquired()
  const id = await write(inMs(app, undoMs))
  await drain()
  expect(sent).toEqual([])
  expect((await openLead(app, leadId, null, system))?.lead).toMatchObject({ stage: 'new', answeredAt: null })

  expect(await takeBackReply(app, { id, leadId, ...by(ann) })).toBe(true)
  app.setTime('2026-11-02T11:00:00Z')
  await drain()
  expect(sent).toEqual([])
  expect(await takeBackReply(app, { id, leadId, ...by(ann) })).toBe(false)
  const opened = await openLead(app, leadId, null, system)
  expect(opened?.lead).toMatchObject({ stage: 'new', answeredAt: null })
  expect(opened?.messages.map(({ text, mailed }) => [text, mailed])).toEqual([['', 'cancelled']])
  expect((await listReplyDrafts(app, leadId, ann)).own).toMatchObject({
    subject: 'Your sign',
    text: 'Gladly.',
  })
})

test('what has left, or may have, cannot be taken back or moved (18.4)', async () => {
  const { app, sent, leadId, ann, by, write, drain } = await enquired()
  const id = await write(inMs(app, undoMs))
  app.setTime('2026-11-02T10:00:10Z')
  await drain()
  expect(sent).toHaveLength(1)
  expect(await takeBackReply(app, { id, leadId, ...by(ann) })).toBe(false)
  expect(await moveReply(app, { id, leadId, ...by(ann) }, inMs(app, 60_000))).toBe(false)
  const tried = await write(inMs(app, 0))
  await app.owner.query({
    text: 'update outbox set attempts = 1 where correspondence_id = $1',
    values: [tried],
  })
  expect(await takeBackReply(app, { id: tried, leadId, ...by(ann) })).toBe(false)
})

test('P63: a reply at a chosen time waits for it, can be moved, and answers when it has left (18.4)', async () => {
  const { app, sent, leadId, ann, by, write, drain } = await enquired()
  const id = await write(new Date('2026-11-03T08:00:00Z'))
  const waits = async () => (await openLead(app, leadId, null, system))?.messages[0]?.sendAt
  expect(await waits()).toEqual(new Date('2026-11-03T08:00:00Z'))
  expect(await moveReply(app, { id, leadId, ...by(ann) }, new Date('2026-11-04T08:00:00Z'))).toBe(true)
  expect(await waits()).toEqual(new Date('2026-11-04T08:00:00Z'))
  app.setTime('2026-11-03T09:00:00Z')
  await drain()
  expect(sent).toEqual([])
  app.setTime('2026-11-04T08:00:00Z')
  await drain()
  expect(sent.map(({ to }) => to)).toEqual(['ada@example.com'])
  expect(await waits()).toBeNull()
  expect((await openLead(app, leadId, null, system))?.lead.answeredAt).toEqual(
    new Date('2026-11-04T08:00:00Z'),
  )
})

test('P23: a reply on a colleague’s lead is nobody else’s to take back; what is taken back stands before what was written since (18.4)', async () => {
  const { app, leadId, ann, bo, by, write } = await enquired()
  const id = await write(inMs(app, undoMs))
  expect(await takeBackReply(app, { id, leadId, actor: by(bo).actor, onlyOf: bo })).toBe(false)
  const mine = { leadId, staffId: ann, onlyOf: ann }
  expect(await keepReplyDraft(app, mine, { subject: 'More', text: 'And more.' })).toBe(true)
  expect(await takeBackReply(app, { id, leadId, actor: by(ann).actor, onlyOf: ann })).toBe(true)
  expect((await listReplyDrafts(app, leadId, ann)).own?.text).toBe('Gladly.\n\nAnd more.')
})

test('P23: a draft is its writer’s on every device; colleagues see that there is one and not what it says (18.4)', async () => {
  const { app, leadId, ann, bo, write } = await enquired()
  const mine = { leadId, staffId: ann, onlyOf: null }
  await keepReplyDraft(app, mine, { subject: 'One', text: 'First' })
  await keepReplyDraft(app, mine, { subject: 'Two', text: 'Second\n\nline' })
  expect((await listReplyDrafts(app, leadId, ann)).own).toMatchObject({
    subject: 'Two',
    text: 'Second\n\nline',
  })
  const seen = await listReplyDrafts(app, leadId, bo)
  expect(seen.own).toBeNull()
  expect(seen.others).toEqual([{ by: 'ann@example.com', at: app.clock() }])
  expect(JSON.stringify(seen)).not.toContain('Second')
  const [row] = await app.db.query<{ body: Buffer }>({ text: 'select body from reply_drafts' })
  expect(row?.body.toString('latin1')).not.toContain('Second')

  await write(inMs(app, undoMs))
  expect((await listReplyDrafts(app, leadId, ann)).own).toBeNull()
  await keepReplyDraft(app, mine, { subject: 'x', text: 'y' })
  expect(await keepReplyDraft(app, mine, { subject: 'x', text: ' \n' })).toBe(false)
  expect((await listReplyDrafts(app, leadId, bo)).others).toEqual([])
})

test('P23, R8: no draft is kept on a lead that is closed to the member, or of somebody whose data is frozen (18.4)', async () => {
  const { app, leadId, ann, bo } = await enquired()
  const written = { subject: 'x', text: 'y' }
  await app.owner.query({ text: 'update leads set owner_id = $1', values: [ann] })
  expect(await keepReplyDraft(app, { leadId, staffId: bo, onlyOf: bo }, written)).toBe(false)
  await app.owner.query({ text: 'update people set restricted_at = now()' })
  expect(await keepReplyDraft(app, { leadId, staffId: ann, onlyOf: null }, written)).toBe(false)
})
