import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noteMessage } from '#lib/correspondence/note-message.ts'
import { writeReply } from '#lib/correspondence/write-reply.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { mailServer } from '#lib/testing/mail-server.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'

const migration = new URL('migrations/0028_handed_over.sql', import.meta.url)

/** What the migration does to rows, on a database that has its columns already. */
async function migrateRows(app: TestApp): Promise<void> {
  const statements = readFileSync(migration, 'utf8').split('--> statement-breakpoint')
  for (const text of statements.filter((one) => one.trim().startsWith('UPDATE')))
    await app.owner.query({ text })
}

test('what was kept or came back before the upgrade is marked so, and its lead waits again; what was said otherwise stands (15.2)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const answer = { subject: 'Your engine', text: 'Gladly.', actor: system, onlyOf: null }
  const enquire = async (email: string) => {
    const fields = { name: 'Ada', email, message: `From ${email}` }
    await capture(app, contactEnquiry(app, { fields }))
    const [lead] = await app.db.query<{ id: string }>({
      text: 'select l.id from leads l join people p on p.id = l.person_id where p.email = $1',
      values: [email],
    })
    return lead?.id ?? ''
  }
  const [kept, bounced, sent, rung] = [
    await enquire('kept@example.com'),
    await enquire('bounced@example.com'),
    await enquire('sent@example.com'),
    await enquire('rung@example.com'),
  ]
  for (const leadId of [kept, rung]) await writeReply(app, { ...answer, id: randomUUID(), leadId })
  await drainOutbox(app, outboxTransport)
  for (const leadId of [bounced, sent]) await writeReply(app, { ...answer, id: randomUUID(), leadId })
  await drainOutbox(app, mailServer)
  const call = { direction: 'out', channel: 'phone', text: 'Rang.', actor: system, onlyOf: null } as const
  await noteMessage(app, { ...call, leadId: rung })
  // As the version before left them: every one of these was sent, and every lead answered.
  await app.owner.query({ text: `update outbox set state = 'sent' where state = 'kept'` })
  await app.owner.query({ text: `update leads set stage = 'answered', answered_at = received_at` })
  await app.owner.query({
    text: `insert into mail_events (id, outbox_id, kind, at, received_at)
      select 'dsn', id, 'bounced_hard', now(), now() from outbox where kind = 'reply' and lead_id = $1`,
    values: [bounced],
  })
  await migrateRows(app)
  const rows = await app.db.query({
    text: `select l.id, o.state, l.stage, l.answered_at is null as waits from leads l
      join outbox o on o.lead_id = l.id and o.kind = 'reply'`,
  })
  const expected = [
    { id: kept, state: 'kept', stage: 'new', waits: true },
    { id: bounced, state: 'returned', stage: 'new', waits: true },
    { id: sent, state: 'sent', stage: 'answered', waits: false },
    { id: rung, state: 'kept', stage: 'answered', waits: false },
  ]
  expect(rows).toHaveLength(4)
  expect(rows).toEqual(expect.arrayContaining(expected))
})
