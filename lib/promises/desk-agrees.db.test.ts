import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { outboxStates } from '#db/schema/outbox.ts'
import { writeReply } from '#lib/correspondence/write-reply.ts'
import { listDisclosures } from '#lib/disclosures/queries.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { takeMailEvent } from '#lib/doors/choices/mail-event.ts'
import { handOver } from '#lib/doors/disclose/handover.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { liftHold, placeHold } from '#lib/doors/erase/hold.ts'
import { listHolds } from '#lib/holds/holds.ts'
import { listUndeliveredReplies } from '#lib/leads/undelivered.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { listOutbox } from '#lib/outbox/list.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { mailServer } from '#lib/testing/mail-server.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { readEvidence } from './evidence/read.ts'

/** What the outbox of the desk lists of each state. */
async function onDesk(app: TestApp) {
  const pages = await Promise.all(outboxStates.map((state) => listOutbox(app, null, state)))
  return Object.fromEntries(outboxStates.map((state, at) => [state, pages[at]?.rows ?? []]))
}

/** That evidence counts as sent and as refused just what the desk lists so. */
async function expectAgreement(app: TestApp) {
  const [desk, { mail }] = await Promise.all([onDesk(app), readEvidence(app)])
  expect(mail.sent).toBe(desk.sent?.length)
  const kinds = Object.entries(mail.notices).map(([kind, { count }]) => [kind, count])
  const listed = Object.entries(Object.groupBy(desk.sent ?? [], ({ kind }) => kind))
  expect(Object.fromEntries(kinds)).toEqual(
    Object.fromEntries(listed.map(([kind, rows]) => [kind, rows?.length])),
  )
  const refused = Object.entries(Object.groupBy(desk.refused ?? [], ({ reason }) => reason ?? ''))
  expect(Object.fromEntries(Object.entries(mail.refused).map(([why, { count }]) => [why, count]))).toEqual(
    Object.fromEntries(refused.map(([why, rows]) => [why, rows?.length])),
  )
  return { desk, mail }
}

test('evidence and desk say the same of what was sent, refused, kept and came back (15.34)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  await capture(app, contactEnquiry(app))
  await drainOutbox(app, outboxTransport)
  expect((await expectAgreement(app)).desk.kept).toHaveLength(2)
  const [lead] = await app.db.query<{ id: string }>({ text: 'select id from leads' })
  const answer = { leadId: lead?.id ?? '', subject: 'Your engine', text: 'Gladly.', actor: system }
  const reply = { ...answer, onlyOf: null }
  await writeReply(app, { ...reply, id: randomUUID() })
  await drainOutbox(app, mailServer)
  const { desk } = await expectAgreement(app)
  const [sent] = desk.sent ?? []
  const bounce = { kind: 'bounced_hard', detail: '5.1.1', at: app.clock() } as const
  await takeMailEvent(app, { id: 'dsn', message: { outboxId: sent?.id ?? '' }, ...bounce })
  const after = await expectAgreement(app)
  expect(after.desk.returned?.map(({ id }) => id)).toEqual([sent?.id])
  expect((await listUndeliveredReplies(app.db, null)).map(({ id }) => id)).toEqual([sent?.id])
  await writeReply(app, { ...reply, id: randomUUID() })
  await drainOutbox(app, mailServer)
  const last = await expectAgreement(app)
  expect(last.desk.refused?.map(({ kind, reason }) => [kind, reason])).toEqual([['reply', 'suppressed']])
  app.setTime('2026-11-20T10:00:00Z')
  expect((await readEvidence(app)).intake.overdue).toBe(1)
})

test('evidence and desk say the same of each copy that was handed over (15.34)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const actor = { kind: 'staff', id: randomUUID() } as const
  await app.owner.query({
    text: `insert into staff (id, email, role, created_at) values ($1, 'jo@marram.example', 'privacy', now())`,
    values: [actor.id],
  })
  for await (const _ of handOver(app, { actor, recipient: 'The client', purpose: 'Handing over' })) void _
  const copies = (await listDisclosures(app.db, 50)).filter(({ kind }) => kind === 'handover')
  expect(copies.length).toBeGreaterThan(0)
  expect((await readEvidence(app)).ledger.handovers).toBe(copies.length)
})

test('evidence and desk say the same of what a hold keeps back of an erasure (15.34)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const actor = { kind: 'staff', id: randomUUID() } as const
  await capture(app, contactEnquiry(app))
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const personId = person?.id ?? ''
  await placeHold(app, { personId, ground: 'tax', covers: ['enquiry'], reason: 'Audit of 2026', actor })
  expect(await erase(app, { personId, reason: 'request', actor })).toMatchObject({
    held: [expect.objectContaining({ record: 'enquiry' })],
  })
  const [hold] = (await listHolds(app.db, 50)).filter(({ liftedAt }) => !liftedAt)
  expect(hold).toMatchObject({ personId, covers: ['enquiry'] })
  // The desk lists who is held by law: to evidence they were erased but for that.
  expect((await readEvidence(app)).ledger).toMatchObject({ erased: 1, remaining: 0 })
  // Past what lifts it, so that nothing erases the rest: they are there, and nothing holds them.
  await app.owner.query({ text: 'update legal_holds set lifted_at = $1', values: [app.clock()] })
  expect((await readEvidence(app)).ledger).toMatchObject({ erased: 1, remaining: 1 })
  await app.owner.query({ text: 'update legal_holds set lifted_at = null' })
  expect(await liftHold(app, { id: hold?.id ?? '', personId, why: 'Over', actor })).toBe('erased')
  expect((await listHolds(app.db, 50)).filter(({ liftedAt }) => !liftedAt)).toEqual([])
  expect((await readEvidence(app)).ledger).toMatchObject({ erased: 2, remaining: 0 })
})
